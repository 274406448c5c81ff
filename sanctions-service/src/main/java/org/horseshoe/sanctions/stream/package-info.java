/** Tells, as it happens, what changes in regimes and on the list, and on request what the changes follow from. */
@NullMarked
package org.horseshoe.sanctions.stream;

import org.jspecify.annotations.NullMarked;
