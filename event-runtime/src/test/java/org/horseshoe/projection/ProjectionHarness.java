package org.horseshoe.projection;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.apache.kafka.common.TopicPartition;
import org.horseshoe.events.Decoded;
import org.horseshoe.events.Encoded;
import org.horseshoe.events.EventCodec;
import org.horseshoe.events.EventEnvelope;
import org.horseshoe.outbox.Handover;

/** Drives a projection on a real database through the runtime's own transaction, with a log in memory. */
public final class ProjectionHarness {

    private static final int PARTITIONS = 3;
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2022-06-01T12:00:00Z"), ZoneOffset.UTC);

    private final DataSource database;
    private final Projection projection;
    private final BatchApplier applier;
    private final Generation generation;
    private final Map<TopicPartition, Long> ends = new HashMap<>();
    private final Map<TopicPartition, Long> applied = new HashMap<>();
    private final List<LogRecord> log = new ArrayList<>();

    public ProjectionHarness(DataSource database, Projection projection) {
        this.database = database;
        this.projection = projection;
        this.applier = new BatchApplier(
                database,
                projection,
                new FollowOnEvents(URI.create("/" + projection.name() + "-test"), CLOCK, true, new Handover()));
        this.generation = firstGeneration();
    }

    /** Appends events to the log and applies them as one batch. */
    public void deliver(List<EventEnvelope> events) {
        apply(events.stream().map(this::append).toList());
    }

    /** Appends bytes as they are and applies them. */
    public void deliverRaw(String topic, String key, SortedMap<String, String> headers, byte[] body) {
        apply(List.of(append(topic, key, headers, body)));
    }

    /** The events that were published so far, in order, parked copies left out. */
    public List<EventEnvelope> published() {
        List<EventEnvelope> events = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select record_key, headers, body from outbox_entry where event_id is not null order by id");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                Decoded decoded = EventCodec.decode(
                        new String(row.getBytes(1), StandardCharsets.UTF_8),
                        EventCodec.json().readValue(row.getString(2), new HeadersType()),
                        row.getBytes(3));
                events.add(((Decoded.Known) decoded).envelope());
            }
        } catch (SQLException | com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
        return events;
    }

    /** Every row of every table of the read model as text, sorted: equal read models give equal maps. */
    public SortedMap<String, List<String>> rows() {
        SortedMap<String, List<String>> rows = new TreeMap<>();
        try (Connection connection = database.getConnection()) {
            List<String> tables = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement("""
                    select table_name from information_schema.tables
                    where table_schema = ? and table_name not in ('applied_event', 'parked_event')""")) {
                query.setString(1, generation.schema());
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        tables.add(row.getString(1));
                    }
                }
            }
            for (String table : tables) {
                rows.put(
                        table,
                        texts(
                                connection,
                                "select t::text from %s.%s t order by 1".formatted(generation.schema(), table)));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return rows;
    }

    /** The reasons of what is parked, in the order of the log; {@code waits} for what only waits. */
    public List<String> parked() {
        try (Connection connection = database.getConnection()) {
            return texts(
                    connection,
                    "select case when waits then 'waits' else reason end from %s.parked_event order by id"
                            .formatted(generation.schema()));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs a query against the read model; the tables need no schema. */
    public <T> T query(SqlFunction<T> query) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            Sql.searchPath(connection, generation);
            T result = query.apply(connection);
            connection.rollback();
            return result;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A question to the database. */
    @FunctionalInterface
    public interface SqlFunction<T> {
        T apply(Connection connection) throws SQLException;
    }

    DataSource database() {
        return database;
    }

    Projection projection() {
        return projection;
    }

    Generation generation() {
        return generation;
    }

    BatchApplier applier() {
        return applier;
    }

    LogRecord append(EventEnvelope event) {
        Encoded encoded = EventCodec.encode(event);
        return append(encoded.topic(), encoded.key(), encoded.headers(), encoded.body());
    }

    private LogRecord append(String topic, String key, SortedMap<String, String> headers, byte[] body) {
        var partition = new TopicPartition(topic, key == null ? 0 : Math.floorMod(key.hashCode(), PARTITIONS));
        long offset = ends.merge(partition, 1L, Long::sum) - 1;
        LogRecord record = LogRecord.of(
                partition,
                offset,
                CLOCK.instant(),
                key == null ? null : key.getBytes(StandardCharsets.UTF_8),
                LogHeaders.of(headers),
                body);
        log.add(record);
        return record;
    }

    private void apply(List<LogRecord> records) {
        try {
            List<LogRecord> sorted = records.stream()
                    .sorted(java.util.Comparator.comparing(LogRecord::partition, PartitionOrder.BY_TOPIC_AND_NUMBER)
                            .thenComparingLong(LogRecord::offset))
                    .toList();
            Map<TopicPartition, Long> expected = new HashMap<>();
            sorted.forEach(record -> expected.put(record.partition(), applied.getOrDefault(record.partition(), 0L)));
            begin(expected.keySet());
            if (!applier.apply(generation, sorted, expected, Map.of())) {
                throw new IllegalStateException("Somebody else moved the positions");
            }
            sorted.forEach(record -> applied.put(record.partition(), record.offset() + 1));
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private void begin(Iterable<TopicPartition> partitions) throws SQLException {
        try (Connection connection = database.getConnection()) {
            for (TopicPartition partition : partitions) {
                Positions.begin(connection, generation, partition, "test");
            }
        }
    }

    private Generation firstGeneration() {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            Generation first = Generations.create(connection, projection);
            Generations.switchTo(connection, first);
            connection.commit();
            return first;
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private static List<String> texts(Connection connection, String sql) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql);
                ResultSet row = query.executeQuery()) {
            List<String> texts = new ArrayList<>();
            while (row.next()) {
                texts.add(row.getString(1));
            }
            return texts;
        }
    }

    private static final class HeadersType
            extends com.fasterxml.jackson.core.type.TypeReference<TreeMap<String, String>> {}

    /** Shorthand. */
    public void deliver(EventEnvelope... events) {
        deliver(Arrays.asList(events));
    }
}
