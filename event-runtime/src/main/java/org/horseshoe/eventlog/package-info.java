/** Looks after the log itself: its topics must keep everything, for ever. */
@NullMarked
package org.horseshoe.eventlog;

import org.jspecify.annotations.NullMarked;
