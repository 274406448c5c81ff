package org.horseshoe.stream;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Opens consumers that belong to no group and stand where they are told to. */
@ApplicationScoped
class StreamConsumer {

    private final Map<String, Object> kafka;

    StreamConsumer(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.kafka = kafka;
    }

    /**
     * A consumer at a position.
     *
     * @param fetched the most bytes of one answer of the broker
     */
    Consumer<byte[], byte[]> open(String name, LogLayout layout, LogPosition position, int fetched) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class.getName());
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class.getName());
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 500);
        settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, fetched);
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, fetched);
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, name);
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        Consumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings);
        List<TopicPartition> partitions = layout.partitions();
        consumer.assign(partitions);
        for (int index = 0; index < partitions.size(); index++) {
            consumer.seek(partitions.get(index), position.at(index));
        }
        return consumer;
    }
}
