package org.horseshoe.outbox;

import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.UUID;
import org.horseshoe.events.Encoded;
import org.horseshoe.events.EventCodec;
import org.horseshoe.events.EventEnvelope;
import org.jspecify.annotations.Nullable;

/**
 * A record on its way to Kafka.
 *
 * @param eventId absent for copies of records that are no events of ours
 */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way to Kafka: handed over once, never compared
public record OutboxEntry(
        @Nullable UUID eventId,
        String topic,
        byte @Nullable [] key,
        SortedMap<String, String> headers,
        byte @Nullable [] body) {

    static OutboxEntry of(EventEnvelope envelope) {
        return of(envelope.id(), EventCodec.encode(envelope));
    }

    /** What follows from an event. */
    public static OutboxEntry of(EventCodec.FollowOn followOn) {
        return of(followOn.id(), followOn.encoded());
    }

    /** The same record with other headers. */
    public OutboxEntry withHeaders(SortedMap<String, String> other) {
        return new OutboxEntry(eventId, topic, key, other, body);
    }

    private static OutboxEntry of(UUID id, Encoded encoded) {
        return new OutboxEntry(
                id, encoded.topic(), encoded.key().getBytes(StandardCharsets.UTF_8), encoded.headers(), encoded.body());
    }
}
