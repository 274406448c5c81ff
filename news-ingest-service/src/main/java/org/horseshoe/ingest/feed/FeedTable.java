package org.horseshoe.ingest.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** How far each feed is, who reads it just now, and which of its items were read. */
@ApplicationScoped
class FeedTable {

    private static final int LONGEST_REASON = 500;

    private final DataSource database;

    FeedTable(DataSource database) {
        this.database = database;
    }

    /** A feed that this instance has to itself for a while. */
    record Claimed(
            String address, @Nullable String etag, @Nullable String lastModified, int failures) {}

    /** A feed as it stands. */
    record Standing(
            String address,
            Instant nextRead,
            @Nullable Instant lastRead,
            @Nullable Instant lastNew,
            long read,
            int failures,
            long errors,
            @Nullable String lastError,
            @Nullable Instant lastErrorAt,
            long items,
            long refusedItems) {}

    /** What is known of an item. */
    record Known(String digest, int attempts, @Nullable String failure) {}

    /** Makes a feed known; it is due at once. */
    void add(String address, Instant now) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into feed (address, next_read) values (?, ?) on conflict do nothing")) {
            insert.setString(1, address);
            insert.setObject(2, at(now));
            insert.executeUpdate();
        }
    }

    /** The feed that is due longest and that nobody reads, for this instance alone until the lease ends. */
    Optional<Claimed> claim(Collection<String> configured, UUID reader, Instant now, Instant until)
            throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement claim = connection.prepareStatement("""
                        update feed set leased_by = ?, leased_until = ?
                        where address = (
                          select address from feed
                          where address = any(?) and next_read <= ? and (leased_until is null or leased_until <= ?)
                          order by next_read, address limit 1 for update skip locked)
                        returning address, etag, last_modified, failures""")) {
            claim.setObject(1, reader);
            claim.setObject(2, at(until));
            claim.setArray(3, connection.createArrayOf("text", configured.toArray()));
            claim.setObject(4, at(now));
            claim.setObject(5, at(now));
            try (ResultSet row = claim.executeQuery()) {
                return row.next()
                        ? Optional.of(new Claimed(row.getString(1), row.getString(2), row.getString(3), row.getInt(4)))
                        : Optional.empty();
            }
        }
    }

    /** Says that the reader is still at work; false where it came too late and another has the feed. */
    boolean stillAtWork(String address, UUID reader, Instant until) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update feed set leased_until = ? where address = ? and leased_by = ?")) {
            update.setObject(1, at(until));
            update.setString(2, address);
            update.setObject(3, reader);
            return update.executeUpdate() == 1;
        }
    }

    /** The feed was read; the marks are for asking only for what is newer. */
    void done(
            String address,
            UUID reader,
            Instant now,
            Instant next,
            @Nullable String etag,
            @Nullable String lastModified,
            boolean somethingNew)
            throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement("""
                        update feed set last_read = ?, last_new = case when ? then ? else last_new end, next_read = ?,
                          etag = ?, last_modified = ?, failures = 0, read = read + 1, leased_by = null, leased_until = null
                        where address = ? and leased_by = ?""")) {
            update.setObject(1, at(now));
            update.setBoolean(2, somethingNew);
            update.setObject(3, at(now));
            update.setObject(4, at(next));
            update.setString(5, etag);
            update.setString(6, lastModified);
            update.setString(7, address);
            update.setObject(8, reader);
            update.executeUpdate();
        }
    }

    /** The feed could not be read. */
    void failed(String address, UUID reader, Instant now, Instant next, String reason) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement("""
                        update feed set next_read = ?, failures = failures + 1, errors = errors + 1, last_error = ?,
                          last_error_at = ?, leased_by = null, leased_until = null
                        where address = ? and leased_by = ?""")) {
            update.setObject(1, at(next));
            update.setString(2, brief(reason));
            update.setObject(3, at(now));
            update.setString(4, address);
            update.setObject(5, reader);
            update.executeUpdate();
        }
    }

    Optional<Known> item(String address, String key) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select digest, attempts, failure from feed_item where feed = ? and key = ?")) {
            query.setString(1, address);
            query.setString(2, key);
            try (ResultSet row = query.executeQuery()) {
                return row.next()
                        ? Optional.of(new Known(row.getString(1), row.getInt(2), row.getString(3)))
                        : Optional.empty();
            }
        }
    }

    /** Remembers an item as it was read, or why it was not. */
    void remember(String address, FeedItem item, int attempts, @Nullable String failure, Instant now)
            throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement("""
                        insert into feed_item (feed, key, digest, attempts, failure, seen_at) values (?, ?, ?, ?, ?, ?)
                        on conflict (feed, key) do update set digest = excluded.digest, attempts = excluded.attempts,
                          failure = excluded.failure, seen_at = excluded.seen_at""")) {
            upsert.setString(1, address);
            upsert.setString(2, item.key());
            upsert.setString(3, item.digest());
            upsert.setInt(4, attempts);
            upsert.setString(5, failure == null ? null : brief(failure));
            upsert.setObject(6, at(now));
            upsert.executeUpdate();
        }
    }

    /** The feeds of these addresses, in the order of their addresses. */
    List<Standing> standing(Collection<String> addresses) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("""
                        select f.*,
                          (select count(*) from feed_item i where i.feed = f.address and i.failure is null) as items,
                          (select count(*) from feed_item i where i.feed = f.address and i.failure is not null) as refused
                        from feed f where f.address = any(?) order by f.address""")) {
            query.setArray(1, connection.createArrayOf("text", addresses.toArray()));
            var feeds = new ArrayList<Standing>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    feeds.add(new Standing(
                            row.getString("address"),
                            row.getObject("next_read", OffsetDateTime.class).toInstant(),
                            instant(row, "last_read"),
                            instant(row, "last_new"),
                            row.getLong("read"),
                            row.getInt("failures"),
                            row.getLong("errors"),
                            row.getString("last_error"),
                            instant(row, "last_error_at"),
                            row.getLong("items"),
                            row.getLong("refused")));
                }
            }
            return feeds;
        }
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static String brief(String reason) {
        String plain = org.horseshoe.outbox.StorableText.of(reason);
        return plain.length() <= LONGEST_REASON ? plain : plain.substring(0, LONGEST_REASON);
    }
}
