/** How votes and drafts are shown, and the files they are shown from; the slices that answer questions stand on it. */
@NullMarked
package org.horseshoe.vote.view;

import org.jspecify.annotations.NullMarked;
