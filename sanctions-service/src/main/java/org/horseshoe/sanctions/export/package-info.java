/** The list as files with stable addresses, for those who keep a copy of it; each comes whole, from one position of the log. */
@NullMarked
package org.horseshoe.sanctions.export;

import org.jspecify.annotations.NullMarked;
