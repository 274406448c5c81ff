/**
 * Carries a trace (W3C Trace Context) with an event: from the request that brought it through the outbox and Kafka to the
 * read models. Where tracing is off, nothing is added and nothing is lost.
 */
@NullMarked
package org.horseshoe.tracing;

import org.jspecify.annotations.NullMarked;
