package org.horseshoe.testing;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.horseshoe.events.Encoded;
import org.horseshoe.events.EventCodec;
import org.horseshoe.events.EventEnvelope;
import org.horseshoe.projection.Position;

/** Writes to the log as the services' relays do, and as they never would. */
public final class LogWriter implements AutoCloseable {

    private final KafkaProducer<byte[], byte[]> producer;

    public LogWriter(String bootstrapServers) {
        producer = new KafkaProducer<>(Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG,
                ByteArraySerializer.class.getName(),
                ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG,
                ByteArraySerializer.class.getName(),
                ProducerConfig.ACKS_CONFIG,
                "all"));
    }

    /** Appends an event and answers where it lies. */
    public Position write(EventEnvelope envelope) {
        Encoded encoded = EventCodec.encode(envelope);
        return write(encoded.topic(), encoded.key(), encoded.headers(), encoded.body());
    }

    /** Appends any record. */
    public Position write(String topic, String key, SortedMap<String, String> headers, byte[] body) {
        var record = new ProducerRecord<>(topic, key == null ? null : key.getBytes(StandardCharsets.UTF_8), body);
        headers.forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try {
            RecordMetadata written = producer.send(record).get();
            return new Position(written.topic(), written.partition(), written.offset());
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
