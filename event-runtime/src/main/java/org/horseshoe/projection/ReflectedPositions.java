package org.horseshoe.projection;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.horseshoe.eventlog.EventLog;

/** Which positions of the log the read models of this service reflect. */
@ApplicationScoped
public class ReflectedPositions {

    /** What came of waiting. */
    public sealed interface Awaited {}

    /** Everything asked for is reflected. */
    public record Reached() implements Awaited {}

    /** A topic that no projection of this service reads. */
    public record NotRead(String topic, SortedSet<String> topics) implements Awaited {}

    /** The time was over before this position was applied. */
    public record Behind(Position position, long millis) implements Awaited {}

    /**
     * The SQL expression for all positions as one short text, the same as long as nothing is applied; without commas, at
     * which lists of tags are split: {@code votes.1:horseshoe.proceedings/0@41_1@7}.
     */
    public static final String TAG = """
            (select coalesce(ltrim(string_agg(
                case when p.part = 0 then ';' || p.projection || '.' || p.generation || ':' || p.topic || '/' else '_' end
                  || p.part || '@' || (p.next_offset - 1), '' order by p.projection, p.topic, p.part), ';'), '')
              from public.projection_position p join public.projection_generation g using (projection, generation)
              where g.state = 'live')""";

    /** The statement with which a transaction that reads begins: no other generation takes over until it ends. */
    public static final String PASS_GATE = "lock table public.read_gate in access share mode";

    private final DataSource database;
    private final Topology topology;
    private final Freshness freshness;
    private final Duration bound;
    private final EventLog log;
    private final List<String> topics;

    ReflectedPositions(
            DataSource database,
            Topology topology,
            Freshness freshness,
            EventLog log,
            @ConfigProperty(name = "horseshoe.log.topics") List<String> topics,
            @ConfigProperty(name = "horseshoe.reads.wait-at-most", defaultValue = "5s") Duration bound) {
        this.log = log;
        this.topics = topics;
        this.database = database;
        this.topology = topology;
        this.freshness = freshness;
        this.bound = bound;
    }

    /** All positions as one short text. */
    public String tag(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select " + TAG);
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }

    /**
     * Waits until the positions are reflected, for at most the configured time.
     *
     * <p>What a service itself says to the log is in its read models before it is in the log (docs/adr/0003), so a position
     * of a topic that it writes is reflected as soon as the log has it.
     */
    public Awaited await(List<Position> positions) throws SQLException, InterruptedException {
        SortedSet<String> read = new TreeSet<>();
        topology.projections().forEach(projection -> read.addAll(projection.topics()));
        List<Position> wanted = new ArrayList<>();
        for (Position position : positions) {
            if (read.contains(position.topic())) {
                wanted.add(position);
            } else if (!topics.contains(position.topic())) {
                return new NotRead(position.topic(), read);
            } else if (!isInLog(position)) {
                return new Behind(position, 0);
            }
        }
        long until = System.nanoTime() + bound.toNanos();
        while (true) {
            Map<TopicPartition, Long> next = next();
            Position missing = null;
            for (Position position : wanted) {
                var partition = new TopicPartition(position.topic(), position.partition());
                if (next.getOrDefault(partition, 0L) <= position.offset()) {
                    missing = position;
                }
            }
            if (missing == null) {
                return new Reached();
            }
            if (System.nanoTime() >= until) {
                return new Behind(missing, bound.toMillis());
            }
            freshness.await(20);
        }
    }

    private boolean isInLog(Position position) {
        var partition = new TopicPartition(position.topic(), position.partition());
        return log.partitions(position.topic()).contains(partition)
                && log.ends(List.of(partition)).getOrDefault(partition, 0L) > position.offset();
    }

    private Map<TopicPartition, Long> next() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("""
                        select p.topic, p.part, p.next_offset from public.projection_position p
                        join public.projection_generation g using (projection, generation) where g.state = 'live'""");
                ResultSet rows = query.executeQuery()) {
            Map<TopicPartition, Long> next = new HashMap<>();
            while (rows.next()) {
                next.put(new TopicPartition(rows.getString(1), rows.getInt(2)), rows.getLong(3));
            }
            return next;
        }
    }
}
