package org.horseshoe.system;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.horseshoe.events.Decoded;
import org.horseshoe.events.Encoded;
import org.horseshoe.events.EventCodec;
import org.horseshoe.events.EventEnvelope;
import org.jspecify.annotations.Nullable;

/** The log itself, read and written behind the services' backs. */
public final class Log implements AutoCloseable {

    private final String bootstrapServers;
    private final KafkaProducer<byte[], byte[]> producer;

    public Log(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "acks", "all", "linger.ms", "5"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** Appends an event as a relay would. */
    public RecordMetadata append(EventEnvelope envelope) {
        Encoded encoded = EventCodec.encode(envelope);
        return append(encoded.topic(), encoded.key(), encoded.headers(), encoded.body());
    }

    /** Appends any bytes. */
    public RecordMetadata append(
            String topic, @Nullable String key, SortedMap<String, String> headers, byte @Nullable [] body) {
        return send(record(topic, key, headers, body));
    }

    private RecordMetadata send(ProducerRecord<byte[], byte[]> record) {
        try {
            return producer.send(record).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Appends many; returns when all are acknowledged. */
    public void appendAll(List<EventEnvelope> events) {
        for (EventEnvelope event : events) {
            Encoded encoded = EventCodec.encode(event);
            producer.send(record(encoded.topic(), encoded.key(), encoded.headers(), encoded.body()));
        }
        producer.flush();
    }

    /** The same to some of the partitions of its topic: the events of one subject to one of them, as ever. */
    public void appendAll(List<EventEnvelope> events, List<Integer> partitions) {
        for (EventEnvelope event : events) {
            Encoded encoded = EventCodec.encode(event);
            var record = record(encoded.topic(), encoded.key(), encoded.headers(), encoded.body());
            int partition = partitions.get(Math.floorMod(encoded.key().hashCode(), partitions.size()));
            producer.send(
                    new ProducerRecord<>(record.topic(), partition, record.key(), record.value(), record.headers()));
        }
        producer.flush();
    }

    /** Every event of a topic from its beginning to its present end. */
    public List<EventEnvelope> read(String topic) {
        List<EventEnvelope> events = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : records(topic)) {
            SortedMap<String, String> headers = new TreeMap<>();
            for (Header header : record.headers()) {
                headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
            }
            String key = record.key() == null ? null : new String(record.key(), StandardCharsets.UTF_8);
            if (EventCodec.decode(key, headers, record.value()) instanceof Decoded.Known(var envelope)) {
                events.add(envelope);
            }
        }
        return events;
    }

    /** Appends a record once more, as it is. */
    public void appendAgain(ConsumerRecord<byte[], byte[]> record) {
        send(new ProducerRecord<>(record.topic(), null, record.key(), record.value(), record.headers()));
    }

    /** Some records of a topic that follow each other, by chance. */
    public List<ConsumerRecord<byte[], byte[]>> some(String topic, long chance, int most) {
        List<TopicPartition> written = new ArrayList<>();
        Map<TopicPartition, Long> ends = ends(topic);
        ends.forEach((partition, end) -> {
            if (end > 0) {
                written.add(partition);
            }
        });
        if (written.isEmpty()) {
            return List.of();
        }
        written.sort(Comparator.comparingInt(TopicPartition::partition));
        TopicPartition partition = written.get((int) Math.floorMod(chance, (long) written.size()));
        long end = ends.get(partition);
        long from = Math.floorMod(chance, end);
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (var consumer = consumer()) {
            consumer.assign(List.of(partition));
            consumer.seek(partition, from);
            while (records.size() < most && consumer.position(partition) < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
        }
        return records.subList(0, Math.min(most, records.size()));
    }

    /** One record. */
    public ConsumerRecord<byte[], byte[]> record(TopicPartition partition, long offset) {
        try (var consumer = consumer()) {
            consumer.assign(List.of(partition));
            consumer.seek(partition, offset);
            while (true) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                    return record;
                }
            }
        }
    }

    /** Every record of a topic. */
    public List<ConsumerRecord<byte[], byte[]>> records(String topic) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        each(topic, records::add);
        return records;
    }

    /** Shows every record of a topic, from its beginning to its present end. */
    public void each(String topic, Consumer<ConsumerRecord<byte[], byte[]>> reader) {
        try (var consumer = consumer()) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
                consumer.poll(Duration.ofMillis(200)).forEach(reader);
            }
        }
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        Map<String, Object> settings = new HashMap<>();
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** The offset after the last record of each partition. */
    public Map<TopicPartition, Long> ends(String topic) {
        try (var consumer = consumer()) {
            return consumer.endOffsets(consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList());
        }
    }

    @Override
    public void close() {
        producer.close();
    }

    private static ProducerRecord<byte[], byte[]> record(
            String topic, @Nullable String key, SortedMap<String, String> headers, byte @Nullable [] body) {
        var record = new ProducerRecord<byte[], byte[]>(
                topic, key == null ? null : key.getBytes(StandardCharsets.UTF_8), body);
        headers.forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }
}
