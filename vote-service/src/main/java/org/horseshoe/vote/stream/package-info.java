/** Tells, as it happens, what became of drafts, and on request what was said of them. */
@NullMarked
package org.horseshoe.vote.stream;

import org.jspecify.annotations.NullMarked;
