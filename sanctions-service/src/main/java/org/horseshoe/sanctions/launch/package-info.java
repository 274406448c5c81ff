/** Missile launches and nuclear tests as recorded, and beside them the counts that sources report. */
@NullMarked
package org.horseshoe.sanctions.launch;

import org.jspecify.annotations.NullMarked;
