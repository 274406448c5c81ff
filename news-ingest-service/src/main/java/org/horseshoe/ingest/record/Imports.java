package org.horseshoe.ingest.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
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
import org.horseshoe.ingest.record.ImportReport.LineNote;
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

    /** How many lines an answer about one import lists at once. */
    static final int MOST_LINES = 100;

    /**
     * The rows of a file.
     *
     * @param total all of them
     * @param done those dealt with
     * @param told those that told something
     * @param skipped those of kinds that are no vote, no draft and no statement
     * @param refused those that could not be read
     * @param remarked those that told something, of which something had to be left out
     */
    record Rows(int total, int done, int told, int skipped, int refused, int remarked) {}

    /**
     * The events of an import.
     *
     * @param told what this reading of the file says, known or not
     * @param fresh those of them that were not known before
     * @param accepted those that ever came into the record by this file
     * @param published those of the accepted ones that Kafka has acknowledged
     */
    record Events(int told, int fresh, int accepted, int published) {}

    /**
     * An import as a caller is told of it.
     *
     * @param state {@code running}, {@code done} or {@code failed}
     * @param failure why it stopped for good, where it did
     * @param run how often the file was read: the same file again is read again
     * @param told how many rows of each kind told something
     * @param skipped how many rows of each kind were passed over
     * @param refused the refused rows, the first hundred; more at {@code /imports/{id}/refused}
     * @param remarks what was left out of rows, the first hundred; more at {@code /imports/{id}/remarks}
     * @param minPosition for each topic, what to ask a reader of that topic to wait for
     */
    record Progress(
            UUID id,
            String kind,
            String state,
            @Nullable String failure,
            int run,
            Rows rows,
            Events events,
            Instant startedAt,
            @Nullable Instant finishedAt,
            @Nullable SortedMap<String, Integer> told,
            @Nullable SortedMap<String, Integer> skipped,
            @Nullable List<LineNote> refused,
            @Nullable List<LineNote> remarks,
            @Nullable SortedMap<String, String> minPosition) {}

    /** What the worker goes on with. */
    record Work(UUID id, String kind, StoredFile file, int done) {}

    /** Stores a file; the same file again is read again once it is done, and goes on where it is otherwise. */
    @Transactional
    void take(UUID id, String kind, String sha256, RecordFile file, int rows, Instant now)
            throws SQLException, IOException {
        try (Connection connection = database.getConnection()) {
            if (insert(connection, id, kind, sha256, rows, now)) {
                StoredFile.write(connection, id, file);
            } else if (again(connection, id, rows, now)) {
                ImportReport.forget(connection, id);
            }
        }
    }

    private static boolean insert(Connection connection, UUID id, String kind, String sha256, int rows, Instant now)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into record_import (id, kind, sha256, rows_total, rows_done, events_told, state, started_at)
                values (?, ?, ?, ?, 0, 0, 'running', ?) on conflict (id) do nothing""")) {
            insert.setObject(1, id);
            insert.setString(2, kind);
            insert.setString(3, sha256);
            insert.setInt(4, rows);
            insert.setObject(5, now.atOffset(ZoneOffset.UTC));
            return insert.executeUpdate() == 1;
        }
    }

    private static boolean again(Connection connection, UUID id, int rows, Instant now) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("""
                update record_import set state = 'running', failure = null, runs = runs + 1, rows_total = ?, rows_done = 0,
                  events_told = 0, events_new = 0, started_at = ?, finished_at = null
                where id = ? and state <> 'running'""")) {
            update.setInt(1, rows);
            update.setObject(2, now.atOffset(ZoneOffset.UTC));
            update.setObject(3, id);
            return update.executeUpdate() == 1;
        }
    }

    /** The oldest import that is not finished. */
    Optional<Work> next() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("""
                        select id, kind, rows_done from record_import
                        where state = 'running' order by started_at, id limit 1""");
                ResultSet row = query.executeQuery()) {
            if (!row.next()) {
                return Optional.empty();
            }
            UUID id = row.getObject(1, UUID.class);
            return Optional.of(new Work(id, row.getString(2), new StoredFile(database, id), row.getInt(3)));
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

    /** Adds to the events that were not known before. */
    static void count(Connection connection, UUID id, int fresh) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update record_import set events_new = events_new + ? where id = ?")) {
            update.setInt(1, fresh);
            update.setObject(2, id);
            update.executeUpdate();
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
                    one.run(),
                    one.rows(),
                    one.events(),
                    one.startedAt(),
                    one.finishedAt(),
                    ImportReport.counted(connection, id, true),
                    ImportReport.counted(connection, id, false),
                    ImportReport.refused(connection, id, 0, MOST_LINES),
                    ImportReport.remarks(connection, id, 0, MOST_LINES),
                    minPosition(connection, id)));
        }
    }

    List<LineNote> refused(UUID id, long after, int most) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return ImportReport.refused(connection, id, after, most);
        }
    }

    List<LineNote> remarks(UUID id, long after, int most) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return ImportReport.remarks(connection, id, after, most);
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
                select i.id, i.kind, i.state, i.failure, i.runs, i.rows_total, i.rows_done, i.events_told, i.events_new,
                  i.started_at, i.finished_at,
                  (select coalesce(sum(rows), 0) from import_rows r where r.import_id = i.id and r.told) as told,
                  (select coalesce(sum(rows), 0) from import_rows r where r.import_id = i.id and not r.told) as skipped,
                  (select count(*) from refused_row r where r.import_id = i.id) as refused,
                  (select count(*) from import_remark r where r.import_id = i.id) as remarked,
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
                            row.getInt("runs"),
                            new Rows(
                                    row.getInt("rows_total"),
                                    row.getInt("rows_done"),
                                    row.getInt("told"),
                                    row.getInt("skipped"),
                                    row.getInt("refused"),
                                    row.getInt("remarked")),
                            new Events(
                                    row.getInt("events_told"),
                                    row.getInt("events_new"),
                                    row.getInt("accepted"),
                                    row.getInt("published")),
                            row.getObject("started_at", OffsetDateTime.class).toInstant(),
                            finished == null ? null : finished.toInstant(),
                            null,
                            null,
                            null,
                            null,
                            null));
                }
            }
            return found;
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
