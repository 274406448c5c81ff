package org.horseshoe.ingest.article;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A candidate as a caller is told of it.
 *
 * @param type the wire name of the event that it would be
 * @param decision {@code accepted}, {@code duplicate}, {@code needs-review} or {@code rejected}
 * @param fields what was read
 * @param quote the words that say it
 * @param marks the single findings, each with its words
 * @param event the id of the event that came of it
 */
record ReadCandidate(
        UUID id,
        String type,
        String rule,
        double confidence,
        String decision,
        String reason,
        JsonNode fields,
        Quote quote,
        List<Marked> marks,
        @Nullable UUID event) {

    /** Words with their place in the article's text, in UTF-16 code units. */
    record Quote(int start, int end, String text) {}

    /** One finding. */
    record Marked(String rule, int start, int end, String text, String read) {}
}
