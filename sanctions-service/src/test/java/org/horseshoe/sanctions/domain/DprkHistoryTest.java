package org.horseshoe.sanctions.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.horseshoe.events.Amount;
import org.horseshoe.events.Decoded;
import org.horseshoe.events.EventEnvelope;
import org.horseshoe.sanctions.BundledHistory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        assertThat(decoded).hasSize(55).allSatisfy(entry -> assertThat(entry).isInstanceOf(Decoded.Known.class));
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

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            crude-oil-supply         | 2017-09-10 |
            crude-oil-supply         | 2017-09-11 | a cap without a figure
            crude-oil-supply         | 2017-12-21 | a cap without a figure
            crude-oil-supply         | 2017-12-22 | 4,000,000 barrels or 525,000 tonnes a year from 22 December
            crude-oil-supply         | 2022-06-01 | 4,000,000 barrels or 525,000 tonnes a year from 22 December
            refined-petroleum-supply | 2017-09-30 |
            refined-petroleum-supply | 2017-10-01 | 500,000 barrels per 3 months from 1 October
            refined-petroleum-supply | 2017-11-01 | 500,000 barrels per 3 months from 1 October
            refined-petroleum-supply | 2017-12-31 | 500,000 barrels per 3 months from 1 October
            refined-petroleum-supply | 2018-01-01 | 500,000 barrels a year
            refined-petroleum-supply | 2022-06-01 | 500,000 barrels a year
            coal-export              | 2016-03-01 |
            coal-export              | 2016-03-02 | export banned
            coal-export              | 2016-11-29 | export banned
            coal-export              | 2016-11-30 | 53,500,000 USD or 1,000,000 tonnes to 31 December 2016
            coal-export              | 2016-12-31 | 53,500,000 USD or 1,000,000 tonnes to 31 December 2016
            coal-export              | 2017-01-01 | 400,900,000 USD or 7,500,000 tonnes a year
            coal-export              | 2017-08-04 | 400,900,000 USD or 7,500,000 tonnes a year
            coal-export              | 2017-08-05 | export banned
            coal-export              | 2024-12-31 | export banned
            panel-of-experts         | 2009-06-12 | mandate to 12 June 2010
            panel-of-experts         | 2016-03-23 | mandate to 5 April 2016
            panel-of-experts         | 2016-03-24 | mandate to 24 April 2017
            panel-of-experts         | 2024-04-30 | mandate to 30 April 2024
            panel-of-experts         | 2024-05-01 |
            """)
    void a_measure_is_in_force_on_a_day_as_the_resolutions_say(String key, LocalDate day, String expected) {
        // When
        String inForce = MeasureTimeline.of("DPRK", key, DECISIONS).inForceOn(day).stream()
                .map(version -> Wording.measure(version.measure()).replaceFirst("^[^:]+: ", ""))
                .collect(Collectors.joining("; "));

        // Then
        assertThat(inForce).isEqualTo(expected == null ? "" : expected);
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
