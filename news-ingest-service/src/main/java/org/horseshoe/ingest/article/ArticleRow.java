package org.horseshoe.ingest.article;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.ListIndexBase;
import org.horseshoe.ingest.page.Language;
import org.horseshoe.ingest.publishing.PublishedPositions.Published;
import org.jspecify.annotations.Nullable;

/** An article as it is stored; read only, since {@link ArticleInserts} writes it. */
@Entity
@Immutable
@Table(name = "article")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class ArticleRow {

    private static final String SET_ASIDE = "not read: its language is ";

    @Id
    UUID id;

    @Nullable
    String url;

    String publisher;

    @Column(name = "published_at")
    Instant publishedAt;

    String title;
    String body;
    String sha256;

    @Column(name = "received_at")
    Instant receivedAt;

    @Nullable
    String language;

    int version;

    @Nullable
    UUID replaces;

    @Immutable
    @ElementCollection
    @CollectionTable(name = "candidate", joinColumns = @JoinColumn(name = "article_id"))
    @OrderColumn(name = "n")
    List<CandidateRow> candidates;

    @Immutable
    @ElementCollection
    @CollectionTable(name = "article_event", joinColumns = @JoinColumn(name = "article_id"))
    @OrderColumn(name = "n")
    @ListIndexBase(1)
    @Column(name = "event_id")
    List<UUID> events;

    /** The article as a caller is told of it. */
    ReadArticle told(Published published) {
        return new ReadArticle(
                id,
                url,
                publisher,
                publishedAt,
                title,
                sha256,
                body.length(),
                receivedAt,
                language,
                language != null && !Language.isReadable(language) ? SET_ASIDE + language : null,
                version,
                replaces,
                candidates.stream().map(candidate -> candidate.told(body)).toList(),
                published.events(),
                published.minPosition());
    }
}
