package org.horseshoe.projection;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.horseshoe.events.Decoded;
import org.horseshoe.events.EventCodec;
import org.jspecify.annotations.Nullable;

/** A record of the log with what its bytes turned out to be; decoded once, before any transaction. */
@SuppressWarnings("ArrayRecordComponent") // bytes as Kafka gave them: kept, never compared
record LogRecord(
        TopicPartition partition,
        long offset,
        Instant appendedAt,
        byte @Nullable [] key,
        LogHeaders headers,
        byte @Nullable [] body,
        Decoded decoded) {

    static LogRecord of(ConsumerRecord<byte[], byte[]> record) {
        return of(
                new TopicPartition(record.topic(), record.partition()),
                record.offset(),
                Instant.ofEpochMilli(record.timestamp()),
                record.key(),
                new LogHeaders(record.headers()),
                record.value());
    }

    static LogRecord of(
            TopicPartition partition,
            long offset,
            Instant appendedAt,
            byte @Nullable [] key,
            LogHeaders headers,
            byte @Nullable [] body) {
        return new LogRecord(
                partition, offset, appendedAt, key, headers, body, EventCodec.decode(text(key), headers::get, body));
    }

    /** What later records wait behind, should this one be parked; a record without a key holds nothing up. */
    @Nullable
    String subject() {
        return text(key);
    }

    private static @Nullable String text(byte @Nullable [] bytes) {
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8).replace("\0", "�");
    }
}
