package org.horseshoe.projection;

import org.horseshoe.events.EventEnvelope;

/** An event with its place in the log. */
public record Delivered(EventEnvelope envelope, String topic, int partition, long offset) {}
