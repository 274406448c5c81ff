package org.horseshoe.ingest.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.horseshoe.events.EntryType;
import org.horseshoe.events.EventCodec;
import org.horseshoe.ingest.consolidatedlist.RecordContent;

/** The copies of the Consolidated List that were taken, and what the last one said of each name. */
final class StoredList {

    private static final TypeReference<TreeMap<String, List<String>>> FIELDS = new TypeReference<>() {};

    private StoredList() {}

    /**
     * A copy that was taken.
     *
     * @param sha256 the digest of the file
     * @param generated when the list says that it was made
     * @param confirmed whether a person had to confirm it
     * @param records how many names stand in it
     */
    record Taken(
            UUID importId,
            String sha256,
            Instant generated,
            LocalDate day,
            boolean confirmed,
            int records,
            int listed,
            int relisted,
            int amended,
            int delisted,
            Instant takenAt) {}

    /**
     * Every name that was ever seen.
     *
     * @param listed what stands on the list
     * @param absentSince what has left it, and the day of the first copy without it
     */
    record Known(SortedMap<String, RecordContent> listed, SortedMap<String, LocalDate> absentSince) {}

    /** One copy after the other: whoever comes second compares with what the first one left. */
    static void lock(Connection connection) throws SQLException {
        try (Statement lock = connection.createStatement()) {
            lock.execute("lock table list_copy in share row exclusive mode");
        }
    }

    /** The copies taken, the last one first. */
    static List<Taken> copies(Connection connection, int most) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("""
                select import_id, sha256, generated_at, day, confirmed, records, listed, relisted, amended, delisted, taken_at
                from list_copy order by n desc limit ?""")) {
            query.setInt(1, most);
            var copies = new ArrayList<Taken>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    copies.add(new Taken(
                            row.getObject(1, UUID.class),
                            row.getString(2),
                            row.getObject(3, OffsetDateTime.class).toInstant(),
                            row.getObject(4, LocalDate.class),
                            row.getBoolean(5),
                            row.getInt(6),
                            row.getInt(7),
                            row.getInt(8),
                            row.getInt(9),
                            row.getInt(10),
                            row.getObject(11, OffsetDateTime.class).toInstant()));
                }
            }
            return copies;
        }
    }

    /** How many copies say that they were made at this instant. */
    static int made(Connection connection, Instant generated) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select count(*) from list_copy where generated_at = ?")) {
            query.setObject(1, generated.atOffset(ZoneOffset.UTC));
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    static Known known(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                        "select reference, data_id, regime, type, fields, absent_since from list_record");
                ResultSet row = query.executeQuery()) {
            SortedMap<String, RecordContent> listed = new TreeMap<>();
            SortedMap<String, LocalDate> absentSince = new TreeMap<>();
            while (row.next()) {
                String reference = row.getString(1);
                LocalDate absent = row.getObject(6, LocalDate.class);
                if (absent == null) {
                    listed.put(
                            reference,
                            new RecordContent(
                                    reference,
                                    row.getString(2),
                                    row.getString(3),
                                    EntryType.valueOf(row.getString(4)),
                                    fields(row.getString(5))));
                } else {
                    absentSince.put(reference, absent);
                }
            }
            return new Known(listed, absentSince);
        }
    }

    static void add(Connection connection, Taken copy) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into list_copy (import_id, sha256, generated_at, day, confirmed, records, listed, relisted, amended,
                  delisted, taken_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            insert.setObject(1, copy.importId());
            insert.setString(2, copy.sha256());
            insert.setObject(3, copy.generated().atOffset(ZoneOffset.UTC));
            insert.setObject(4, copy.day());
            insert.setBoolean(5, copy.confirmed());
            insert.setInt(6, copy.records());
            insert.setInt(7, copy.listed());
            insert.setInt(8, copy.relisted());
            insert.setInt(9, copy.amended());
            insert.setInt(10, copy.delisted());
            insert.setObject(11, copy.takenAt().atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }

    /** Remembers how records read now. */
    static void keep(Connection connection, Collection<RecordContent> records) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement("""
                insert into list_record (reference, data_id, regime, type, fields, absent_since)
                select r.reference, r.data_id, r.regime, r.type, r.fields::jsonb, null
                from unnest(?, ?, ?, ?, ?) as r (reference, data_id, regime, type, fields)
                on conflict (reference) do update set data_id = excluded.data_id, regime = excluded.regime,
                  type = excluded.type, fields = excluded.fields, absent_since = null""")) {
            upsert.setArray(1, column(connection, records, RecordContent::reference));
            upsert.setArray(2, column(connection, records, RecordContent::dataId));
            upsert.setArray(3, column(connection, records, RecordContent::regime));
            upsert.setArray(
                    4, column(connection, records, record -> record.type().name()));
            upsert.setArray(5, column(connection, records, StoredList::json));
            upsert.executeUpdate();
        }
    }

    /** Remembers that records have left the list. */
    static void leave(Connection connection, Collection<RecordContent> records, LocalDate day) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update list_record set absent_since = ? where reference = any(?)")) {
            update.setObject(1, day);
            update.setArray(2, column(connection, records, RecordContent::reference));
            update.executeUpdate();
        }
    }

    private static Array column(
            Connection connection, Collection<RecordContent> records, Function<RecordContent, String> value)
            throws SQLException {
        return connection.createArrayOf("text", records.stream().map(value).toArray());
    }

    private static String json(RecordContent record) {
        return EventCodec.json().valueToTree(record.fields()).toString();
    }

    private static SortedMap<String, List<String>> fields(String json) {
        try {
            return EventCodec.json().readValue(json, FIELDS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored JSON cannot be read back", e);
        }
    }
}
