package org.horseshoe.ingest.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.horseshoe.events.EventCodec;
import org.horseshoe.ingest.review.Review.Decided;
import org.horseshoe.ingest.review.Review.Passage;
import org.horseshoe.ingest.review.Review.Source;
import org.jspecify.annotations.Nullable;

/** Reads the queue. */
@ApplicationScoped
class Reviews {

    private static final String COLUMNS = """
            select r.candidate_id, r.type, r.proposal, r.waits, r.since, r.revision, r.decision, r.reason, r.reviewer,
              r.decided_at, r.facts, r.withdrawn, r.published, r.article_id, c.rule, c.confidence, c.quote_start, c.quote_end,
              c.marks, a.url, a.publisher, a.published_at, a.title, a.body
            from review r
            join candidate c on c.article_id = r.article_id and c.n = r.n
            join article a on a.id = r.article_id
            """;

    private final DataSource database;

    Reviews(DataSource database) {
        this.database = database;
    }

    /** A review with the ids of all events that its last decision published. */
    record Found(Review review, List<UUID> published) {}

    /**
     * The reviews that fit, the oldest first.
     *
     * @param open whether only those that wait, or only those that are decided; null for both
     * @param behind the id of the last one of the page before
     */
    List<Review> list(
            @Nullable Boolean open, @Nullable String type, @Nullable UUID article, @Nullable UUID behind, int most)
            throws SQLException {
        String where = " where true"
                + (open == null ? "" : open ? " and r.revision = 0" : " and r.revision > 0")
                + (type == null ? "" : " and r.type = ?")
                + (article == null ? "" : " and r.article_id = ?")
                + (behind == null
                        ? ""
                        : " and (r.since, r.candidate_id) > (select b.since, b.candidate_id from review b where b.candidate_id = ?)");
        var arguments = new ArrayList<Object>();
        if (type != null) {
            arguments.add(type);
        }
        if (article != null) {
            arguments.add(article);
        }
        if (behind != null) {
            arguments.add(behind);
        }
        return read(where + " order by r.since, r.candidate_id limit " + most, arguments).stream()
                .map(Found::review)
                .toList();
    }

    Optional<Found> find(UUID id) throws SQLException {
        return read(" where r.candidate_id = ?", List.of(id)).stream().findFirst();
    }

    private List<Found> read(String which, List<Object> arguments) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(COLUMNS + which)) {
            for (int i = 0; i < arguments.size(); i++) {
                query.setObject(i + 1, arguments.get(i));
            }
            var found = new ArrayList<Found>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    found.add(new Found(review(row), ids(row, "published")));
                }
            }
            return found;
        }
    }

    private static Review review(ResultSet row) throws SQLException {
        String type = row.getString("type");
        ObjectNode fields = (ObjectNode) tree(row.getString("proposal"));
        boolean open = row.getInt("revision") == 0;
        return new Review(
                row.getObject("candidate_id", UUID.class),
                type,
                open ? "open" : "decided",
                row.getObject("since", OffsetDateTime.class).toInstant(),
                row.getString("waits"),
                new Source(
                        row.getObject("article_id", UUID.class),
                        row.getString("url"),
                        row.getString("publisher"),
                        row.getObject("published_at", OffsetDateTime.class).toInstant(),
                        row.getString("title")),
                row.getString("rule"),
                row.getDouble("confidence"),
                Passage.of(row.getString("body"), row.getInt("quote_start"), row.getInt("quote_end")),
                tree(row.getString("marks")),
                fields,
                open ? ReviewedFacts.missing(type, fields) : null,
                open ? null : decided(row),
                null,
                null);
    }

    private static Decided decided(ResultSet row) throws SQLException {
        return new Decided(
                row.getString("decision"),
                row.getString("reason"),
                row.getString("reviewer"),
                row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                ids(row, "facts"),
                ids(row, "withdrawn"));
    }

    static List<UUID> ids(ResultSet row, String column) throws SQLException {
        return Arrays.asList((UUID[]) row.getArray(column).getArray());
    }

    static JsonNode tree(String json) {
        try {
            return EventCodec.json().readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot read what was stored: " + json, e);
        }
    }
}
