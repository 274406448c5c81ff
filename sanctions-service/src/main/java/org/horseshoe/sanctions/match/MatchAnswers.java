package org.horseshoe.sanctions.match;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.SortedMap;
import org.horseshoe.sanctions.domain.match.Algorithm;
import org.horseshoe.sanctions.match.Features.Feature;
import org.horseshoe.sanctions.names.NameBook;
import org.horseshoe.sanctions.receipt.Receipts;
import org.jspecify.annotations.Nullable;

/** Makes the whole answer to a match request, with its receipt. */
@ApplicationScoped
class MatchAnswers {

    /** The list that was matched against. */
    record ListVersion(@Nullable LocalDate copyOf, String position, int names) {}

    /** The answer. */
    record Answer(
            SortedMap<String, Matched> responses,
            SortedMap<String, Feature> matcher,
            int limit,
            String algorithm,
            ListVersion list,
            @Nullable String receipt) {}

    private final Receipts receipts;
    private final ObjectMapper json;
    private final Clock clock;

    MatchAnswers(Receipts receipts, ObjectMapper json, Clock clock) {
        this.receipts = receipts;
        this.json = json;
        this.clock = clock;
    }

    /** As JSON: bytes go out whole and with their length. */
    byte[] written(NameBook book, MatchOptions options, SortedMap<String, Example> examples) {
        SortedMap<String, Matched> responses = Matching.answers(book, options, examples);
        var answer = new Answer(
                responses,
                Features.ALL,
                options.limit(),
                Algorithm.VERSION,
                new ListVersion(book.copyOf().orElse(null), book.position().toString(), book.listed()),
                receipt(book, options, examples, responses));
        try {
            return json.writeValueAsBytes(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An answer cannot be written", e);
        }
    }

    private @Nullable String receipt(
            NameBook book,
            MatchOptions options,
            SortedMap<String, Example> examples,
            SortedMap<String, Matched> responses) {
        var claims = new ReceiptClaims(
                ReceiptClaims.ISSUER,
                clock.instant().getEpochSecond(),
                Algorithm.VERSION,
                book.position().toString(),
                book.copyOf().orElse(null),
                options,
                Digests.query(examples),
                Digests.results(responses));
        try {
            return receipts.sign(json.writeValueAsString(claims)).orElse(null);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A receipt cannot be written", e);
        }
    }
}
