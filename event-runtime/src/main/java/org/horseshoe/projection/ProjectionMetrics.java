package org.horseshoe.projection;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javax.sql.DataSource;
import org.horseshoe.projection.ProjectionLag.ProjectionStatus;
import org.jspecify.annotations.Nullable;

/**
 * How far each projection is behind, what it keeps aside, and how old the newest event of each of its topics is, as gauges;
 * NaN while unknown.
 */
@Singleton
class ProjectionMetrics {

    /** The gauges of one projection are asked for together, and share one answer. */
    private static final Duration SHARED = Duration.ofSeconds(1);

    private record Seen(Instant at, ProjectionStatus status) {}

    private final ProjectionLag lag;
    private final Topology topology;
    private final DataSource database;
    private final Clock clock = Clock.systemUTC();
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();

    ProjectionMetrics(ProjectionLag lag, Topology topology, DataSource database) {
        this.lag = lag;
        this.topology = topology;
        this.database = database;
    }

    void register(@Observes StartupEvent started, MeterRegistry meters) {
        for (Projection projection : topology.projections()) {
            Gauge.builder("horseshoe.projection.lag.events", projection, of(ProjectionStatus::lagEvents))
                    .tag("projection", projection.name())
                    .description("events published and not yet applied")
                    .register(meters);
            Gauge.builder("horseshoe.projection.lag.seconds", projection, of(ProjectionStatus::lagSeconds))
                    .tag("projection", projection.name())
                    .description("how long ago the last applied event was published; 0 where nothing is left to apply")
                    .register(meters);
            Gauge.builder("horseshoe.projection.parked", projection, of(ProjectionStatus::parked))
                    .tag("projection", projection.name())
                    .description("events kept aside, those that wait behind them included")
                    .register(meters);
            for (String topic : projection.topics()) {
                Gauge.builder("horseshoe.source.newest.event.age.seconds", topic, source -> age(projection, source))
                        .tag("source", topic)
                        .description("how long ago the newest event was published that was applied from this topic")
                        .register(meters);
            }
        }
    }

    private ToDoubleFunction<Projection> of(Function<ProjectionStatus, @Nullable Number> figure) {
        return projection -> {
            try {
                Number value = figure.apply(status(projection));
                return value == null ? Double.NaN : value.doubleValue();
            } catch (SQLException e) {
                return Double.NaN;
            }
        };
    }

    private ProjectionStatus status(Projection projection) throws SQLException {
        Instant now = clock.instant();
        Seen last = seen.get(projection.name());
        if (last == null || last.at().plus(SHARED).isBefore(now)) {
            last = new Seen(now, lag.of(projection));
            seen.put(projection.name(), last);
        }
        return last.status();
    }

    private double age(Projection projection, String topic) {
        try (Connection connection = database.getConnection()) {
            Optional<Generation> live = Generations.live(connection, projection.name());
            if (live.isEmpty()) {
                return Double.NaN;
            }
            return Positions.of(connection, live.get()).entrySet().stream()
                    .filter(position -> position.getKey().topic().equals(topic))
                    .flatMap(position -> Optional.ofNullable(position.getValue().appendedAt()).stream())
                    .max(Instant::compareTo)
                    .map(newest ->
                            (double) Duration.between(newest, clock.instant()).toSeconds())
                    .orElse(Double.NaN);
        } catch (SQLException e) {
            return Double.NaN;
        }
    }
}
