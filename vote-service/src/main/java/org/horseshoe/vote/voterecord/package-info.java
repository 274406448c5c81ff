/** Answers who voted how on what, what it meant by the rule, and who says so. */
@NullMarked
package org.horseshoe.vote.voterecord;

import org.jspecify.annotations.NullMarked;
