package org.horseshoe.stream;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.horseshoe.events.DraftSymbol;
import org.horseshoe.events.Encoded;
import org.horseshoe.events.EventCodec;
import org.horseshoe.events.EventEnvelope;
import org.horseshoe.events.OutcomeEvent.OutcomeWithdrawn;

/** Records of the log for tests. */
final class Records {

    private Records() {}

    static EventEnvelope withdrawn(String draft, String reason) {
        return new EventEnvelope(
                UUID.nameUUIDFromBytes((draft + reason).getBytes(StandardCharsets.UTF_8)),
                URI.create("/test"),
                Instant.parse("2022-05-26T20:00:00Z"),
                null,
                null,
                new OutcomeWithdrawn(new DraftSymbol(draft), null, reason));
    }

    static ConsumerRecord<byte[], byte[]> record(String topic, int partition, long offset, EventEnvelope envelope) {
        Encoded encoded = EventCodec.encode(envelope);
        var record = new ConsumerRecord<>(
                topic, partition, offset, encoded.key().getBytes(StandardCharsets.UTF_8), encoded.body());
        encoded.headers().forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }
}
