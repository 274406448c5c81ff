package org.horseshoe.sanctions.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.horseshoe.sanctions.Samples.ban;
import static org.horseshoe.sanctions.Samples.cap;

import java.util.List;
import org.horseshoe.events.Direction;
import org.horseshoe.events.Measure;
import org.horseshoe.sanctions.domain.VersionChange.Kind;
import org.junit.jupiter.api.Test;

/** The draft that became S/2022/431, as reported in April and as put to the vote in May 2022. */
class VersionChangeTest {

    private static final Measure TOBACCO = ban("tobacco-supply", Direction.TO_TARGET);
    private static final List<Measure> APRIL =
            List.of(cap("crude-oil-supply", 2_000_000), cap("refined-petroleum-supply", 250_000), TOBACCO);
    private static final List<Measure> MAY = List.of(
            cap("crude-oil-supply", 3_000_000),
            cap("refined-petroleum-supply", 375_000),
            ban("mineral-fuels-export", Direction.FROM_TARGET),
            TOBACCO);

    @Test
    void two_versions_are_held_against_each_other_measure_by_measure() {
        assertThat(VersionChange.between(APRIL, MAY))
                .extracting(VersionChange::kind, VersionChange::text)
                .containsExactly(
                        tuple(Kind.CHANGED, "crude oil: 2,000,000 → 3,000,000 barrels a year"),
                        tuple(Kind.CHANGED, "refined petroleum: 250,000 → 375,000 barrels a year"),
                        tuple(Kind.ADDED, "mineral fuels: export banned, added"),
                        tuple(Kind.UNCHANGED, "tobacco: supply banned, unchanged"));
    }

    @Test
    void what_a_later_version_leaves_out_was_dropped() {
        assertThat(VersionChange.between(MAY, APRIL))
                .filteredOn(change -> change.kind() == Kind.DROPPED)
                .extracting(VersionChange::text)
                .containsExactly("mineral fuels: export banned, dropped");
    }
}
