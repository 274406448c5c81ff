package org.horseshoe.ingest.article;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.horseshoe.ingest.acceptance.Decision;
import org.horseshoe.ingest.extraction.Article;
import org.jspecify.annotations.Nullable;

/** Stores articles and the ids of what was published of them, on the intake's connection. */
final class ArticleInserts {

    private ArticleInserts() {}

    /** Stores an article, as the next version where its address is known; false where the article itself is known. */
    static boolean insert(Connection connection, Article article, UUID id, String sha256, String language, Instant now)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into article (id, url, publisher, published_at, title, body, sha256, received_at, language, version,
                  replaces)
                select new.*, coalesce(last.version, 0) + 1, last.id
                from (values (?::uuid, ?, ?, ?::timestamptz, ?, ?, ?, ?::timestamptz, ?)) as new (id, url, publisher,
                  published_at, title, body, sha256, received_at, language)
                left join lateral (
                  select a.id, a.version from article a where a.url = new.url order by a.version desc, a.id limit 1) last on true
                on conflict (id) do nothing""")) {
            insert.setObject(1, id);
            insert.setString(2, article.url());
            insert.setString(3, article.publisher());
            insert.setObject(4, article.publishedAt().atOffset(ZoneOffset.UTC));
            insert.setString(5, article.title());
            insert.setString(6, article.text());
            insert.setString(7, sha256);
            insert.setObject(8, now.atOffset(ZoneOffset.UTC));
            insert.setString(9, language);
            return insert.executeUpdate() == 1;
        }
    }

    static void insertEvents(Connection connection, UUID id, List<UUID> events) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into article_event (article_id, n, event_id)
                select ?, n, event_id from unnest(?) with ordinality as e (event_id, n)""")) {
            insert.setObject(1, id);
            insert.setArray(2, connection.createArrayOf("uuid", events.toArray()));
            insert.executeUpdate();
        }
    }

    /** The id of the event that a decision stands for. */
    static @Nullable UUID eventId(Decision decision) {
        return switch (decision) {
            case Decision.Accepted(var envelope, var _) -> envelope.id();
            case Decision.Duplicate(var event, var _) -> event;
            case Decision.NeedsReview _, Decision.Rejected _ -> null;
        };
    }
}
