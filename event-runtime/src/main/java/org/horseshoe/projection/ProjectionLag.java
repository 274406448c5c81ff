package org.horseshoe.projection;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import javax.sql.DataSource;
import org.apache.kafka.common.TopicPartition;
import org.horseshoe.eventlog.EventLog;
import org.horseshoe.eventlog.LogUnreachable;
import org.jspecify.annotations.Nullable;

/** How far each projection is behind the log, in events and in seconds. */
@ApplicationScoped
public class ProjectionLag {

    /**
     * One partition of one projection.
     *
     * @param next the next offset to apply
     * @param end the offset after the last record of the log; absent while Kafka does not answer
     * @param lag events published and not yet applied
     */
    public record PartitionLag(
            String topic,
            int partition,
            long next,
            @Nullable Long end,
            @Nullable Long lag,
            String state) {}

    /**
     * One projection.
     *
     * @param state {@code running}, {@code retrying} or {@code stopped}
     * @param lagSeconds how long ago the last applied event was appended to the log, 0 where nothing is left to apply
     * @param parked events that could not be applied, those that wait behind them included
     */
    public record ProjectionStatus(
            String name,
            int version,
            int generation,
            String state,
            @Nullable Long lagEvents,
            @Nullable Long lagSeconds,
            long parked,
            List<PartitionLag> partitions) {}

    private final Topology topology;
    private final DataSource database;
    private final EventLog log;
    private final ProjectionStates states;
    private final ParkedEvents parked;
    private final Clock clock = Clock.systemUTC();

    ProjectionLag(Topology topology, DataSource database, EventLog log, ProjectionStates states, ParkedEvents parked) {
        this.topology = topology;
        this.database = database;
        this.log = log;
        this.states = states;
        this.parked = parked;
    }

    /** The status of every projection of this service. */
    public List<ProjectionStatus> all() throws SQLException {
        List<ProjectionStatus> all = new ArrayList<>();
        for (Projection projection : topology.projections()) {
            all.add(of(projection));
        }
        return all;
    }

    /** The status of one projection. */
    ProjectionStatus of(Projection projection) throws SQLException {
        Generation live;
        SortedMap<TopicPartition, Positions.Stored> stored;
        try (Connection connection = database.getConnection()) {
            live = Generations.live(connection, projection.name())
                    .orElseThrow(() -> new IllegalStateException("No live read model of " + projection.name()));
            stored = Positions.of(connection, live);
        }
        Map<TopicPartition, Long> ends = ends(stored);
        var known = states.all();
        List<PartitionLag> partitions = new ArrayList<>();
        stored.forEach((partition, position) -> partitions.add(new PartitionLag(
                partition.topic(),
                partition.partition(),
                position.nextOffset(),
                ends.get(partition),
                ends.containsKey(partition) ? Math.max(0, ends.get(partition) - position.nextOffset()) : null,
                word(known.get(partition)))));
        Long lag = partitions.stream().anyMatch(each -> each.lag() == null)
                ? null
                : partitions.stream()
                        .mapToLong(each -> each.lag() == null ? 0 : each.lag())
                        .sum();
        return new ProjectionStatus(
                projection.name(),
                live.version(),
                live.number(),
                worst(partitions),
                lag,
                seconds(stored, lag),
                parked.count(projection),
                partitions);
    }

    private Map<TopicPartition, Long> ends(SortedMap<TopicPartition, Positions.Stored> stored) {
        try {
            return stored.isEmpty() ? Map.of() : log.ends(stored.keySet());
        } catch (LogUnreachable e) {
            return Map.of();
        }
    }

    private @Nullable Long seconds(SortedMap<TopicPartition, Positions.Stored> stored, @Nullable Long lag) {
        if (lag == null || lag == 0) {
            return lag;
        }
        Optional<Instant> newest = stored.values().stream()
                .flatMap(position -> Optional.ofNullable(position.appendedAt()).stream())
                .max(Instant::compareTo);
        return newest.map(
                        at -> Math.max(0, Duration.between(at, clock.instant()).toSeconds()))
                .orElse(null);
    }

    private static String worst(List<PartitionLag> partitions) {
        List<String> states = partitions.stream().map(PartitionLag::state).toList();
        return states.stream().anyMatch(state -> state.startsWith("stopped"))
                ? "stopped"
                : states.stream().anyMatch(state -> state.startsWith("retrying")) ? "retrying" : "running";
    }

    private static String word(ProjectionStates.@Nullable State state) {
        return switch (state) {
            case null -> "elsewhere";
            case ProjectionStates.State.Running _ -> "running";
            case ProjectionStates.State.Retrying(var reason) -> "retrying: " + reason;
            case ProjectionStates.State.Stopped(var reason) -> "stopped: " + reason;
        };
    }
}
