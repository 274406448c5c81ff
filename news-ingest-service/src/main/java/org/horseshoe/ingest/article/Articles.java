package org.horseshoe.ingest.article;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.horseshoe.ingest.publishing.PublishedPositions.Published;
import org.jspecify.annotations.Nullable;

/** The articles that were read, their candidates and the ids of what was published of them. */
@ApplicationScoped
class Articles implements PanacheRepositoryBase<ArticleRow, UUID> {

    // The text of an article is long: a list leaves it where it is.
    private static final String LINES = """
            select a.id, a.url, a.publisher, a.publishedAt, a.title, a.receivedAt,
              (select listagg(c.decision, ',') within group (order by c.decision) from a.candidates c)
            from ArticleRow a
            """;
    private static final String BEFORE = """
            where (a.receivedAt, a.id) < (select b.receivedAt, b.id from ArticleRow b where b.id = ?1)
            """;
    private static final String LAST_FIRST = "order by a.receivedAt desc, a.id desc";

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

    /** A line as the database gives it, with the decisions joined by commas. */
    record Line(
            UUID id,
            @Nullable String url,
            String publisher,
            Instant publishedAt,
            String title,
            Instant receivedAt,
            @Nullable String decisions) {

        Summary counted() {
            return new Summary(id, url, publisher, publishedAt, title, receivedAt, counts(decisions));
        }
    }

    /** An article with its candidates, and with what is known of its publication. */
    @Transactional
    Optional<ReadArticle> read(UUID id, Published published) {
        return findByIdOptional(id).map(row -> row.told(published));
    }

    /** The ids of the events that an article became. */
    @Transactional
    List<UUID> eventsOf(UUID id) {
        return find("select e from ArticleRow a join a.events e where a.id = ?1 order by index(e)", id)
                .project(UUID.class)
                .list();
    }

    /** The articles received last, before one of them where a cursor is given. */
    @Transactional
    List<Summary> latest(@Nullable UUID before, int most) {
        var lines = before == null ? find(LINES + LAST_FIRST) : find(LINES + BEFORE + LAST_FIRST, before);
        return lines.project(Line.class).page(0, most).stream()
                .map(Line::counted)
                .toList();
    }

    private static SortedMap<String, Integer> counts(@Nullable String decisions) {
        SortedMap<String, Integer> counts = new TreeMap<>();
        if (decisions != null) {
            for (String decision : decisions.split(",", -1)) {
                counts.merge(decision, 1, Integer::sum);
            }
        }
        return counts;
    }
}
