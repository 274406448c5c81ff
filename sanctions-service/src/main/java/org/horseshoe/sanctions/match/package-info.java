/**
 * Who on the list may be meant: query by example, compatible with the match API of OpenSanctions' yente, and receipts that
 * can be verified later.
 */
@NullMarked
package org.horseshoe.sanctions.match;

import org.jspecify.annotations.NullMarked;
