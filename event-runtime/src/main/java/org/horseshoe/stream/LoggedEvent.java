package org.horseshoe.stream;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.horseshoe.eventlog.HeaderTexts;
import org.horseshoe.events.Decoded;
import org.horseshoe.events.EventCodec;
import org.horseshoe.events.EventEnvelope;
import org.horseshoe.projection.Position;
import org.jspecify.annotations.Nullable;

/** A record of the log on its way to clients; read and written as JSON once, when the first client wants it. */
final class LoggedEvent {

    private final ConsumerRecord<byte[], byte[]> record;
    private final int index;
    private final @Nullable LogPosition after;

    private volatile @Nullable Decoded decoded;
    private volatile byte @Nullable [] block;

    /**
     * A record.
     *
     * @param index of its partition
     * @param after where the one who read it stands after it; absent where each client stands elsewhere
     */
    LoggedEvent(ConsumerRecord<byte[], byte[]> record, int index, @Nullable LogPosition after) {
        this.record = record;
        this.index = index;
        this.after = after;
    }

    int index() {
        return index;
    }

    long offset() {
        return record.offset();
    }

    /** Where a client stands after it that has stood there. */
    LogPosition after(LogPosition position) {
        return after == null ? position.with(index, record.offset() + 1) : position.furthest(after);
    }

    int bytes() {
        return 300 + Math.max(0, record.serializedKeySize()) + Math.max(0, record.serializedValueSize());
    }

    /** The wire name of its type, or nothing where it has none. */
    String type() {
        Header type = record.headers().lastHeader("ce_type");
        return type == null || type.value() == null ? "" : EventCodec.header(type.value());
    }

    String subject() {
        return record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
    }

    /** The event, or null where this version cannot read it. */
    @Nullable
    EventEnvelope envelope() {
        Decoded known = decoded;
        if (known == null) {
            known = EventCodec.decode(
                    record.key() == null ? null : subject(), HeaderTexts.of(record.headers()), record.value());
            decoded = known;
        }
        return known instanceof Decoded.Known(var envelope) ? envelope : null;
    }

    /** The lines of the server-sent event after its {@code id}, and the empty line that ends it. */
    byte[] block(EventEnvelope envelope) {
        byte[] written = block;
        if (written == null) {
            ObjectNode event = EventCodec.structured(envelope);
            event.put("logposition", new Position(record.topic(), record.partition(), record.offset()).toString());
            event.set("data", event.remove("data")); // last, for those who read it with their eyes
            written = ("event: " + envelope.type() + "\ndata: " + event + "\n\n").getBytes(StandardCharsets.UTF_8);
            block = written;
        }
        return written;
    }
}
