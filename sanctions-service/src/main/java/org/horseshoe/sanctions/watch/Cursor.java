package org.horseshoe.sanctions.watch;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Where the watches stand in the log. */
final class Cursor {

    private Cursor() {}

    /** A partition's cursor on its way from one offset to the next to be read. */
    record Move(String topic, int partition, long from, long to) {}

    /** Moves cursors by compare-and-set; false where one was not where it was thought to be. */
    static boolean move(Connection connection, List<Move> moves) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update watch_cursor set next_offset = ? where topic = ? and part = ? and next_offset = ?")) {
            for (Move move : moves) {
                update.setLong(1, move.to());
                update.setString(2, move.topic());
                update.setInt(3, move.partition());
                update.setLong(4, move.from());
                if (update.executeUpdate() == 0) {
                    return false;
                }
            }
        }
        return true;
    }

    /**
     * The stored offset of a partition; one seen for the first time begins at 0.
     *
     * @throws IllegalStateException where the topic is not the one that was read
     */
    static long stored(Connection connection, String topic, int partition, String topicId) throws SQLException {
        try (PreparedStatement begin =
                connection.prepareStatement("insert into watch_cursor values (?, ?, ?, 0) on conflict do nothing")) {
            begin.setString(1, topic);
            begin.setInt(2, partition);
            begin.setString(3, topicId);
            begin.executeUpdate();
        }
        try (PreparedStatement query = connection.prepareStatement(
                "select topic_id, next_offset from watch_cursor where topic = ? and part = ?")) {
            query.setString(1, topic);
            query.setInt(2, partition);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                if (!row.getString(1).equals(topicId)) {
                    throw new IllegalStateException("Topic " + topic + " was made anew (id " + topicId
                            + ", the watches know " + row.getString(1) + "): restore it from a whole copy");
                }
                return row.getLong(2);
            }
        }
    }

    /** The next offsets to be read, by {@code topic/partition}. */
    static SortedMap<String, Long> all(Connection connection) throws SQLException {
        SortedMap<String, Long> cursors = new TreeMap<>();
        try (PreparedStatement query =
                        connection.prepareStatement("select topic, part, next_offset from watch_cursor");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                cursors.put(row.getString(1) + "/" + row.getInt(2), row.getLong(3));
            }
        }
        return cursors;
    }
}
