package org.horseshoe.ingest.record;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** What became of the rows of an import: counted by kind, and line by line where something was refused or left out. */
final class ImportReport {

    private ImportReport() {}

    /**
     * What is to be said of a line.
     *
     * @param line the line of the file, from 1
     * @param reason the column, the value and what is wrong with it
     */
    record LineNote(long line, String reason) {}

    static void count(Connection connection, UUID id, boolean told, Map<String, Integer> rows) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement("""
                insert into import_rows as i (import_id, told, kind, rows) select ?, ?, * from unnest(?, ?)
                on conflict (import_id, told, kind) do update set rows = i.rows + excluded.rows""")) {
            upsert.setObject(1, id);
            upsert.setBoolean(2, told);
            upsert.setArray(3, connection.createArrayOf("text", rows.keySet().toArray()));
            upsert.setArray(4, connection.createArrayOf("int4", rows.values().toArray()));
            upsert.executeUpdate();
        }
    }

    static void refuse(Connection connection, UUID id, List<LineNote> rows) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into refused_row (import_id, line, reason) select ?, * from unnest(?, ?) on conflict do nothing""")) {
            write(connection, insert, id, rows);
        }
    }

    static void remark(Connection connection, UUID id, List<LineNote> rows) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into import_remark (import_id, line, remark) select ?, * from unnest(?, ?) on conflict do nothing""")) {
            write(connection, insert, id, rows);
        }
    }

    private static void write(Connection connection, PreparedStatement insert, UUID id, List<LineNote> rows)
            throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        Array lines = connection.createArrayOf(
                "int8", rows.stream().map(LineNote::line).toArray());
        Array reasons = connection.createArrayOf(
                "text", rows.stream().map(LineNote::reason).toArray());
        insert.setObject(1, id);
        insert.setArray(2, lines);
        insert.setArray(3, reasons);
        insert.executeUpdate();
    }

    /** Forgets what an earlier reading of the file came to. */
    static void forget(Connection connection, UUID id) throws SQLException {
        for (String sql : List.of(
                "delete from import_rows where import_id = ?",
                "delete from refused_row where import_id = ?",
                "delete from import_remark where import_id = ?")) {
            try (PreparedStatement delete = connection.prepareStatement(sql)) {
                delete.setObject(1, id);
                delete.executeUpdate();
            }
        }
    }

    /** How many rows of each kind told something, or were passed over. */
    static SortedMap<String, Integer> counted(Connection connection, UUID id, boolean told) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select kind, rows from import_rows where import_id = ? and told = ?")) {
            query.setObject(1, id);
            query.setBoolean(2, told);
            var counted = new TreeMap<String, Integer>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    counted.put(row.getString(1), row.getInt(2));
                }
            }
            return counted;
        }
    }

    /** Refused rows behind a line. */
    static List<LineNote> refused(Connection connection, UUID id, long after, int most) throws SQLException {
        return notes(
                connection,
                "select line, reason from refused_row where import_id = ? and line > ? order by line limit ?",
                id,
                after,
                most);
    }

    /** Lines of which something was left out, behind a line. */
    static List<LineNote> remarks(Connection connection, UUID id, long after, int most) throws SQLException {
        return notes(
                connection,
                "select line, remark from import_remark where import_id = ? and line > ? order by line limit ?",
                id,
                after,
                most);
    }

    private static List<LineNote> notes(Connection connection, String sql, UUID id, long after, int most)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setObject(1, id);
            query.setLong(2, after);
            query.setInt(3, most);
            var notes = new ArrayList<LineNote>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    notes.add(new LineNote(row.getLong(1), row.getString(2)));
                }
            }
            return notes;
        }
    }
}
