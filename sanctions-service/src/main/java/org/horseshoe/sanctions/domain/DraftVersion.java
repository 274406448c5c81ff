package org.horseshoe.sanctions.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.horseshoe.events.Measure;
import org.jspecify.annotations.Nullable;

/**
 * One version of a draft, each part from the best claim that has it.
 *
 * @param revision 0 for the draft as tabled, then the number of the revision
 * @param dated the day of the text, where a source tells
 * @param measures in the order of the best source that spells them out
 * @param claims what sources say of it, the best first
 */
public record DraftVersion(int revision, @Nullable LocalDate dated, List<Measure> measures, List<TextClaim> claims) {

    public DraftVersion {
        measures = List.copyOf(measures);
        claims = List.copyOf(claims);
    }

    /** The versions that a set of claims tells of, in their order. */
    public static List<DraftVersion> of(Collection<TextClaim> claims) {
        return claims.stream()
                .collect(Collectors.groupingBy(TextClaim::revision, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(version -> folded(version.getKey(), version.getValue()))
                .toList();
    }

    private static DraftVersion folded(int revision, List<TextClaim> claims) {
        List<TextClaim> bestFirst = claims.stream().sorted(TextClaim.BEST_FIRST).toList();
        return new DraftVersion(
                revision,
                bestFirst.stream()
                        .map(TextClaim::dated)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                bestFirst.stream()
                        .map(TextClaim::measures)
                        .filter(measures -> !measures.isEmpty())
                        .findFirst()
                        .orElse(List.of()),
                bestFirst);
    }
}
