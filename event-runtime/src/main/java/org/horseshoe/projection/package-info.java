/**
 * Folds the log into read models, each event once, whatever dies in between.
 *
 * <p>A service writes a {@link org.horseshoe.projection.Projection} and a door that hands records to
 * {@link org.horseshoe.projection.ProjectionRunner}; everything else here keeps the five promises of the design.
 */
@NullMarked
package org.horseshoe.projection;

import org.jspecify.annotations.NullMarked;
