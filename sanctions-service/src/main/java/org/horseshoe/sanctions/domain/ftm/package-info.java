/**
 * Entries of the list as FollowTheMoney entities: pure functions from what the list prints to the properties of that model
 * (https://followthemoney.tech), with codes and dates where it wants them.
 */
@NullMarked
package org.horseshoe.sanctions.domain.ftm;

import org.jspecify.annotations.NullMarked;
