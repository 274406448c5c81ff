package org.horseshoe.ingest.review;

import com.fasterxml.jackson.databind.node.ObjectNode;
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
import java.util.UUID;
import org.horseshoe.events.Evidence;
import org.horseshoe.events.SourceKind;
import org.horseshoe.ingest.extraction.EventExtractor;
import org.jspecify.annotations.Nullable;

/** Reads and writes reviews on the desk's connection. */
final class ReviewRows {

    /** Who read the words of a fact that a person confirmed: the rules, and a person after them. */
    static final String CONFIRMED = EventExtractor.NAME + " + reviewer";

    private ReviewRows() {}

    /**
     * A review as it stands, locked.
     *
     * @param revision how often it was decided
     * @param request the digest of what was decided last
     * @param facts the facts that stand
     * @param withdrawn the facts that were taken back
     * @param evidence the words of the article, confirmed by a person
     */
    record Standing(
            UUID id,
            UUID article,
            int n,
            String type,
            ObjectNode proposal,
            int revision,
            @Nullable String decision,
            @Nullable String reason,
            @Nullable String reviewer,
            @Nullable Instant decidedAt,
            @Nullable String request,
            List<UUID> facts,
            List<UUID> withdrawn,
            Evidence evidence) {}

    /** What a fact is about. */
    record Told(UUID id, String type, String subject) {}

    /** A decision as it is stored. */
    record Decision(
            int revision,
            String decision,
            String reason,
            String reviewer,
            Instant at,
            String request,
            List<UUID> facts,
            List<UUID> withdrawn,
            List<UUID> published) {}

    static Optional<Standing> lock(Connection connection, UUID id) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("""
                select r.*, c.quote_start, c.quote_end, a.publisher, a.url, a.title, a.published_at, a.body
                from review r
                join candidate c on c.article_id = r.article_id and c.n = r.n
                join article a on a.id = r.article_id
                where r.candidate_id = ? for update of r""")) {
            query.setObject(1, id);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(standing(row)) : Optional.empty();
            }
        }
    }

    private static Standing standing(ResultSet row) throws SQLException {
        OffsetDateTime decidedAt = row.getObject("decided_at", OffsetDateTime.class);
        return new Standing(
                row.getObject("candidate_id", UUID.class),
                row.getObject("article_id", UUID.class),
                row.getInt("n"),
                row.getString("type"),
                (ObjectNode) Reviews.tree(row.getString("proposal")),
                row.getInt("revision"),
                row.getString("decision"),
                row.getString("reason"),
                row.getString("reviewer"),
                decidedAt == null ? null : decidedAt.toInstant(),
                row.getString("request"),
                Reviews.ids(row, "facts"),
                Reviews.ids(row, "withdrawn"),
                evidence(row));
    }

    private static Evidence evidence(ResultSet row) throws SQLException {
        int start = row.getInt("quote_start");
        int end = row.getInt("quote_end");
        return new Evidence(
                SourceKind.NEWS,
                row.getString("publisher"),
                row.getString("url"),
                row.getString("title"),
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                row.getString("body").substring(start, end),
                start,
                end,
                1.0,
                CONFIRMED);
    }

    /** What these facts are about, in their order. */
    static List<Told> told(Connection connection, List<UUID> facts) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("""
                select e.event_id, e.type, e.subject from unnest(?) with ordinality as wanted (event_id, n)
                join accepted_event e using (event_id) order by n""")) {
            query.setArray(1, connection.createArrayOf("uuid", facts.toArray()));
            var told = new ArrayList<Told>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    told.add(new Told(row.getObject(1, UUID.class), row.getString(2), row.getString(3)));
                }
            }
            return told;
        }
    }

    /** The facts that a candidate became, by acceptance or by a person; nothing where there is no such candidate. */
    static Optional<List<UUID>> factsOf(Connection connection, UUID candidate) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("""
                select coalesce(r.facts, case when c.event_id is null then '{}' else array[c.event_id] end) as facts
                from candidate c left join review r on r.candidate_id = c.id where c.id = ?""")) {
            query.setObject(1, candidate);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(Reviews.ids(row, "facts")) : Optional.empty();
            }
        }
    }

    static void store(Connection connection, Standing standing, Decision decision) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("""
                update review set revision = ?, decision = ?, reason = ?, reviewer = ?, decided_at = ?, request = ?,
                  facts = ?, withdrawn = ?, published = ? where candidate_id = ?""")) {
            update.setInt(1, decision.revision());
            update.setString(2, decision.decision());
            update.setString(3, decision.reason());
            update.setString(4, decision.reviewer());
            update.setObject(5, decision.at().atOffset(ZoneOffset.UTC));
            update.setString(6, decision.request());
            update.setArray(7, uuids(connection, decision.facts()));
            update.setArray(8, uuids(connection, decision.withdrawn()));
            update.setArray(9, uuids(connection, decision.published()));
            update.setObject(10, standing.id());
            update.executeUpdate();
        }
        tellTheArticle(connection, standing, decision);
    }

    /** Whoever asks for the article is told of its candidate what the queue tells of it. */
    private static void tellTheArticle(Connection connection, Standing standing, Decision decision)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update candidate set decision = ?, reason = ?, event_id = ? where article_id = ? and n = ?")) {
            update.setString(1, decision.facts().isEmpty() ? "rejected" : "accepted");
            update.setString(2, decision.reviewer() + ": " + decision.reason());
            update.setObject(
                    3, decision.facts().isEmpty() ? null : decision.facts().getFirst());
            update.setObject(4, standing.article());
            update.setInt(5, standing.n());
            update.executeUpdate();
        }
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into article_event (article_id, n, event_id)
                select ?, last.n + new.n, new.event_id
                from (select coalesce(max(n), 0) as n from article_event where article_id = ?) last,
                  unnest(?) with ordinality as new (event_id, n)""")) {
            insert.setObject(1, standing.article());
            insert.setObject(2, standing.article());
            insert.setArray(3, uuids(connection, decision.published()));
            insert.executeUpdate();
        }
    }

    private static java.sql.Array uuids(Connection connection, List<UUID> ids) throws SQLException {
        return connection.createArrayOf("uuid", ids.toArray());
    }
}
