package org.horseshoe.projection;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.horseshoe.eventlog.EventLog;
import org.jboss.logging.Logger;

/**
 * Builds a read model anew from the whole log, beside the one that answers, and lets it take over in one transaction.
 *
 * <p>The new one never goes further than the live one stands, and what it says is not published: everything up to there
 * has been. The switch holds the live positions, so that nothing is applied between the comparison and the change.
 */
@ApplicationScoped
class Rebuild {

    private static final Logger LOG = Logger.getLogger(Rebuild.class);
    private static final String DEADLOCK = "40P01";
    private static final int BATCH = 5_000;

    private final DataSource database;
    private final EventLog log;
    private final FollowOnEvents silent;
    private final Map<String, Object> kafka;
    private final ProjectionRunner runner;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    Rebuild(
            DataSource database,
            EventLog log,
            FollowOnSettings followOns,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            ProjectionRunner runner) {
        this.database = database;
        this.log = log;
        this.silent = followOns.events().silent();
        this.kafka = kafka;
        this.runner = runner;
    }

    /**
     * Rebuilds; returns when the new read model answers. Rebuilds of other projections of this instance go first.
     *
     * @return how many records were read
     * @throws IllegalStateException when a rebuild of this projection is under way at another instance
     */
    long run(Projection projection) throws SQLException {
        oneAtATime.lock();
        try (Connection session = database.getConnection()) {
            if (!sessionLock(session, projection, "select pg_try_advisory_lock(hashtext(?))")) {
                throw new IllegalStateException("A rebuild is under way at another instance");
            }
            try {
                return build(projection);
            } finally {
                sessionLock(session, projection, "select pg_advisory_unlock(hashtext(?))");
            }
        } finally {
            oneAtATime.unlock();
        }
    }

    /** Rebuilds where the read model that answers is of another version; waits while another instance does that. */
    void toItsVersion(Projection projection) throws SQLException {
        oneAtATime.lock();
        try (Connection session = database.getConnection()) {
            sessionLock(session, projection, "select true from pg_advisory_lock(hashtext(?))");
            try {
                Optional<Generation> live = Generations.live(session, projection.name());
                if (live.isPresent() && live.get().version() != projection.version()) {
                    LOG.infof(
                            "projection=%s version=%d rebuild=%d",
                            projection.name(), live.get().version(), projection.version());
                    build(projection);
                }
            } finally {
                sessionLock(session, projection, "select pg_advisory_unlock(hashtext(?))");
            }
        } finally {
            oneAtATime.unlock();
        }
    }

    private long build(Projection projection) throws SQLException {
        Generation next = startGeneration(projection);
        long read;
        try (KafkaConsumer<byte[], byte[]> consumer = consumer(next)) {
            read = catchUp(projection, next, consumer);
            try (Connection connection = database.getConnection()) {
                Generations.analyze(connection, next);
            }
            while (!trySwitch(next)) {
                read += catchUp(projection, next, consumer);
            }
        }
        runner.generationChanged(projection.name());
        dropRetired(projection);
        LOG.infof("projection=%s generation=%d state=live records=%d", projection.name(), next.number(), read);
        return read;
    }

    private Generation startGeneration(Projection projection) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                Optional<Generation> unfinished = Generations.building(connection, projection.name());
                if (unfinished.isPresent()) {
                    Generations.drop(connection, unfinished.get());
                }
                Generation next = Generations.create(connection, projection);
                for (TopicPartition partition : partitions(projection)) {
                    Positions.begin(connection, next, partition, log.topicId(partition.topic()));
                }
                connection.commit();
                return next;
            } catch (SQLException | RuntimeException e) {
                Sql.rollback(connection, e);
                throw e;
            }
        }
    }

    /** Reads until each partition stands where the live generation stood at the beginning. */
    private long catchUp(Projection projection, Generation next, KafkaConsumer<byte[], byte[]> consumer)
            throws SQLException {
        Map<TopicPartition, Long> target = positions(liveOf(next));
        beginAll(next, target.keySet());
        Map<TopicPartition, Long> at = positions(next);
        checkReachable(target);
        consumer.assign(at.keySet());
        at.forEach(consumer::seek);
        long read = 0;
        List<LogRecord> batch = new ArrayList<>();
        while (behind(at, batch, target)) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(500))) {
                var partition = new TopicPartition(record.topic(), record.partition());
                if (record.offset() < target.getOrDefault(partition, 0L)) {
                    batch.add(LogRecord.of(record));
                }
            }
            if (batch.size() >= BATCH || !behind(at, batch, target)) {
                batch.sort(java.util.Comparator.comparing(LogRecord::partition, PartitionOrder.BY_TOPIC_AND_NUMBER)
                        .thenComparingLong(LogRecord::offset));
                read += batch.size();
                applyHalving(projection, next, batch, at, new HashMap<>());
                batch.clear();
            }
        }
        return read;
    }

    /** Begins partitions that the live generation has met since. */
    private void beginAll(Generation next, Set<TopicPartition> partitions) throws SQLException {
        try (Connection connection = database.getConnection()) {
            for (TopicPartition partition : partitions) {
                Positions.begin(connection, next, partition, log.topicId(partition.topic()));
            }
        }
    }

    /** Where the log has been cut below what was applied, a rebuild would wait for ever for what is gone. */
    private void checkReachable(Map<TopicPartition, Long> target) {
        Map<TopicPartition, Long> ends = target.isEmpty() ? Map.of() : log.ends(target.keySet());
        target.forEach((partition, offset) -> {
            if (ends.getOrDefault(partition, 0L) < offset) {
                throw new IllegalStateException("The log of " + partition + " ends before " + offset
                        + ", which the live read model has applied: restore the topic first");
            }
        });
    }

    private static boolean behind(
            Map<TopicPartition, Long> at, List<LogRecord> batch, Map<TopicPartition, Long> target) {
        Map<TopicPartition, Long> reached = new HashMap<>(at);
        batch.forEach(record -> reached.merge(record.partition(), record.offset() + 1, Math::max));
        return target.entrySet().stream()
                .anyMatch(wanted -> reached.getOrDefault(wanted.getKey(), 0L) < wanted.getValue());
    }

    private void applyHalving(
            Projection projection,
            Generation next,
            List<LogRecord> records,
            Map<TopicPartition, Long> at,
            Map<Position, String> verdicts)
            throws SQLException {
        if (records.isEmpty()) {
            return;
        }
        try {
            if (!new BatchApplier(database, projection, silent).apply(next, records, at, verdicts)) {
                throw new IllegalStateException("Somebody else writes to " + next);
            }
            records.forEach(record -> at.put(record.partition(), record.offset() + 1));
        } catch (SQLException | RuntimeException e) {
            if (Trouble.of(e) != Trouble.BAD_DATA) {
                throw e;
            }
            if (records.size() == 1) {
                LogRecord record = records.getFirst();
                var place = new Position(
                        record.partition().topic(), record.partition().partition(), record.offset());
                if (verdicts.put(place, String.valueOf(e.getMessage())) != null) {
                    throw e;
                }
                applyHalving(projection, next, records, at, verdicts);
                return;
            }
            int middle = records.size() / 2;
            applyHalving(projection, next, List.copyOf(records.subList(0, middle)), at, verdicts);
            applyHalving(projection, next, List.copyOf(records.subList(middle, records.size())), at, verdicts);
        }
    }

    /** The old tables only take room: what keeps them from being dropped now is tried again after the next rebuild. */
    private void dropRetired(Projection projection) {
        try (Connection connection = database.getConnection()) {
            Generations.dropRetired(connection, projection.name());
        } catch (SQLException e) {
            LOG.warnf("projection=%s retired=kept reason=%s", projection.name(), e.getMessage());
        }
    }

    private boolean trySwitch(Generation next) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                Optional<Generation> live = Generations.live(connection, next.projection());
                boolean same = live.isEmpty() || standTogether(connection, live.get(), next);
                if (same) {
                    Generations.switchTo(connection, next);
                    connection.commit();
                } else {
                    connection.rollback();
                }
                return same;
            } catch (SQLException | RuntimeException e) {
                Sql.rollback(connection, e);
                if (e instanceof SQLException sql && DEADLOCK.equals(sql.getSQLState())) {
                    LOG.infof("projection=%s switch=again reason=%s", next.projection(), e.getMessage());
                    return false;
                }
                throw e;
            }
        }
    }

    private boolean standTogether(Connection connection, Generation live, Generation next) throws SQLException {
        Map<TopicPartition, Long> wanted = offsets(Positions.held(connection, live));
        Map<TopicPartition, Long> reached = offsets(Positions.of(connection, next));
        reached.keySet().retainAll(wanted.keySet());
        return reached.equals(wanted);
    }

    private Optional<Generation> liveOf(Generation next) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return Generations.live(connection, next.projection());
        }
    }

    private Map<TopicPartition, Long> positions(Optional<Generation> generation) throws SQLException {
        return generation.isPresent() ? positions(generation.get()) : new HashMap<>();
    }

    private Map<TopicPartition, Long> positions(Generation generation) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return offsets(Positions.of(connection, generation));
        }
    }

    /** The offsets of the partitions that are still the same topic; one that was made anew is read from its beginning. */
    private Map<TopicPartition, Long> offsets(SortedMap<TopicPartition, Positions.Stored> stored) {
        Map<TopicPartition, Long> offsets = new HashMap<>();
        stored.forEach((partition, position) -> {
            if (position.topicId().equals(log.topicId(partition.topic()))) {
                offsets.put(partition, position.nextOffset());
            }
        });
        return offsets;
    }

    private List<TopicPartition> partitions(Projection projection) {
        return projection.topics().stream()
                .sorted()
                .flatMap(topic -> log.partitions(topic).stream())
                .toList();
    }

    private KafkaConsumer<byte[], byte[]> consumer(Generation next) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class.getName());
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class.getName());
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, BATCH);
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "rebuild-" + next.schema());
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        return new KafkaConsumer<>(settings);
    }

    private static boolean sessionLock(Connection session, Projection projection, String sql) throws SQLException {
        try (PreparedStatement lock = session.prepareStatement(sql)) {
            lock.setString(1, "horseshoe.rebuild." + projection.name());
            try (var row = lock.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
