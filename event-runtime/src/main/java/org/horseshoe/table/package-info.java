/** Many rows in one statement, on their way into tables. */
@NullMarked
package org.horseshoe.table;

import org.jspecify.annotations.NullMarked;
