package org.horseshoe.events;

import java.util.SortedMap;

/**
 * An event as it lies in Kafka: CloudEvents 1.0, Kafka protocol binding, binary content mode.
 *
 * @param topic the topic
 * @param key the subject
 * @param headers the attributes, each under its {@code ce_} name, and {@code content-type}
 * @param body plain JSON: the event's fields, and {@code evidence} beside them
 */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way to Kafka: handed over once, never compared
public record Encoded(String topic, String key, SortedMap<String, String> headers, byte[] body) {}
