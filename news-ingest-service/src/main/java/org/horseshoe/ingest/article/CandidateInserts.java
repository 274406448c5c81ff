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

/**
 * Stores what was found in one article: gathers the rows and writes them in two round trips, since articles about the same
 * draft wait their turn meanwhile.
 */
final class CandidateInserts implements AutoCloseable {

    private final PreparedStatement candidates;
    private final PreparedStatement reviews;

    CandidateInserts(Connection connection) throws SQLException {
        candidates = connection.prepareStatement("""
                insert into candidate (article_id, n, id, type, fields, rule, confidence, quote_start, quote_end, marks,
                  decision, reason, event_id)
                values (?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)""");
        reviews = connection.prepareStatement("""
                insert into review (candidate_id, article_id, n, type, proposal, waits, since)
                values (?, ?, ?, ?, ?::jsonb, ?, ?)""");
    }

    /** Adds what was found as the n-th, with what was decided on it. */
    void add(Article article, UUID id, int n, UUID candidateId, Candidate candidate, Decision decision)
            throws SQLException {
        candidates.setObject(1, id);
        candidates.setInt(2, n);
        candidates.setObject(3, candidateId);
        candidates.setString(4, candidate.claim().type());
        candidates.setString(5, json(candidate.claim()));
        candidates.setString(6, candidate.rule());
        candidates.setDouble(7, candidate.confidence());
        candidates.setInt(8, candidate.quote().start());
        candidates.setInt(9, candidate.quote().end());
        candidates.setString(10, json(marks(candidate, article.text())));
        candidates.setString(11, word(decision));
        candidates.setString(12, decision.reason());
        candidates.setObject(13, ArticleInserts.eventId(decision));
        candidates.addBatch();
    }

    /** Adds one to the queue of those that wait for a person. */
    void addReview(UUID article, int n, UUID candidate, String type, ObjectNode proposal, String waits, Instant now)
            throws SQLException {
        reviews.setObject(1, candidate);
        reviews.setObject(2, article);
        reviews.setInt(3, n);
        reviews.setString(4, type);
        reviews.setString(5, json(proposal));
        reviews.setString(6, waits);
        reviews.setObject(7, now.atOffset(ZoneOffset.UTC));
        reviews.addBatch();
    }

    /** Writes what was added. */
    void write() throws SQLException {
        candidates.executeBatch();
        reviews.executeBatch();
    }

    @Override
    public void close() throws SQLException {
        try (candidates) {
            reviews.close();
        }
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
