/**
 * Publishes what a transaction decided, after it committed and in the order of its keys.
 *
 * <p>Neighbours: the projections append follow-on events, the ingest service appends what it accepted.
 */
@NullMarked
package org.horseshoe.outbox;

import org.jspecify.annotations.NullMarked;
