/**
 * Reads an article and tells which events it reports, each with the words that say so.
 *
 * <p>Pure and rule-based: text in, candidates out; it knows the contracts and the gazetteer, no clock and no store.
 * Whether a candidate becomes an event is decided in {@code org.horseshoe.ingest.acceptance}.
 */
@NullMarked
package org.horseshoe.ingest.extraction;

import org.jspecify.annotations.NullMarked;
