package org.horseshoe.ingest.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import org.horseshoe.ingest.publishing.PublishedEvent;
import org.jspecify.annotations.Nullable;

/**
 * A candidate that waits for a person, or about which a person has decided.
 *
 * @param id the candidate's id
 * @param type the wire name of the event that it would be
 * @param state {@code open} or {@code decided}
 * @param waits why it waits
 * @param fields the event as far as the article tells it
 * @param missing the first thing that stands against accepting it as it was read
 * @param decided what was decided, where it was
 * @param events what the decision published
 * @param minPosition for each topic, what to ask a reader of that topic to wait for
 */
public record Review(
        UUID id,
        String type,
        String state,
        Instant since,
        String waits,
        Source article,
        String rule,
        double confidence,
        Passage quote,
        JsonNode marks,
        ObjectNode fields,
        @Nullable String missing,
        @Nullable Decided decided,
        @Nullable List<PublishedEvent> events,
        @Nullable SortedMap<String, String> minPosition) {

    /** The article that says it. */
    public record Source(UUID id, @Nullable String url, String publisher, Instant publishedAt, String title) {}

    /**
     * The words that say it, among the words around them.
     *
     * @param start where they begin in the article's text, in UTF-16 code units
     * @param end where they end, exclusive
     * @param before what stands before them
     * @param after what stands behind them
     */
    public record Passage(int start, int end, String before, String text, String after) {

        private static final int AROUND = 240;

        static Passage of(String text, int start, int end) {
            int from = Math.max(0, start - AROUND);
            while (from > 0 && from < start && !Character.isWhitespace(text.charAt(from - 1))) {
                from++;
            }
            int to = Math.min(text.length(), end + AROUND);
            while (to < text.length() && to > end && !Character.isWhitespace(text.charAt(to))) {
                to--;
            }
            return new Passage(
                    start, end, text.substring(from, start), text.substring(start, end), text.substring(end, to));
        }
    }

    /**
     * What a person decided.
     *
     * @param facts the ids of the facts that stand by it
     * @param withdrawn the ids of facts that a correction took back
     */
    public record Decided(
            String decision, String reason, String reviewer, Instant at, List<UUID> facts, List<UUID> withdrawn) {}

    /** The same with what is known of the publication of its events. */
    Review with(List<PublishedEvent> published, SortedMap<String, String> positions) {
        return new Review(
                id,
                type,
                state,
                since,
                waits,
                article,
                rule,
                confidence,
                quote,
                marks,
                fields,
                missing,
                decided,
                published,
                positions);
    }
}
