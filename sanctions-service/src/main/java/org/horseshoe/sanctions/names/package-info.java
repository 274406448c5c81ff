/**
 * The names on the list, and those that are only proposed, in memory and exact at a position of the log; what answers from
 * them ({@code match}, {@code export}) stands on this.
 */
@NullMarked
package org.horseshoe.sanctions.names;

import org.jspecify.annotations.NullMarked;
