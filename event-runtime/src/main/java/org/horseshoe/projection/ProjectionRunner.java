package org.horseshoe.projection;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.horseshoe.projection.ProjectionStates.State;
import org.horseshoe.tracing.Traces;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Applies batches of records to this service's projections, each event once; a service's doors call {@link #receive}.
 *
 * <p>A batch that continues the stored position is applied in one transaction. Bad data is isolated by halving the batch
 * and parked; passing trouble is retried for as long as it lasts; a bug of ours stops the partition at the record,
 * visibly, and skips nothing.
 */
@ApplicationScoped
public class ProjectionRunner {

    private static final Logger LOG = Logger.getLogger(ProjectionRunner.class);

    private static final Duration SHUTDOWN_WAIT = Duration.ofSeconds(5);

    private final Topology topology;
    private final DataSource database;
    private final ProjectionStates states;
    private final FollowOnEvents followOnEvents;
    private final KafkaClientService kafka;
    private final Freshness freshness;
    private final Traces traces;
    private final Map<TopicPartition, Long> next = new ConcurrentHashMap<>();
    private final Map<TopicPartition, Long> gapSeenAt = new ConcurrentHashMap<>();
    private final Map<String, Lanes> lanes = new ConcurrentHashMap<>();
    private final Map<String, Generation> generations = new ConcurrentHashMap<>();
    private volatile boolean stopping;

    ProjectionRunner(
            Topology topology,
            DataSource database,
            ProjectionStates states,
            FollowOnSettings followOns,
            KafkaClientService kafka,
            Freshness freshness,
            Traces traces) {
        this.traces = traces;
        this.topology = topology;
        this.database = database;
        this.states = states;
        this.followOnEvents = followOns.events();
        this.kafka = kafka;
        this.freshness = freshness;
    }

    void stop(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) ShutdownEvent event)
            throws InterruptedException {
        stopping = true;
        if (!drain(SHUTDOWN_WAIT)) {
            LOG.warn("delivery=left; a batch that was under way comes again after the start");
        }
    }

    /** Waits for the batches under way; tells whether all have ended. */
    boolean drain(Duration atMost) throws InterruptedException {
        boolean ended = true;
        for (Lanes ofTopic : lanes.values()) {
            ended &= ofTopic.drain(atMost);
        }
        return ended;
    }

    /**
     * Takes a batch on. It is applied, parked or found to belong to somebody else after this has returned; what is still
     * under way when the process ends comes again from the stored position.
     */
    public void receive(ConsumerRecords<byte[], byte[]> records) {
        try {
            for (TopicPartition partition : records.partitions()) {
                lanes(partition.topic()).add(partition, records.records(partition));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopping = true;
        }
    }

    private Lanes lanes(String topic) {
        return lanes.computeIfAbsent(topic, _ -> {
            Projection projection = topology.reading(topic);
            return new Lanes(projection.lanes(), batch -> applyOrTell(projection, batch));
        });
    }

    private void applyOrTell(Projection projection, List<ConsumerRecord<byte[], byte[]>> batch) {
        try {
            applyFully(projection, batch.stream().map(LogRecord::of).toList());
        } catch (RuntimeException e) {
            LOG.errorf(e, "projection=%s delivery=failed; the position has not moved", projection.name());
        }
    }

    /** Where a partition goes on, as {@link PositionSeeker} read it on assignment. */
    void assigned(TopicPartition partition, long nextOffset) {
        next.put(partition, nextOffset);
        gapSeenAt.remove(partition);
    }

    void revoked(TopicPartition partition) {
        next.remove(partition);
        gapSeenAt.remove(partition);
        states.forget(partition);
    }

    /** Called when another generation has begun to answer. */
    void generationChanged(String projection) {
        generations.remove(projection);
    }

    private void applyFully(Projection projection, List<LogRecord> records) {
        var backoff = new Backoff();
        while (!stopping) {
            List<LogRecord> due = due(records);
            if (due.isEmpty()) {
                return;
            }
            try {
                applyHalving(projection, due, new HashMap<>());
            } catch (Fenced fenced) {
                rereadPositions(projection, due);
            } catch (PassingTrouble trouble) {
                report(due, new State.Retrying(String.valueOf(trouble.getMessage())));
                LOG.warnf("projection=%s delivery=retrying reason=%s", projection.name(), trouble.getMessage());
                sleep(backoff);
            }
        }
    }

    /** The records that continue each partition's position: none applied before, none after a gap, none of a stopped partition. */
    private List<LogRecord> due(List<LogRecord> records) {
        List<LogRecord> due = new ArrayList<>(records.size());
        Map<TopicPartition, Boolean> continues = new HashMap<>();
        for (LogRecord record : records) {
            @Nullable Long from = next.get(record.partition());
            if (from == null || record.offset() < from || states.isStopped(record.partition())) {
                continue;
            }
            if (continues.computeIfAbsent(record.partition(), p -> continuesAt(p, from, record.offset()))) {
                due.add(record);
            }
        }
        return due;
    }

    /**
     * Whether a record may follow the position although offsets are missing in between.
     *
     * <p>Records that were fetched before a seek can still arrive after it. They are let go, and the consumer is sent to
     * the position again. When the same record comes first once more, it was fetched from the position: the gap is real,
     * as the log's control records leave it. What lies behind the gap was fetched before that seek and is let go as well.
     */
    private boolean continuesAt(TopicPartition partition, long position, long first) {
        Long seen = gapSeenAt.get(partition);
        if (first == position || Long.valueOf(first).equals(seen)) {
            gapSeenAt.remove(partition);
            return true;
        }
        if (seen == null || first < seen) {
            seek(partition, position);
            gapSeenAt.put(partition, first);
        }
        return false;
    }

    /** Applies the records, isolating those that cannot be applied by halving. */
    private void applyHalving(Projection projection, List<LogRecord> records, Map<Position, String> verdicts) {
        try {
            apply(projection, records, verdicts);
        } catch (SQLException | RuntimeException e) {
            if (e instanceof Fenced fenced) {
                throw fenced;
            }
            switch (Trouble.of(e)) {
                case PASSING -> throw new PassingTrouble(e);
                case BAD_DATA -> isolate(projection, records, verdicts, e);
                case BUG -> isolateBug(projection, records, verdicts, e);
            }
        }
    }

    private void isolate(
            Projection projection, List<LogRecord> records, Map<Position, String> verdicts, Exception failure) {
        if (records.size() > 1) {
            halve(projection, records, verdicts);
            return;
        }
        LogRecord record = records.getFirst();
        Position place = place(record);
        if (verdicts.containsKey(place)) {
            throw new IllegalStateException("Cannot even be parked: " + place, failure);
        }
        LOG.warnf(
                "projection=%s delivery=parked position=%s subject=%s reason=%s",
                projection.name(), place, record.subject(), failure.getMessage());
        verdicts.put(place, String.valueOf(failure.getMessage()));
        applyHalving(projection, records, verdicts);
    }

    private void isolateBug(
            Projection projection, List<LogRecord> records, Map<Position, String> verdicts, Exception failure) {
        if (records.size() > 1) {
            halve(projection, records, verdicts);
            return;
        }
        LogRecord record = records.getFirst();
        LOG.errorf(failure, "projection=%s delivery=stopped position=%s", projection.name(), place(record));
        report(
                records,
                new State.Stopped("At " + place(record) + " (subject " + record.subject() + "): " + failure
                        + ". Nothing was skipped; mend the projection and restart the service."));
    }

    private void halve(Projection projection, List<LogRecord> records, Map<Position, String> verdicts) {
        int middle = records.size() / 2;
        applyHalving(projection, records.subList(0, middle), verdicts);
        List<LogRecord> rest = records.subList(middle, records.size()).stream()
                .filter(record -> !states.isStopped(record.partition()))
                .toList();
        if (!rest.isEmpty()) {
            applyHalving(projection, rest, verdicts);
        }
    }

    private void apply(Projection projection, List<LogRecord> records, Map<Position, String> verdicts)
            throws SQLException {
        Map<TopicPartition, Long> expected = new HashMap<>();
        Map<TopicPartition, Long> after = new HashMap<>();
        for (LogRecord record : records) {
            Long from = next.get(record.partition());
            if (from == null) {
                throw new Fenced(); // revoked since: whoever has it now goes on
            }
            expected.put(record.partition(), from);
            after.put(record.partition(), record.offset() + 1);
        }
        TracedBatch traced = TracedBatch.begin(traces, projection, records);
        try {
            var applier = new BatchApplier(database, projection, followOnEvents, traced);
            if (!applier.apply(generation(projection), records, expected, verdicts)) {
                throw new Fenced();
            }
            traced.end();
        } catch (SQLException | RuntimeException e) {
            traced.fail(e);
            throw e;
        }
        after.forEach((partition, offset) -> next.computeIfPresent(partition, (_, _) -> offset));
        report(records, new State.Running());
        freshness.advanced();
    }

    private Generation generation(Projection projection) throws SQLException {
        Generation known = generations.get(projection.name());
        if (known != null) {
            return known;
        }
        try (Connection connection = database.getConnection()) {
            Generation live = Generations.live(connection, projection.name())
                    .orElseThrow(() -> new IllegalStateException("No live read model of " + projection.name()));
            if (live.version() != projection.version()) {
                throw new IllegalStateException(
                        "A read model of version " + live.version() + " answers, and this instance" + " knows version "
                                + projection.version() + ": replace the instance");
            }
            generations.put(projection.name(), live);
            return live;
        }
    }

    /** Somebody else moved a position, or our own commit went through unheard: the stored position decides. */
    private void rereadPositions(Projection projection, List<LogRecord> records) {
        generations.remove(projection.name());
        Set<TopicPartition> partitions =
                records.stream().map(LogRecord::partition).collect(Collectors.toSet());
        var backoff = new Backoff();
        while (!stopping) {
            try (Connection connection = database.getConnection()) {
                Generation live = generation(projection);
                var stored = Positions.of(connection, live);
                for (TopicPartition partition : partitions) {
                    var at = stored.get(partition);
                    if (at != null && next.computeIfPresent(partition, (_, _) -> at.nextOffset()) != null) {
                        LOG.infof(
                                "projection=%s partition=%s position=reread next=%d",
                                projection.name(), partition, at.nextOffset());
                    }
                }
                return;
            } catch (SQLException e) {
                LOG.warnf("projection=%s delivery=retrying reason=%s", projection.name(), e.getMessage());
                sleep(backoff);
            }
        }
    }

    private void seek(TopicPartition partition, long position) {
        LOG.infof("partition=%s position=sought next=%d", partition, position);
        for (String channel : kafka.getConsumerChannels()) {
            var consumer = kafka.getConsumer(channel);
            consumer.getAssignments().await().atMost(Duration.ofSeconds(10)).stream()
                    .filter(partition::equals)
                    .findAny()
                    .ifPresent(p -> consumer.runOnPollingThread(c -> {
                                c.seek(p, position);
                            })
                            .await()
                            .atMost(Duration.ofSeconds(10)));
        }
    }

    /** Of a partition that went to another instance meanwhile nothing is said any more: it would keep this one from being ready. */
    private void report(List<LogRecord> records, State state) {
        records.stream()
                .map(LogRecord::partition)
                .distinct()
                .forEach(partition -> next.computeIfPresent(partition, (_, offset) -> {
                    states.set(partition, state);
                    return offset;
                }));
    }

    private void sleep(Backoff backoff) {
        try {
            backoff.pause();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopping = true;
        }
    }

    private static Position place(LogRecord record) {
        return new Position(record.partition().topic(), record.partition().partition(), record.offset());
    }

    /** A position was not where this instance left it. */
    private static final class Fenced extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** The database is away or busy. */
    private static final class PassingTrouble extends RuntimeException {
        private static final long serialVersionUID = 1L;

        PassingTrouble(Exception cause) {
            super(cause.getMessage(), cause);
        }
    }
}
