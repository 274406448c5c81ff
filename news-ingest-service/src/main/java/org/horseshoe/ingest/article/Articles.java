package org.horseshoe.ingest.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
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
import javax.sql.DataSource;
import org.horseshoe.events.EventCodec;
import org.horseshoe.ingest.acceptance.Decision;
import org.horseshoe.ingest.article.ReadCandidate.Marked;
import org.horseshoe.ingest.article.ReadCandidate.Quote;
import org.horseshoe.ingest.extraction.Article;
import org.horseshoe.ingest.extraction.Candidate;
import org.horseshoe.ingest.extraction.Span;
import org.horseshoe.ingest.publishing.PublishedPositions.Published;
import org.jspecify.annotations.Nullable;

/** The articles that were read, their candidates and the ids of what was published of them. */
@ApplicationScoped
class Articles {

    private final DataSource database;

    Articles(DataSource database) {
        this.database = database;
    }

    /**
     * One line of the list of articles.
     *
     * @param candidates how many were decided how
     */
    record Summary(
            UUID id,
            @Nullable String url,
            String publisher,
            Instant publishedAt,
            String title,
            Instant receivedAt,
            SortedMap<String, Integer> candidates) {}

    /** Stores an article; false where it is known. */
    static boolean insert(Connection connection, Article article, UUID id, String sha256, Instant now)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into article (id, url, publisher, published_at, title, body, sha256, received_at)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing""")) {
            insert.setObject(1, id);
            insert.setString(2, article.url());
            insert.setString(3, article.publisher());
            insert.setObject(4, article.publishedAt().atOffset(ZoneOffset.UTC));
            insert.setString(5, article.title());
            insert.setString(6, article.text());
            insert.setString(7, sha256);
            insert.setObject(8, now.atOffset(ZoneOffset.UTC));
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

    /** An article with its candidates, and with what is known of its publication. */
    Optional<ReadArticle> find(UUID id, Published published) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("select * from article where id = ?")) {
            query.setObject(1, id);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                String text = row.getString("body");
                return Optional.of(new ReadArticle(
                        id,
                        row.getString("url"),
                        row.getString("publisher"),
                        instant(row, "published_at"),
                        row.getString("title"),
                        row.getString("sha256"),
                        text.length(),
                        instant(row, "received_at"),
                        candidates(connection, id, text),
                        published.events(),
                        published.minPosition()));
            }
        }
    }

    /** The ids of the events that an article became. */
    List<UUID> eventsOf(UUID id) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select event_id from article_event where article_id = ? order by n")) {
            query.setObject(1, id);
            try (ResultSet rows = query.executeQuery()) {
                var ids = new ArrayList<UUID>();
                while (rows.next()) {
                    ids.add(rows.getObject(1, UUID.class));
                }
                return ids;
            }
        }
    }

    /** The articles received last, before one of them where a cursor is given. */
    List<Summary> latest(@Nullable UUID before, int most) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("""
                        select a.id, a.url, a.publisher, a.published_at, a.title, a.received_at,
                          (select coalesce(string_agg(c.decision, ',' order by c.n), '') from candidate c where c.article_id = a.id)
                        from article a
                        where ?::uuid is null
                          or (a.received_at, a.id) < (select b.received_at, b.id from article b where b.id = ?::uuid)
                        order by a.received_at desc, a.id desc limit ?""")) {
            query.setObject(1, before);
            query.setObject(2, before);
            query.setInt(3, most);
            try (ResultSet rows = query.executeQuery()) {
                var summaries = new ArrayList<Summary>();
                while (rows.next()) {
                    summaries.add(new Summary(
                            rows.getObject(1, UUID.class),
                            rows.getString(2),
                            rows.getString(3),
                            instant(rows, "published_at"),
                            rows.getString(5),
                            instant(rows, "received_at"),
                            counts(rows.getString(7))));
                }
                return summaries;
            }
        }
    }

    private static SortedMap<String, Integer> counts(String decisions) {
        SortedMap<String, Integer> counts = new TreeMap<>();
        for (String decision : decisions.split(",", -1)) {
            if (!decision.isEmpty()) {
                counts.merge(decision, 1, Integer::sum);
            }
        }
        return counts;
    }

    private static String word(Decision decision) {
        return EventCodec.json().convertValue(decision.word(), String.class);
    }

    private static List<ReadCandidate> candidates(Connection connection, UUID article, String text)
            throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select * from candidate where article_id = ? order by n")) {
            query.setObject(1, article);
            try (ResultSet rows = query.executeQuery()) {
                var candidates = new ArrayList<ReadCandidate>();
                while (rows.next()) {
                    var quote = new Span(rows.getInt("quote_start"), rows.getInt("quote_end"));
                    candidates.add(new ReadCandidate(
                            rows.getObject("id", UUID.class),
                            rows.getString("type"),
                            rows.getString("rule"),
                            rows.getDouble("confidence"),
                            rows.getString("decision"),
                            rows.getString("reason"),
                            read(rows.getString("fields"), JsonNode.class),
                            new Quote(quote.start(), quote.end(), quote.of(text)),
                            List.of(read(rows.getString("marks"), Marked[].class)),
                            rows.getObject("event_id", UUID.class)));
                }
                return candidates;
            }
        }
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

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static String json(Object value) {
        try {
            return EventCodec.json().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write " + value, e);
        }
    }

    private static <T> T read(String json, Class<T> type) {
        try {
            return EventCodec.json().readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot read what was stored: " + json, e);
        }
    }
}
