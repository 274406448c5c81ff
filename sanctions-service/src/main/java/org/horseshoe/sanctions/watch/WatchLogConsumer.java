package org.horseshoe.sanctions.watch;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.horseshoe.eventlog.EventLog;
import org.horseshoe.eventlog.HeaderTexts;
import org.horseshoe.eventlog.LogUnreachable;
import org.horseshoe.events.EventCodec;
import org.horseshoe.events.Topics;
import org.horseshoe.projection.Position;
import org.jboss.logging.Logger;

/**
 * Reads the list and the drafts for the watches, from their own cursor. Each instance reads; who moves the cursor tells
 * what follows, the others go on from where it stands then.
 */
@Singleton
class WatchLogConsumer {

    private static final Logger LOG = Logger.getLogger(WatchLogConsumer.class);
    private static final List<String> READ = List.of(Topics.DESIGNATIONS, Topics.OUTCOMES, Topics.PROCEEDINGS);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Map<String, Object> kafka;
    private final EventLog log;
    private final Transactions transactions;
    private final Evaluation evaluation;
    private final Thread thread = Thread.ofPlatform().name("watch-log").daemon().unstarted(this::run);
    private final Running running = new Running();

    WatchLogConsumer(
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            EventLog log,
            Transactions transactions,
            Evaluation evaluation) {
        this.kafka = kafka;
        this.log = log;
        this.transactions = transactions;
        this.evaluation = evaluation;
    }

    void start(@Observes StartupEvent started) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        running.end();
        thread.join(Duration.ofSeconds(5));
    }

    private void run() {
        while (running.goesOn()) {
            try (KafkaConsumer<byte[], byte[]> consumer = open()) {
                Map<TopicPartition, Long> next = seek(consumer);
                while (running.goesOn()) {
                    if (!read(consumer, next)) {
                        next = seek(consumer);
                    }
                }
            } catch (WakeupException e) {
                return;
            } catch (SQLException | KafkaException | LogUnreachable e) {
                LOG.warnf("watches=retrying reason=%s", e.getMessage());
                running.rest(PAUSE);
            } catch (RuntimeException e) {
                LOG.error("watches=retrying after a failure that was not expected; nothing was skipped", e);
                running.rest(PAUSE);
            }
        }
    }

    private KafkaConsumer<byte[], byte[]> open() {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class.getName());
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class.getName());
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 500);
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "sanctions-service-watches");
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        return new KafkaConsumer<>(settings);
    }

    private Map<TopicPartition, Long> seek(KafkaConsumer<byte[], byte[]> consumer) throws SQLException {
        List<TopicPartition> partitions =
                READ.stream().flatMap(topic -> log.partitions(topic).stream()).toList();
        Map<TopicPartition, Long> next = transactions.run(connection -> {
            Map<TopicPartition, Long> stored = new HashMap<>();
            for (TopicPartition partition : partitions) {
                stored.put(
                        partition,
                        Cursor.stored(
                                connection, partition.topic(), partition.partition(), log.topicId(partition.topic())));
            }
            return stored;
        });
        consumer.assign(partitions);
        next.forEach(consumer::seek);
        return next;
    }

    /** Reads on; false where another instance was quicker. */
    private boolean read(KafkaConsumer<byte[], byte[]> consumer, Map<TopicPartition, Long> next) throws SQLException {
        ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
        if (records.isEmpty()) {
            return true;
        }
        List<Cursor.Move> moves = new ArrayList<>();
        List<Evaluation.Read> read = new ArrayList<>();
        Map<TopicPartition, Long> after = new HashMap<>();
        for (TopicPartition partition : records.partitions()) {
            for (ConsumerRecord<byte[], byte[]> record : records.records(partition)) {
                read.add(read(record));
                after.put(partition, record.offset() + 1);
            }
            moves.add(new Cursor.Move(
                    partition.topic(),
                    partition.partition(),
                    next.getOrDefault(partition, 0L),
                    after.getOrDefault(partition, 0L)));
        }
        if (!evaluation.apply(moves, read)) {
            return false;
        }
        next.putAll(after);
        return true;
    }

    private static Evaluation.Read read(ConsumerRecord<byte[], byte[]> record) {
        String key = record.key() == null ? null : new String(record.key(), StandardCharsets.UTF_8);
        return new Evaluation.Read(
                new Position(record.topic(), record.partition(), record.offset()),
                EventCodec.decode(key, HeaderTexts.of(record.headers()), record.value()));
    }
}
