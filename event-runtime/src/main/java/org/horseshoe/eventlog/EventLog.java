package org.horseshoe.eventlog;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;

/** What Kafka says of the topics: whether they are there, under which id, how they are set, how long they are. */
@ApplicationScoped
public class EventLog {

    private static final Duration WAIT = Duration.ofSeconds(10);

    private final Admin admin;
    private final Map<String, String> topicIds = new ConcurrentHashMap<>();

    EventLog(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(AdminClientConfig.CLIENT_ID_CONFIG, "event-log");
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) WAIT.toMillis());
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) WAIT.toMillis() / 2);
        this.admin = Admin.create(settings);
    }

    @PreDestroy
    void close() {
        admin.close(Duration.ofSeconds(2));
    }

    /**
     * The topic with its id and partitions, or null where there is none.
     *
     * @throws LogUnreachable when Kafka does not answer
     */
    @Nullable
    TopicDescription describe(String topic) {
        try {
            return admin.describeTopics(java.util.List.of(topic))
                    .allTopicNames()
                    .get(WAIT.toMillis(), TimeUnit.MILLISECONDS)
                    .get(topic);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return null;
            }
            throw new LogUnreachable(e);
        } catch (TimeoutException e) {
            throw new LogUnreachable(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LogUnreachable(e);
        }
    }

    /** The id that Kafka gave a topic when it was made: another id means that it was made anew. */
    public String topicId(String topic) {
        return topicIds.computeIfAbsent(topic, t -> {
            TopicDescription description = describe(t);
            return description == null ? "" : description.topicId().toString();
        });
    }

    /**
     * What a topic is now.
     *
     * @param id another one means that it was made anew
     */
    public record Made(String id, int partitions) {}

    /**
     * What a topic is now, asked of Kafka each time.
     *
     * @throws LogUnreachable when Kafka does not answer
     */
    public Made made(String topic) {
        TopicDescription description = describe(topic);
        return description == null
                ? new Made("", 0)
                : new Made(
                        description.topicId().toString(),
                        description.partitions().size());
    }

    /** The partitions of a topic. */
    public Collection<TopicPartition> partitions(String topic) {
        TopicDescription description = describe(topic);
        return description == null
                ? java.util.List.of()
                : description.partitions().stream()
                        .map(p -> new TopicPartition(topic, p.partition()))
                        .toList();
    }

    /** The offset after the last record of each partition. */
    public Map<TopicPartition, Long> ends(Collection<TopicPartition> partitions) {
        return offsets(partitions, OffsetSpec.latest());
    }

    /** The offset of the first record of each partition; 0 in a log that forgets nothing. */
    public Map<TopicPartition, Long> beginnings(Collection<TopicPartition> partitions) {
        return offsets(partitions, OffsetSpec.earliest());
    }

    Config config(String topic) {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        return java.util.Objects.requireNonNull(
                await(admin.describeConfigs(java.util.List.of(resource)).all()).get(resource));
    }

    private Map<TopicPartition, Long> offsets(Collection<TopicPartition> partitions, OffsetSpec spec) {
        Map<TopicPartition, OffsetSpec> asked =
                partitions.stream().collect(Collectors.toMap(partition -> partition, _ -> spec));
        Map<TopicPartition, Long> offsets = new HashMap<>();
        for (Map.Entry<TopicPartition, ListOffsetsResultInfo> entry :
                await(admin.listOffsets(asked).all()).entrySet()) {
            offsets.put(entry.getKey(), entry.getValue().offset());
        }
        return offsets;
    }

    private static <T extends @org.jspecify.annotations.NonNull Object> T await(
            org.apache.kafka.common.KafkaFuture<T> future) {
        try {
            return future.get(WAIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new LogUnreachable(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LogUnreachable(e);
        }
    }
}
