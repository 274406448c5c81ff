/** The texts of drafts, version by version, as the sources tell them; decided or not. */
@NullMarked
package org.horseshoe.sanctions.proposal;

import org.jspecify.annotations.NullMarked;
