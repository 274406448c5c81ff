/** Answers who sat on the Council on a day, and what one member's record is. */
@NullMarked
package org.horseshoe.vote.member;

import org.jspecify.annotations.NullMarked;
