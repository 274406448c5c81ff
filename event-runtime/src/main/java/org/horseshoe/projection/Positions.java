package org.horseshoe.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** The stored positions of a generation: the next offset to apply of each partition. */
final class Positions {

    /**
     * A stored position.
     *
     * @param appendedAt when the last record applied was appended to the log, absent before the first
     */
    record Stored(long nextOffset, String topicId, @Nullable Instant appendedAt) {}

    private Positions() {}

    /** All of a generation, by topic and partition. */
    static SortedMap<TopicPartition, Stored> of(Connection connection, Generation generation) throws SQLException {
        return query(connection, generation, "");
    }

    /** All of a generation, held until the transaction ends, so that nobody applies meanwhile. */
    static SortedMap<TopicPartition, Stored> held(Connection connection, Generation generation) throws SQLException {
        return query(connection, generation, " for update");
    }

    /** Starts a partition at the beginning of the log; one that has begun stays where it is. */
    static void begin(Connection connection, Generation generation, TopicPartition partition, String topicId)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into public.projection_position (projection, generation, topic, topic_id, part, next_offset)
                values (?, ?, ?, ?, ?, 0) on conflict do nothing""")) {
            insert.setString(1, generation.projection());
            insert.setInt(2, generation.number());
            insert.setString(3, partition.topic());
            insert.setString(4, topicId);
            insert.setInt(5, partition.partition());
            insert.executeUpdate();
        }
    }

    /**
     * Moves a position by compare-and-set. This takes the row's lock: whoever comes second waits, and then fails.
     *
     * @return false where the stored position is not the expected one: somebody else applies this partition
     */
    static boolean advance(
            Connection connection,
            Generation generation,
            TopicPartition partition,
            long expected,
            long next,
            Instant appendedAt)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("""
                update public.projection_position
                set next_offset = ?, appended_at = ?
                where projection = ? and generation = ? and topic = ? and part = ? and next_offset = ?""")) {
            update.setLong(1, next);
            update.setTimestamp(2, Timestamp.from(appendedAt));
            update.setString(3, generation.projection());
            update.setInt(4, generation.number());
            update.setString(5, partition.topic());
            update.setInt(6, partition.partition());
            update.setLong(7, expected);
            return update.executeUpdate() == 1;
        }
    }

    private static SortedMap<TopicPartition, Stored> query(Connection connection, Generation generation, String lock)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("""
                select topic, part, next_offset, topic_id, appended_at from public.projection_position
                where projection = ? and generation = ? order by topic, part""" + lock)) {
            query.setString(1, generation.projection());
            query.setInt(2, generation.number());
            SortedMap<TopicPartition, Stored> stored = new TreeMap<>(PartitionOrder.BY_TOPIC_AND_NUMBER);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    Timestamp appendedAt = rows.getTimestamp(5);
                    stored.put(
                            new TopicPartition(rows.getString(1), rows.getInt(2)),
                            new Stored(
                                    rows.getLong(3),
                                    rows.getString(4),
                                    appendedAt == null ? null : appendedAt.toInstant()));
                }
            }
            return stored;
        }
    }
}
