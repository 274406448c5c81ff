/** Answers how often each pair of members voted alike, with the counts behind it. */
@NullMarked
package org.horseshoe.vote.agreement;

import org.jspecify.annotations.NullMarked;
