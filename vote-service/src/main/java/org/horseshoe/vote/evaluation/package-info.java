/** Answers what a vote that nobody took would have decided, and why. */
@NullMarked
package org.horseshoe.vote.evaluation;

import org.jspecify.annotations.NullMarked;
