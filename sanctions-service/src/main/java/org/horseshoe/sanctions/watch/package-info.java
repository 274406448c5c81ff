/** Watch lists: tells clients when names that they registered begin or cease to match the list or a draft (ADR 0022). */
@NullMarked
package org.horseshoe.sanctions.watch;

import org.jspecify.annotations.NullMarked;
