package org.horseshoe.sanctions.match;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.horseshoe.sanctions.domain.match.Algorithm;
import org.horseshoe.sanctions.names.ListPosition;
import org.horseshoe.sanctions.names.NameBook;
import org.horseshoe.sanctions.names.NamesInMemory;
import org.jspecify.annotations.Nullable;

/** Asks again what a receipt is about, of the names as they stood at its position. */
@ApplicationScoped
class Verification {

    /**
     * What came of it.
     *
     * @param confirmed whether the same was asked and the same comes out, under a signature of this service
     * @param signature {@code genuine} or {@code forged}
     * @param query {@code same} or {@code different}; absent where it was not compared
     * @param results {@code same} or {@code different}; absent where nothing could be asked again
     * @param answer {@code same} or {@code different}, of an answer that was handed in, by the receipt
     * @param reason why it is not confirmed
     * @param differences each line that only one side has, led by {@code then} or {@code again}
     * @param receipt what the receipt says
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Verdict(
            boolean confirmed,
            String signature,
            @Nullable String query,
            @Nullable String results,
            @Nullable String answer,
            @Nullable String reason,
            List<String> differences,
            @Nullable ReceiptClaims receipt) {

        static Verdict forged(String reason) {
            return new Verdict(false, "forged", null, null, null, reason, List.of(), null);
        }
    }

    private static final String SAME = "same";
    private static final String DIFFERENT = "different";

    private final NamesInMemory names;

    Verification(NamesInMemory names) {
        this.names = names;
    }

    /** Within the caller's snapshot. */
    Verdict of(ReceiptClaims claims, SortedMap<String, Example> examples, @Nullable JsonNode answer) {
        String handed =
                answer == null ? null : word(Digests.ofLines(lines(answer)).equals(claims.results()));
        if (!Digests.query(examples).equals(claims.query())) {
            return unconfirmed(claims, DIFFERENT, null, handed, "the receipt is of another query", List.of());
        }
        if (!claims.algorithm().equals(Algorithm.VERSION)) {
            return unconfirmed(
                    claims,
                    SAME,
                    null,
                    handed,
                    "it cannot be asked again: the scores are by " + claims.algorithm() + ", and this service has "
                            + Algorithm.VERSION + " alone",
                    List.of());
        }
        ListPosition position = ListPosition.parse(claims.position());
        NameBook now = names.current();
        if (!now.position().reaches(position)) {
            return unconfirmed(
                    claims,
                    SAME,
                    null,
                    handed,
                    "it cannot be asked again: this service has read the log to " + now.position() + " only",
                    List.of());
        }
        var again = Matching.answers(names.at(position), claims.options(), examples);
        List<String> lines = Digests.lines(again);
        boolean same = Digests.ofLines(lines).equals(claims.results());
        if (same && !DIFFERENT.equals(handed)) {
            return new Verdict(true, "genuine", SAME, SAME, handed, null, List.of(), claims);
        }
        return unconfirmed(
                claims,
                SAME,
                word(same),
                handed,
                same
                        ? "the answer that was handed in is not the one that the receipt is of"
                        : "the list as it stood, asked again, answers otherwise",
                answer == null ? prefixed("again", lines) : differences(lines(answer), lines));
    }

    private static Verdict unconfirmed(
            ReceiptClaims claims,
            String query,
            @Nullable String results,
            @Nullable String answer,
            String reason,
            List<String> differences) {
        return new Verdict(false, "genuine", query, results, answer, reason, differences, claims);
    }

    private static String word(boolean same) {
        return same ? SAME : DIFFERENT;
    }

    private static List<String> differences(List<String> then, List<String> again) {
        var gone = new ArrayList<>(then);
        gone.removeAll(again);
        var come = new ArrayList<>(again);
        come.removeAll(then);
        return Stream.concat(prefixed("then", gone).stream(), prefixed("again", come).stream())
                .toList();
    }

    private static List<String> prefixed(String side, List<String> lines) {
        return lines.stream().map(line -> side + "\t" + line).toList();
    }

    /** The lines of an answer as a client has it: queries in the order of their names, as in the answer itself. */
    private static List<String> lines(JsonNode answer) {
        JsonNode responses = answer.has("responses") ? answer.get("responses") : answer;
        var names = new java.util.TreeSet<String>();
        responses.fieldNames().forEachRemaining(names::add);
        var lines = new ArrayList<String>();
        for (String name : names) {
            for (String kind : List.of("results", "delisted", "proposed")) {
                for (JsonNode hit : responses.get(name).path(kind)) {
                    lines.add(String.join(
                            "\t",
                            name,
                            hit.path("standing").asText(),
                            hit.path("id").asText(),
                            Digests.score(hit.path("score").decimalValue()),
                            hit.path("match").asText()));
                }
            }
        }
        return lines;
    }
}
