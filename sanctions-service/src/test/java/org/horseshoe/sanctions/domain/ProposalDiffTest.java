package org.horseshoe.sanctions.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.horseshoe.sanctions.Samples.adopted;
import static org.horseshoe.sanctions.Samples.cap;
import static org.horseshoe.sanctions.Samples.lift;
import static org.horseshoe.sanctions.Samples.names;
import static org.horseshoe.sanctions.Samples.notAdopted;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.horseshoe.events.MeasureKind;
import org.horseshoe.events.OutcomeEvent;
import org.horseshoe.sanctions.BundledHistory;
import org.horseshoe.sanctions.Samples;
import org.horseshoe.sanctions.domain.ProposedChange.Kind;
import org.junit.jupiter.api.Test;

class ProposalDiffTest {

    @Test
    void the_vetoed_draft_of_2022_against_the_rules_of_its_day() {
        // Given
        Decision draft = decision(Samples.vetoedDraftOf2022());

        // When
        ProposalDiff diff = ProposalDiff.of(draft, history());

        // Then
        assertThat(draft.cause()).contains("veto: CHN, RUS");
        assertThat(diff.changes())
                .extracting(ProposedChange::text)
                .containsExactly(
                        "crude oil: 4,000,000 → 3,000,000 barrels a year",
                        "refined petroleum: 500,000 → 375,000 barrels a year",
                        "mineral fuels: no rule → export banned",
                        "tobacco: no rule → supply banned",
                        "maritime: vessels believed to take part in prohibited activities are seized, inspected and"
                                + " frozen in port, and lose insurance and registration → tighter maritime sanctions",
                        "asset freeze: adds Lazarus Group, Haegumgang Trading Corporation",
                        "travel ban: adds Kim Su Il");
        assertThat(diff.changes())
                .extracting(ProposedChange::kind)
                .containsExactly(
                        Kind.CHANGED,
                        Kind.CHANGED,
                        Kind.NEW,
                        Kind.NEW,
                        Kind.CHANGED,
                        Kind.NAMES_ADDED,
                        Kind.NAMES_ADDED);
        assertThat(diff.changes().getFirst().limits())
                .containsExactly(
                        new LimitChange("barrel", new BigDecimal(4_000_000), new BigDecimal(3_000_000)),
                        new LimitChange("tonne", new BigDecimal(525_000), null));
        assertThat(diff.changes().getFirst().comparedOn()).isEqualTo(Samples.VETO);
    }

    @Test
    void a_vetoed_renewal_is_a_later_last_day() {
        // Given
        Decision veto = history().stream()
                .filter(decision -> decision.draft().value().equals("S/2024/255"))
                .findFirst()
                .orElseThrow();

        // When
        ProposalDiff diff = ProposalDiff.of(veto, history());

        // Then
        assertThat(veto.cause()).contains("veto: RUS");
        assertThat(diff.changes())
                .extracting(ProposedChange::text)
                .containsExactly("panel of experts: mandate to 30 April 2024 → mandate to 30 April 2025");
    }

    @Test
    void a_measure_for_later_is_compared_with_what_would_have_applied_then() {
        // Given
        Decision of2397 = history().stream()
                .filter(decision -> decision.document().equals("S/RES/2397(2017)"))
                .findFirst()
                .orElseThrow();

        // When
        ProposalDiff diff = ProposalDiff.of(of2397, history());

        // Then
        assertThat(diff.changes())
                .extracting(ProposedChange::text)
                .contains(
                        "crude oil: a cap without a figure → 4,000,000 barrels or 525,000 tonnes a year from 22 December",
                        "refined petroleum: 2,000,000 → 500,000 barrels a year");
    }

    @Test
    void too_few_votes_are_no_veto() {
        assertThat(decision(notAdopted("S/2018/1", "2018-02-01", 8)).cause()).contains("too few votes: 8 of 9");
    }

    @Test
    void the_same_figure_again_changes_nothing() {
        // Given
        Decision again = decision(notAdopted("S/2022/500", "2022-07-01", 8, cap("crude-oil-supply", 4_000_000)));

        // Then
        assertThat(ProposalDiff.of(again, history()).changes())
                .extracting(ProposedChange::kind)
                .containsExactly(Kind.UNCHANGED);
    }

    @Test
    void names_already_under_the_measure_are_not_added_twice() {
        // Given
        Decision first =
                decision(adopted("S/2018/1", "2018-01-01", names("asset-freeze", MeasureKind.ASSET_FREEZE, "A")));
        Decision second =
                decision(adopted("S/2018/2", "2018-02-01", names("asset-freeze", MeasureKind.ASSET_FREEZE, "A", "B")));

        // Then
        assertThat(ProposalDiff.of(second, List.of(first, second)).changes())
                .singleElement()
                .satisfies(change -> assertThat(change.namesAdded()).containsExactly("B"));
    }

    @Test
    void a_lifting_says_what_it_would_have_lifted() {
        // Given
        Decision relief =
                decision(notAdopted("S/2019/900", "2019-12-16", 2, lift("seafood-export", MeasureKind.TRADE_BAN)));

        // Then
        assertThat(ProposalDiff.of(relief, history()).changes())
                .extracting(ProposedChange::text)
                .containsExactly("seafood: export banned → lifted");
    }

    private static List<Decision> history() {
        var decisions = new ArrayList<Decision>();
        BundledHistory.outcomes().forEach(outcome -> decisions.add(decision(outcome)));
        return decisions;
    }

    private static Decision decision(OutcomeEvent outcome) {
        return Decision.of(outcome, Instant.EPOCH).orElseThrow();
    }
}
