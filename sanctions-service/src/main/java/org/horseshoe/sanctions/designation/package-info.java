/** The names on the UN Security Council Consolidated List, with the history of each. */
@NullMarked
package org.horseshoe.sanctions.designation;

import org.jspecify.annotations.NullMarked;
