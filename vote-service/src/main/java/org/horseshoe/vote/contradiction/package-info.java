/** Answers what is said of votes that cannot all be true, with the claims on both sides. */
@NullMarked
package org.horseshoe.vote.contradiction;

import org.jspecify.annotations.NullMarked;
