package org.horseshoe.sanctions.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.horseshoe.events.Amount;
import org.horseshoe.events.Decoded;
import org.horseshoe.events.EventEnvelope;
import org.horseshoe.events.MeasureKind;
import org.horseshoe.sanctions.BundledHistory;
import org.horseshoe.sanctions.DprkFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The regime that the bundled record makes, against the facts of the resolutions. */
class DprkHistoryTest {

    private static final List<Decision> DECISIONS = BundledHistory.outcomes().stream()
            .flatMap(outcome -> Decision.of(outcome, Instant.EPOCH).stream())
            .toList();

    @Test
    void every_entry_is_an_event_with_evidence_and_an_id_of_its_own() {
        // When
        List<Decoded> decoded = BundledHistory.decoded();

        // Then
        assertThat(decoded).hasSize(120).allSatisfy(entry -> assertThat(entry).isInstanceOf(Decoded.Known.class));
        assertThat(BundledHistory.events())
                .allSatisfy(event -> assertThat(event.evidence()).isNotNull());
        assertThat(BundledHistory.events()).extracting(EventEnvelope::id).doesNotHaveDuplicates();
    }

    @Test
    void of_the_veto_of_2022_only_the_debate_is_in_it() {
        assertThat(BundledHistory.events())
                .filteredOn(event -> event.subject().equals("S/2022/431"))
                .extracting(EventEnvelope::type)
                .containsExactly("veto-debate-held.v1");
    }

    static List<DprkFacts.Change> changes() {
        return DprkFacts.changes();
    }

    @ParameterizedTest
    @MethodSource("changes")
    void on_the_day_before_of_and_after_each_change_the_regime_is_as_the_facts_say(DprkFacts.Change change) {
        assertThat(inForce(change.key(), change.day().minusDays(1))).isEqualTo(change.before());
        assertThat(inForce(change.key(), change.day())).isEqualTo(change.after());
        assertThat(inForce(change.key(), change.day().plusDays(1))).isEqualTo(change.after());
        assertThat(MeasureTimeline.of("DPRK", change.key(), DECISIONS).inForceOn(change.day()))
                .singleElement()
                .satisfies(version ->
                        assertThat(version.decision().document()).startsWith("S/RES/" + change.basis() + "("));
    }

    @Test
    void the_facts_leave_out_no_change_of_a_cap_or_a_ban() {
        assertThat(TimelineEntry.of(Regime.of("DPRK", DECISIONS)))
                .filteredOn(entry -> Set.of(MeasureKind.CAP, MeasureKind.TRADE_BAN)
                                .contains(entry.version().measure().kind())
                        && entry.kind() != TimelineEntry.Kind.REPLACED_BEFORE_IT_APPLIED)
                .extracting(entry -> entry.version().measure().key() + " " + entry.day())
                .containsExactlyInAnyOrderElementsOf(DprkFacts.changes().stream()
                        .map(change -> change.key() + " " + change.day())
                        .toList());
    }

    private static String inForce(String key, LocalDate day) {
        return MeasureTimeline.of("DPRK", key, DECISIONS).inForceOn(day).stream()
                .map(version -> Wording.measure(version.measure()).replaceFirst("^[^:]+: ", ""))
                .collect(Collectors.joining("; "));
    }

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            panel-of-experts         | 2009-06-11 |
            panel-of-experts         | 2009-06-12 | mandate to 12 June 2010
            panel-of-experts         | 2010-06-07 | mandate to 12 June 2011
            panel-of-experts         | 2011-06-10 | mandate to 12 June 2012
            panel-of-experts         | 2012-06-12 | mandate to 12 July 2013
            panel-of-experts         | 2013-03-07 | mandate to 7 April 2014
            panel-of-experts         | 2014-03-05 | mandate to 5 April 2015
            panel-of-experts         | 2015-03-04 | mandate to 5 April 2016
            panel-of-experts         | 2016-03-23 | mandate to 5 April 2016
            panel-of-experts         | 2016-03-24 | mandate to 24 April 2017
            panel-of-experts         | 2017-03-23 | mandate to 24 April 2018
            panel-of-experts         | 2018-03-21 | mandate to 24 April 2019
            panel-of-experts         | 2019-04-10 | mandate to 24 April 2020
            panel-of-experts         | 2020-03-30 | mandate to 30 April 2021
            panel-of-experts         | 2021-03-26 | mandate to 30 April 2022
            panel-of-experts         | 2022-03-25 | mandate to 30 April 2023
            panel-of-experts         | 2023-03-23 | mandate to 30 April 2024
            panel-of-experts         | 2024-04-30 | mandate to 30 April 2024
            panel-of-experts         | 2024-05-01 |
            """)
    void the_panels_mandate_runs_as_the_resolutions_say(String key, LocalDate day, String expected) {
        assertThat(inForce(key, day)).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void the_oil_caps_of_2022_carry_their_paragraphs() {
        // When
        List<MeasureVersion> measures = Regime.of("DPRK", DECISIONS).measuresOn(LocalDate.of(2022, 6, 1));

        // Then
        assertThat(measures)
                .filteredOn(version -> version.measure().key().equals("crude-oil-supply"))
                .singleElement()
                .satisfies(version -> {
                    assertThat(version.decision().document()).isEqualTo("S/RES/2397(2017)");
                    assertThat(version.measure().paragraph()).isEqualTo("4");
                    assertThat(version.measure().limits())
                            .extracting(Amount::toString)
                            .containsExactly("Amount[value=4000000, unit=barrel]", "Amount[value=525000, unit=tonne]");
                });
        assertThat(measures)
                .filteredOn(version -> version.measure().key().equals("refined-petroleum-supply"))
                .singleElement()
                .satisfies(version -> assertThat(version.measure().paragraph()).isEqualTo("5"));
    }

    @Test
    void the_two_million_barrels_of_2375_were_replaced_before_they_applied() {
        // When
        var versions = MeasureTimeline.of("DPRK", "refined-petroleum-supply", DECISIONS)
                .versions();

        // Then
        assertThat(versions).hasSize(3);
        assertThat(versions.get(1).everApplies()).isFalse();
        assertThat(versions.get(1).ending()).isEqualTo(new Ending.Replacement("S/RES/2397(2017)"));
        assertThat(versions.get(1).measure().limits().getFirst().value()).isEqualByComparingTo("2000000");
    }

    @Test
    void the_cap_on_coal_is_flagged_for_its_rounded_figures() {
        assertThat(MeasureTimeline.of("DPRK", "coal-export", DECISIONS).versions())
                .extracting(version -> version.measure().uncertain())
                .containsExactly(false, true, true, false);
    }

    @Test
    void the_vetoed_renewal_ends_the_mandate_and_leaves_the_sanctions() {
        // Given
        Regime regime = Regime.of("DPRK", DECISIONS);

        // Then
        assertThat(regime.mandatesOn(LocalDate.of(2024, 5, 1)))
                .filteredOn(version -> version.measure().key().equals("panel-of-experts"))
                .singleElement()
                .satisfies(version -> {
                    assertThat(version.appliesOn(LocalDate.of(2024, 5, 1))).isFalse();
                    assertThat(version.ending()).isEqualTo(new Ending.Expiry());
                    assertThat(version.stated().to()).isEqualTo("2024-04-30");
                });
        assertThat(regime.measuresOn(LocalDate.of(2024, 5, 1)))
                .hasSameSizeAs(regime.measuresOn(LocalDate.of(2024, 4, 30)));
    }
}
