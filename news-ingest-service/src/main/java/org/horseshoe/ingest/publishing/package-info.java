/**
 * Makes events out of what was accepted: each once, remembered with its place in the log, published by the outbox.
 *
 * <p>The slices that read articles, events and records call it inside their own transactions.
 */
@NullMarked
package org.horseshoe.ingest.publishing;

import org.jspecify.annotations.NullMarked;
