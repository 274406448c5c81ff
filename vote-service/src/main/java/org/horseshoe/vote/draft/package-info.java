/** Answers what was put before the Council and how far it came. */
@NullMarked
package org.horseshoe.vote.draft;

import org.jspecify.annotations.NullMarked;
