/** Mutated inputs for parsers: the same seed gives the same inputs. */
@NullMarked
package org.horseshoe.ingest.fuzzing;

import org.jspecify.annotations.NullMarked;
