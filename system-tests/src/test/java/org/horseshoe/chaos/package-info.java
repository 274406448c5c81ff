/**
 * Breaks a running house in ways that a seed decides, under load, and tells afterwards whether anything was lost or doubled
 * ({@code ./horseshoe chaos}).
 */
@NullMarked
package org.horseshoe.chaos;

import org.jspecify.annotations.NullMarked;
