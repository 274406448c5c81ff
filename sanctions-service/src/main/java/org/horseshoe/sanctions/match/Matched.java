package org.horseshoe.sanctions.match;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import org.horseshoe.sanctions.domain.match.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one query, as yente gives it, and beside it what yente does not have: names that left the list, and names
 * that are only proposed. Neither is ever among the results.
 *
 * @param delisted names that stood on the list once
 * @param proposed names that a draft would put under measures, and that are under none
 * @param ignored the properties of the query that are not compared
 */
record Matched(
        int status,
        List<Result> results,
        Total total,
        List<Result> delisted,
        List<Proposal> proposed,
        Example query,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) SortedSet<String> ignored) {

    /** How many entries reach the cutoff. */
    record Total(int value, String relation) {}

    /**
     * An entry of the list that may be meant, as a FollowTheMoney entity.
     *
     * @param target whether it stands on the list
     * @param standing {@code listed} or {@code delisted}
     * @param explanation what each feature contributed to the score
     */
    record Result(
            String id,
            String caption,
            String schema,
            SortedMap<String, List<String>> properties,
            List<String> datasets,
            List<String> referents,
            boolean target,

            @JsonProperty("first_seen") @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            String firstSeen,

            @JsonProperty("last_seen") @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            String lastSeen,

            @JsonProperty("last_change") @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            String lastChange,

            BigDecimal score,
            SortedMap<String, Double> features,
            boolean match,
            String standing,
            List<Reason> explanation)
            implements Hit {}

    /**
     * A name that is only proposed.
     *
     * @param slug the draft as it stands in a path: /proposals/{slug}/diff
     * @param status {@code blocked} or {@code undecided}
     * @param measures the measures that it would be put under
     */
    record Proposal(
            String id,
            String name,
            String regime,
            String draft,
            String slug,
            String status,
            @Nullable String cause,
            @Nullable LocalDate decidedOn,
            List<String> measures,
            boolean target,
            BigDecimal score,
            SortedMap<String, Double> features,
            boolean match,
            String standing,
            List<Reason> explanation)
            implements Hit {}

    /** What a receipt says of a result or of a proposed name. */
    interface Hit {
        String id();

        BigDecimal score();

        boolean match();

        String standing();
    }
}
