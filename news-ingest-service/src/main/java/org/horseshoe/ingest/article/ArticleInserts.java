package org.horseshoe.ingest.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.horseshoe.events.EventCodec;
import org.horseshoe.ingest.acceptance.Decision;
import org.horseshoe.ingest.article.ReadCandidate.Marked;
import org.horseshoe.ingest.extraction.Article;
import org.horseshoe.ingest.extraction.Candidate;
import org.jspecify.annotations.Nullable;

/** Stores articles, their candidates and the ids of what was published of them, on the intake's connection. */
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

    static void insert(
            Connection connection,
            Article article,
            UUID id,
            int n,
            UUID candidateId,
            Candidate candidate,
            Decision decision)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into candidate (article_id, n, id, type, fields, rule, confidence, quote_start, quote_end, marks,
                  decision, reason, event_id)
                values (?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)""")) {
            insert.setObject(1, id);
            insert.setInt(2, n);
            insert.setObject(3, candidateId);
            insert.setString(4, candidate.claim().type());
            insert.setString(5, json(candidate.claim()));
            insert.setString(6, candidate.rule());
            insert.setDouble(7, candidate.confidence());
            insert.setInt(8, candidate.quote().start());
            insert.setInt(9, candidate.quote().end());
            insert.setString(10, json(marks(candidate, article.text())));
            insert.setString(11, word(decision));
            insert.setString(12, decision.reason());
            insert.setObject(13, eventId(decision));
            insert.executeUpdate();
        }
    }

    /** Puts a candidate into the queue of those that wait for a person. */
    static void insertReview(
            Connection connection,
            UUID article,
            int n,
            UUID candidate,
            String type,
            ObjectNode proposal,
            String waits,
            Instant now)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into review (candidate_id, article_id, n, type, proposal, waits, since)
                values (?, ?, ?, ?, ?::jsonb, ?, ?)""")) {
            insert.setObject(1, candidate);
            insert.setObject(2, article);
            insert.setInt(3, n);
            insert.setString(4, type);
            insert.setString(5, json(proposal));
            insert.setString(6, waits);
            insert.setObject(7, now.atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
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

    private static String word(Decision decision) {
        return EventCodec.json().convertValue(decision.word(), String.class);
    }

    private static List<Marked> marks(Candidate candidate, String text) {
        return candidate.marks().stream()
                .map(mark -> new Marked(
                        mark.rule(),
                        mark.span().start(),
                        mark.span().end(),
                        mark.span().of(text),
                        mark.read()))
                .toList();
    }

    private static String json(Object value) {
        try {
            return EventCodec.json().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write " + value, e);
        }
    }
}
