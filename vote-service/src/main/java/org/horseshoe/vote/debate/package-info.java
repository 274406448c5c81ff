/** Answers which vetoes the General Assembly owes a debate, whether it held it, and what was said. */
@NullMarked
package org.horseshoe.vote.debate;

import org.jspecify.annotations.NullMarked;
