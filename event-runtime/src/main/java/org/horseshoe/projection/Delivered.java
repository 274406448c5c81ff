package org.horseshoe.projection;

import org.horseshoe.events.EventEnvelope;

/**
 * An event with its place in the log.
 *
 * @param body the bytes that it was decoded from, for projections that keep what was said as it was said
 */
@SuppressWarnings("ArrayRecordComponent") // bytes as Kafka gave them: kept, never compared
public record Delivered(EventEnvelope envelope, byte[] body, String topic, int partition, long offset) {}
