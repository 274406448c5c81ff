package org.horseshoe.sanctions.match;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.horseshoe.http.Parameters;
import org.horseshoe.http.Problems;
import org.horseshoe.sanctions.domain.match.Algorithm;
import org.jspecify.annotations.Nullable;

/**
 * How a match was asked for; a receipt carries it, so that the same can be asked again.
 *
 * @param dataset {@code default} or a regime
 * @param sanctioned whether names that stand on the list are asked for at all: they have one topic
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MatchOptions(
        String dataset,
        int limit,
        BigDecimal threshold,
        BigDecimal cutoff,
        SortedSet<String> includeDataset,
        SortedSet<String> excludeDataset,
        SortedSet<String> excludeSchema,
        SortedSet<String> excludeEntityIds,
        boolean sanctioned,
        @Nullable LocalDate changedSince) {

    static final String WHOLE = "default";
    private static final String BEST = "best";
    private static final int MOST = 500;
    private static final int MOST_EXCLUDED = 50;

    static MatchOptions of(String dataset, MatchParameters given) {
        algorithm(given.algorithm());
        BigDecimal threshold = score("threshold", given.threshold(), BigDecimal.valueOf(Algorithm.DEFAULT_THRESHOLD));
        List<String> ids = given.excludeEntityIds();
        if (ids.size() > MOST_EXCLUDED) {
            throw Problems.badRequest(
                    "exclude_entity_ids", ids.size() + " ids; at most " + MOST_EXCLUDED + " are taken");
        }
        return new MatchOptions(
                dataset,
                limit(given.limit()),
                threshold,
                score("cutoff", given.cutoff(), new BigDecimal("0.5")).min(threshold),
                new TreeSet<>(given.includeDataset()),
                new TreeSet<>(given.excludeDataset()),
                new TreeSet<>(given.excludeSchema()),
                new TreeSet<>(ids),
                given.topics().isEmpty() || given.topics().contains("sanction"),
                changed(given.changedSince()));
    }

    /** The regimes that are spoken of here. */
    List<String> datasets() {
        var datasets = new ArrayList<>(List.of(dataset));
        datasets.addAll(includeDataset);
        datasets.addAll(excludeDataset);
        datasets.removeIf(MatchOptions::isWhole);
        return datasets;
    }

    /** Whether entries are left out that would otherwise be found. */
    boolean isNarrowed() {
        return !isWhole(dataset)
                || !includeDataset.isEmpty()
                || !excludeDataset.isEmpty()
                || !excludeSchema.isEmpty()
                || !excludeEntityIds.isEmpty()
                || changedSince != null;
    }

    /** Whether names of a regime are wanted. */
    boolean wants(String regime) {
        return (isWhole(dataset) || dataset.equalsIgnoreCase(regime))
                && (includeDataset.isEmpty() || includeDataset.stream().anyMatch(each -> isOf(each, regime)))
                && excludeDataset.stream().noneMatch(each -> isOf(each, regime));
    }

    private static boolean isOf(String dataset, String regime) {
        return isWhole(dataset) || dataset.equalsIgnoreCase(regime);
    }

    private static boolean isWhole(String dataset) {
        return dataset.toLowerCase(Locale.ROOT).equals(WHOLE);
    }

    private static void algorithm(@Nullable String name) {
        Parameters.oneOf("algorithm", name, List.of(BEST, Algorithm.VERSION));
    }

    private static int limit(@Nullable String value) {
        if (value == null || value.isBlank()) {
            return 5;
        }
        if (value.matches("\\d{1,3}") && Integer.parseInt(value) >= 1 && Integer.parseInt(value) <= MOST) {
            return Integer.parseInt(value);
        }
        throw Problems.badRequest("limit", "\"" + value + "\" is not a number from 1 to " + MOST);
    }

    private static BigDecimal score(String name, @Nullable String value, BigDecimal absent) {
        if (value == null || value.isBlank()) {
            return absent;
        }
        if (value.matches("0?\\.\\d{1,6}|[01]|1\\.0{1,6}")) {
            return new BigDecimal(value);
        }
        throw Problems.badRequest(name, "\"" + value + "\" is not a score from 0 to 1, of up to six digits");
    }

    private static @Nullable LocalDate changed(@Nullable String value) {
        return Parameters.day("changed_since", value == null || value.length() <= 10 ? value : value.substring(0, 10));
    }
}
