/** Answers which drafts were vetoed, when and by whom. */
@NullMarked
package org.horseshoe.vote.veto;

import org.jspecify.annotations.NullMarked;
