/**
 * Regimes as the Council's decisions make them: what is in force on a day, how it came to be, and what drafts proposed.
 */
@NullMarked
package org.horseshoe.sanctions.regime;

import org.jspecify.annotations.NullMarked;
