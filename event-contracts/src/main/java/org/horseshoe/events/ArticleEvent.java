package org.horseshoe.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How an article became events: what was read, what was found in it, and what became of that. */
public sealed interface ArticleEvent extends Event {

    /** The article's id, derived from its address and text. */
    UUID article();

    @Override
    default String subject() {
        return article().toString();
    }

    /**
     * An article was read; its text stays with the service that read it.
     *
     * @param url the address
     * @param publisher who published it
     * @param publishedAt when it was published
     * @param title its headline
     * @param sha256 the digest of its text, in hexadecimal
     * @param characters the length of its text in UTF-16 code units
     */
    record ArticleReceived(
            UUID article,
            @Nullable String url,
            String publisher,
            Instant publishedAt,
            String title,
            String sha256,
            int characters)
            implements ArticleEvent {
        public ArticleReceived {
            Check.present("article", article);
            url = Check.optionalText("url", url);
            Check.name("publisher", publisher);
            Check.present("publishedAt", publishedAt);
            Check.instant("publishedAt", publishedAt);
            Check.text("title", title);
            Check.name("sha256", sha256);
            Check.range("characters", characters, 0, Integer.MAX_VALUE);
        }
    }

    /**
     * A rule found a candidate for an event in the article.
     *
     * @param candidate the candidate's id
     * @param type the wire name of the event that it would be, such as {@code vote-recorded.v1}
     * @param decision what was decided of it
     * @param reason why
     * @param event the id of the event that came of it, where one did
     */
    record CandidateExtracted(
            UUID article,
            UUID candidate,
            String type,
            CandidateDecision decision,
            String reason,
            @Nullable UUID event) implements ArticleEvent {
        public CandidateExtracted {
            Check.present("article", article);
            Check.present("candidate", candidate);
            Check.name("type", type);
            Check.present("decision", decision);
            Check.text("reason", reason);
        }
    }

    /**
     * A reviewer decided on a candidate that needed a person.
     *
     * @param candidate the candidate's id
     * @param decision what became of the candidate
     * @param reason why
     * @param event the id of the event that came of it, where one did; of several the first
     * @param reviewer who decided: the subject of the token
     * @param review what the reviewer did
     * @param events the ids of all events that came of it, in their order
     */
    record CandidateReviewed(
            UUID article,
            UUID candidate,
            CandidateDecision decision,
            String reason,
            @Nullable UUID event,
            @Nullable String reviewer,
            @Nullable ReviewDecision review,
            List<UUID> events)
            implements ArticleEvent {
        public CandidateReviewed {
            Check.present("article", article);
            Check.present("candidate", candidate);
            Check.present("decision", decision);
            Check.text("reason", reason);
            reviewer = Check.optionalName("reviewer", reviewer);
            events = Check.copyOf(events);
        }
    }
}
