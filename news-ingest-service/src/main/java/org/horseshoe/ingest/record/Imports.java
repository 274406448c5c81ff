package org.horseshoe.ingest.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.horseshoe.projection.Position;
import org.jspecify.annotations.Nullable;

/** The files that were handed in, how far each has got, and the rows that were refused. */
@ApplicationScoped
class Imports {

    private final DataSource database;

    Imports(DataSource database) {
        this.database = database;
    }

    static final String DONE = "done";
    static final String FAILED = "failed";

    /** The rows of a file: all, those dealt with, and those of them that were refused. */
    record Rows(int total, int done, int refused) {}

    /** The events of an import: new ones that were accepted, and those of them that Kafka has acknowledged. */
    record Events(int accepted, int published) {}

    /** A row that could not be read. */
    record RefusedRow(long line, String reason) {}

    /**
     * An import as a caller is told of it.
     *
     * @param state {@code running}, {@code done} or {@code failed}
     * @param failure why it stopped for good, where it did
     * @param refused the refused rows, the first thousand
     * @param minPosition for each topic, what to ask a reader of that topic to wait for
     */
    record Progress(
            UUID id,
            String kind,
            String state,
            @Nullable String failure,
            Rows rows,
            Events events,
            Instant startedAt,
            @Nullable Instant finishedAt,
            @Nullable List<RefusedRow> refused,
            @Nullable SortedMap<String, String> minPosition) {}

    /** What the worker goes on with. */
    @SuppressWarnings("ArrayRecordComponent") // a file on its way to its parser: handed over once, never compared
    record Work(UUID id, String kind, byte[] body, int done) {}

    /** Stores a file; false where the same file was handed in before. */
    boolean insert(UUID id, String kind, String sha256, byte[] body, int rows, Instant now) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into record_import (id, kind, sha256, body, rows_total, rows_done, events_told, state, started_at)
                        values (?, ?, ?, ?, ?, 0, 0, 'running', ?) on conflict (id) do nothing""")) {
            insert.setObject(1, id);
            insert.setString(2, kind);
            insert.setString(3, sha256);
            insert.setBytes(4, body);
            insert.setInt(5, rows);
            insert.setObject(6, now.atOffset(ZoneOffset.UTC));
            return insert.executeUpdate() == 1;
        }
    }

    /** The oldest import that is not finished. */
    Optional<Work> next() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("""
                        select id, kind, body, rows_done from record_import
                        where state = 'running' order by started_at, id limit 1""");
                ResultSet row = query.executeQuery()) {
            return row.next()
                    ? Optional.of(
                            new Work(row.getObject(1, UUID.class), row.getString(2), row.getBytes(3), row.getInt(4)))
                    : Optional.empty();
        }
    }

    /** Moves an import on; false where another instance has, and then nothing of this transaction may stay. */
    static boolean advance(Connection connection, UUID id, int from, int to, int told) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("""
                update record_import set rows_done = ?, events_told = events_told + ?
                where id = ? and rows_done = ? and state = 'running'""")) {
            update.setInt(1, to);
            update.setInt(2, told);
            update.setObject(3, id);
            update.setInt(4, from);
            return update.executeUpdate() == 1;
        }
    }

    static void refuse(Connection connection, UUID id, List<RefusedRow> rows) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into refused_row (import_id, line, reason) select ?, * from unnest(?, ?) on conflict do nothing""")) {
            insert.setObject(1, id);
            insert.setArray(
                    2,
                    connection.createArrayOf(
                            "int8", rows.stream().map(RefusedRow::line).toArray()));
            insert.setArray(
                    3,
                    connection.createArrayOf(
                            "text", rows.stream().map(RefusedRow::reason).toArray()));
            insert.executeUpdate();
        }
    }

    static void finish(Connection connection, UUID id, String state, @Nullable String failure, Instant now)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update record_import set state = ?, failure = ?, finished_at = ? where id = ? and state = 'running'")) {
            update.setString(1, state);
            update.setString(2, failure);
            update.setObject(3, now.atOffset(ZoneOffset.UTC));
            update.setObject(4, id);
            update.executeUpdate();
        }
    }

    Optional<Progress> find(UUID id) throws SQLException {
        try (Connection connection = database.getConnection()) {
            List<Progress> found = progress(connection, "where i.id = ?", id);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            Progress one = found.getFirst();
            return Optional.of(new Progress(
                    one.id(),
                    one.kind(),
                    one.state(),
                    one.failure(),
                    one.rows(),
                    one.events(),
                    one.startedAt(),
                    one.finishedAt(),
                    refused(connection, id),
                    minPosition(connection, id)));
        }
    }

    /** The imports, the last one first, without their refused rows and positions. */
    List<Progress> latest() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return progress(connection, "order by i.started_at desc, i.id limit 100", null);
        }
    }

    private static List<Progress> progress(Connection connection, String which, @Nullable UUID id) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("""
                select i.id, i.kind, i.state, i.failure, i.rows_total, i.rows_done, i.started_at, i.finished_at,
                  (select count(*) from refused_row r where r.import_id = i.id) as refused,
                  (select count(*) from accepted_event e where e.import_id = i.id) as accepted,
                  (select count(*) from accepted_event e where e.import_id = i.id and e.log_offset is not null) as published
                from record_import i\s""" + which)) {
            if (id != null) {
                query.setObject(1, id);
            }
            var found = new ArrayList<Progress>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
                    found.add(new Progress(
                            row.getObject("id", UUID.class),
                            row.getString("kind"),
                            row.getString("state"),
                            row.getString("failure"),
                            new Rows(row.getInt("rows_total"), row.getInt("rows_done"), row.getInt("refused")),
                            new Events(row.getInt("accepted"), row.getInt("published")),
                            row.getObject("started_at", OffsetDateTime.class).toInstant(),
                            finished == null ? null : finished.toInstant(),
                            null,
                            null));
                }
            }
            return found;
        }
    }

    private static List<RefusedRow> refused(Connection connection, UUID id) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select line, reason from refused_row where import_id = ? order by line limit 1000")) {
            query.setObject(1, id);
            var rows = new ArrayList<RefusedRow>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    rows.add(new RefusedRow(row.getLong(1), row.getString(2)));
                }
            }
            return rows;
        }
    }

    private static SortedMap<String, String> minPosition(Connection connection, UUID id) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("""
                select topic, part, max(log_offset) from accepted_event
                where import_id = ? and log_offset is not null group by topic, part order by topic, part""")) {
            query.setObject(1, id);
            SortedMap<String, List<Position>> byTopic = new TreeMap<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    byTopic.computeIfAbsent(row.getString(1), _ -> new ArrayList<>())
                            .add(new Position(row.getString(1), row.getInt(2), row.getLong(3)));
                }
            }
            SortedMap<String, String> joined = new TreeMap<>();
            byTopic.forEach((topic, positions) ->
                    joined.put(topic, positions.stream().map(Position::toString).collect(Collectors.joining(","))));
            return joined;
        }
    }
}
