package org.horseshoe.ingest.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.horseshoe.events.EventCodec;
import org.horseshoe.ingest.article.ReadCandidate.Marked;
import org.horseshoe.ingest.article.ReadCandidate.Quote;
import org.horseshoe.ingest.extraction.Span;
import org.jspecify.annotations.Nullable;

/** A candidate as it is stored with its article; its JSON stays text here, so that the events' own codec reads it. */
@Embeddable
record CandidateRow(
        UUID id,
        String type,
        @JdbcTypeCode(SqlTypes.JSON) String fields,
        String rule,
        double confidence,
        @Column(name = "quote_start") int quoteStart,
        @Column(name = "quote_end") int quoteEnd,
        @JdbcTypeCode(SqlTypes.JSON) String marks,
        String decision,
        String reason,
        @Column(name = "event_id") @Nullable UUID event) {

    /** The candidate as a caller is told of it, with its words from the article's text. */
    ReadCandidate told(String text) {
        var quote = new Span(quoteStart, quoteEnd);
        return new ReadCandidate(
                id,
                type,
                rule,
                confidence,
                decision,
                reason,
                read(fields, JsonNode.class),
                new Quote(quote.start(), quote.end(), quote.of(text)),
                List.of(read(marks, Marked[].class)),
                event);
    }

    private static <T> T read(String json, Class<T> type) {
        try {
            return EventCodec.json().readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot read what was stored: " + json, e);
        }
    }
}
