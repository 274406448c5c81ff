package org.horseshoe.projection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import javax.sql.DataSource;
import org.apache.kafka.common.TopicPartition;
import org.horseshoe.events.Decoded;
import org.horseshoe.events.EventCodec;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The parked events of this service: an operator lists them, tries them again or leaves them out. */
@ApplicationScoped
public class ParkedEvents {

    private static final Logger LOG = Logger.getLogger(ParkedEvents.class);
    private static final TypeReference<SortedMap<String, String>> HEADERS = new TypeReference<>() {};

    /**
     * A parked event as an operator sees it.
     *
     * @param id {@code votes-17}: the projection and a number
     * @param waits whether it only waits behind another of its subject
     * @param body the bytes as UTF-8 text
     */
    public record ParkedEvent(
            String id,
            String projection,
            Position position,
            @Nullable String subject,
            boolean waits,
            String reason,
            Instant parkedAt,
            SortedMap<String, String> headers,
            @Nullable String body) {}

    /** What became of an attempt. */
    public sealed interface Retried {
        /** Applied, with those that waited behind it. */
        record Applied(int events) implements Retried {}

        /** Still not applicable. */
        record StillParked(String reason) implements Retried {}

        /** It waits behind an earlier one, which must be dealt with first. */
        record Waits(String firstId) implements Retried {}

        /** There is no such parked event. */
        record Gone() implements Retried {}
    }

    private record Row(long id, LogRecord record, @Nullable String subject, boolean waits, String reason, Instant at) {}

    private final Topology topology;
    private final DataSource database;
    private final FollowOnEvents followOnEvents;
    private final Freshness freshness;

    ParkedEvents(Topology topology, DataSource database, FollowOnSettings followOns, Freshness freshness) {
        this.topology = topology;
        this.database = database;
        this.followOnEvents = followOns.events();
        this.freshness = freshness;
    }

    /** The parked events of all projections, oldest first. */
    public List<ParkedEvent> all(int limit) throws SQLException {
        List<ParkedEvent> all = new ArrayList<>();
        for (Projection projection : topology.projections()) {
            try (Connection connection = database.getConnection()) {
                connection.setAutoCommit(false);
                Generation live = heldLive(connection, projection, false);
                for (Row row : rows(connection, "order by id limit " + limit, null)) {
                    all.add(shown(live, row));
                }
                connection.rollback();
            }
        }
        return all;
    }

    /** How many are parked for a projection, those that only wait included. */
    long count(Projection projection) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            heldLive(connection, projection, false);
            try (PreparedStatement query = connection.prepareStatement("select count(*) from parked_event");
                    ResultSet row = query.executeQuery()) {
                row.next();
                long count = row.getLong(1);
                connection.rollback();
                return count;
            }
        }
    }

    /** Tries a parked event again and, when it can be applied, those of its subject that wait behind it. */
    public Retried retry(String id) throws SQLException {
        Optional<Projection> projection = projectionOf(id);
        if (projection.isEmpty()) {
            return new Retried.Gone();
        }
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                Retried retried = retry(connection, projection.get(), id);
                if (retried instanceof Retried.Applied) {
                    connection.commit();
                    freshness.advanced();
                } else {
                    connection.rollback();
                }
                return retried;
            } catch (SQLException | RuntimeException e) {
                Sql.rollback(connection, e);
                if (Trouble.of(e) == Trouble.BAD_DATA) {
                    return new Retried.StillParked(String.valueOf(e.getMessage()));
                }
                throw e;
            }
        }
    }

    /**
     * Leaves a parked event out for good, also of later rebuilds; those that waited behind it are applied.
     *
     * @param reason why, for the record
     * @param by who decided
     */
    public Retried discard(String id, String reason, String by) throws SQLException {
        Optional<Projection> projection = projectionOf(id);
        if (projection.isEmpty()) {
            return new Retried.Gone();
        }
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                Generation live = heldLive(connection, projection.get(), true);
                List<Row> found = rows(connection, "and id = ?", number(id));
                if (found.isEmpty()) {
                    connection.rollback();
                    return new Retried.Gone();
                }
                Row row = found.getFirst();
                remember(connection, live, row, reason, by);
                delete(connection, row);
                List<Row> behind = row.waits() ? List.of() : ofSubject(connection, row);
                int applied = applyFrom(connection, projection.get(), live, behind);
                connection.commit();
                freshness.advanced();
                LOG.infof(
                        "projection=%s delivery=discarded parked=%s by=%s reason=%s",
                        live.projection(), id, by, reason);
                return new Retried.Applied(applied);
            } catch (SQLException | RuntimeException e) {
                Sql.rollback(connection, e);
                throw e;
            }
        }
    }

    private Retried retry(Connection connection, Projection projection, String id) throws SQLException {
        Generation live = heldLive(connection, projection, true);
        List<Row> found = rows(connection, "and id = ?", number(id));
        if (found.isEmpty()) {
            return new Retried.Gone();
        }
        Row row = found.getFirst();
        List<Row> subject = row.subject() == null ? found : ofSubject(connection, row);
        if (subject.getFirst().id() != row.id()) {
            return new Retried.Waits(
                    live.projection() + "-" + subject.getFirst().id());
        }
        return switch (row.record().decoded()) {
            case Decoded.Malformed(var reason) -> new Retried.StillParked(reason);
            case Decoded.Unknown(var _, var reason) -> new Retried.StillParked(reason);
            case Decoded.Known _ -> new Retried.Applied(applyFrom(connection, projection, live, subject));
        };
    }

    /** Applies parked rows in order up to the next that cannot be applied; that one and the rest stay parked. */
    private int applyFrom(Connection connection, Projection projection, Generation live, List<Row> rows)
            throws SQLException {
        List<LogRecord> due = new ArrayList<>();
        for (Row row : rows) {
            if (!(row.record().decoded() instanceof Decoded.Known)) {
                standAlone(connection, row);
                break;
            }
            delete(connection, row);
            due.add(row.record());
        }
        if (!due.isEmpty()) {
            Sql.searchPath(connection, live);
            // The subject's remaining parked rows would hold these up: apply them as what they are, the earlier ones.
            new BatchApplier(database, projection, followOnEvents).applyReleased(connection, due);
        }
        return due.size();
    }

    private static void standAlone(Connection connection, Row row) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update parked_event set waits = false, reason = ? where id = ?")) {
            update.setString(
                    1,
                    switch (row.record().decoded()) {
                        case Decoded.Malformed(var reason) -> reason;
                        case Decoded.Unknown(var _, var reason) -> reason;
                        case Decoded.Known _ -> row.reason();
                    });
            update.setLong(2, row.id());
            update.executeUpdate();
        }
    }

    /** The live generation with its search path set; held, nobody applies until the transaction ends. */
    private static Generation heldLive(Connection connection, Projection projection, boolean held) throws SQLException {
        Generation live = Generations.kept(connection, projection.name());
        if (held) {
            Positions.held(connection, live);
        }
        Sql.searchPath(connection, live);
        return live;
    }

    private List<Row> ofSubject(Connection connection, Row row) throws SQLException {
        List<Row> rows = new ArrayList<>();
        for (Row each : rows(connection, "and subject = ? order by part, log_offset", row.subject())) {
            if (each.record()
                    .partition()
                    .topic()
                    .equals(row.record().partition().topic())) {
                rows.add(each);
            }
        }
        return rows;
    }

    private static List<Row> rows(Connection connection, String condition, @Nullable Object parameter)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("""
                select id, topic, part, log_offset, record_key, headers, body, subject, waits, reason, parked_at
                from parked_event where true\s""" + condition)) {
            if (parameter != null) {
                query.setObject(1, parameter);
            }
            List<Row> rows = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    rows.add(new Row(
                            row.getLong("id"),
                            LogRecord.of(
                                    new TopicPartition(row.getString("topic"), row.getInt("part")),
                                    row.getLong("log_offset"),
                                    row.getTimestamp("parked_at").toInstant(),
                                    row.getBytes("record_key"),
                                    LogHeaders.of(EventCodec.json().readValue(row.getString("headers"), HEADERS)),
                                    row.getBytes("body")),
                            row.getString("subject"),
                            row.getBoolean("waits"),
                            row.getString("reason"),
                            row.getTimestamp("parked_at").toInstant()));
                }
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("Headers of a parked event are no JSON", e);
            }
            return rows;
        }
    }

    private static void delete(Connection connection, Row row) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from parked_event where id = ?")) {
            delete.setLong(1, row.id());
            delete.executeUpdate();
        }
    }

    private static void remember(Connection connection, Generation live, Row row, String reason, String by)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into public.discarded_event (projection, topic, part, log_offset, reason, discarded_by)
                values (?, ?, ?, ?, ?, ?) on conflict do nothing""")) {
            insert.setString(1, live.projection());
            insert.setString(2, row.record().partition().topic());
            insert.setInt(3, row.record().partition().partition());
            insert.setLong(4, row.record().offset());
            insert.setString(5, reason);
            insert.setString(6, by);
            insert.executeUpdate();
        }
    }

    private static ParkedEvent shown(Generation live, Row row) {
        LogRecord record = row.record();
        byte @Nullable [] body = record.body();
        return new ParkedEvent(
                live.projection() + "-" + row.id(),
                live.projection(),
                new Position(record.partition().topic(), record.partition().partition(), record.offset()),
                row.subject(),
                row.waits(),
                row.reason(),
                row.at(),
                record.headers().all(),
                body == null ? null : new String(body, StandardCharsets.UTF_8));
    }

    private Optional<Projection> projectionOf(String id) {
        return topology.projections().stream()
                .filter(projection -> id.matches(java.util.regex.Pattern.quote(projection.name()) + "-\\d{1,18}"))
                .findAny();
    }

    private static Long number(String id) {
        return Long.valueOf(id.substring(id.lastIndexOf('-') + 1));
    }

    /** How many are parked, by projection. */
    public Map<String, Long> counts() throws SQLException {
        Map<String, Long> counts = new java.util.TreeMap<>();
        for (Projection projection : topology.projections()) {
            counts.put(projection.name(), count(projection));
        }
        return counts;
    }
}
