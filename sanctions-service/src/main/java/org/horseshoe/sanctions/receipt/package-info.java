/** Signs what an answer stood on, so that anybody can prove later what was asked, of which list, and what came of it. */
@NullMarked
package org.horseshoe.sanctions.receipt;

import org.jspecify.annotations.NullMarked;
