/**
 * Decides what becomes of a candidate: accepted under a draft's reference, known already, for a person, or refused.
 *
 * <p>Pure: the candidate and what is known go in, the decision comes out.
 */
@NullMarked
package org.horseshoe.ingest.acceptance;

import org.jspecify.annotations.NullMarked;
