package org.horseshoe.vote.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RollCallsTest {

    private static final TreeSet<String> ALL = new TreeSet<>();

    @ParameterizedTest
    @CsvSource({"OWN, 5, 2, 0.4000", "HALF, 5, 3, 0.6000", "IGNORED, 3, 2, 0.6667", "WITH_NO, 5, 3, 0.6000"})
    void an_abstention_counts_by_the_rule_that_is_asked_for(
            Abstention rule, int compared, BigDecimal alike, BigDecimal agreement) {
        // Given
        var calls = new RollCalls(ALL);
        calls.add("CHN RUS", "", "", "");
        calls.add("", "CHN RUS", "", "");
        calls.add("CHN", "RUS", "", "");
        calls.add("RUS", "", "CHN", "");
        calls.add("", "RUS", "CHN", "");

        // When
        List<Agreement> pairs = calls.agreements(rule);

        // Then
        assertThat(pairs)
                .containsExactly(new Agreement("CHN", "RUS", 5, 0, 1, 1, 0, 1, 1, 1, compared, alike, agreement));
    }

    @Test
    void pairs_come_in_the_order_of_their_codes_whatever_the_order_of_the_votes() {
        // Given
        var calls = new RollCalls(ALL);

        // When
        calls.add("USA", "RUS CHN", "", "");

        // Then
        assertThat(calls.agreements(Abstention.OWN))
                .extracting(pair -> pair.one() + pair.other() + " " + pair.opposed() + pair.bothAgainst())
                .containsExactly("CHNRUS 01", "CHNUSA 10", "RUSUSA 10");
    }

    @Test
    void only_the_pairs_of_the_members_asked_for_are_counted() {
        // Given
        var calls = new RollCalls(new TreeSet<>(Set.of("CHN", "RUS")));

        // When
        calls.add("USA GBR", "RUS CHN", "FRA", "");
        calls.add("USA RUS", "", "", "");

        // Then
        assertThat(calls.agreements(Abstention.OWN)).hasSize(1).first().matches(pair -> pair.together() == 1);
        assertThat(calls.named()).isEqualTo(1);
    }

    @Test
    void a_pair_that_never_voted_yes_or_no_together_has_no_agreement_where_abstentions_are_ignored() {
        // Given
        var calls = new RollCalls(ALL);

        // When
        calls.add("CHN", "", "RUS", "");

        // Then
        assertThat(calls.agreements(Abstention.IGNORED).getFirst().agreement()).isNull();
        assertThat(calls.agreements(Abstention.IGNORED).getFirst().together()).isEqualTo(1);
    }

    @Test
    void inferred_positions_are_counted_and_told_apart() {
        // Given
        var calls = new RollCalls(ALL);

        // When
        calls.add("USA GBR", "RUS", "", "GBR USA");
        calls.add("USA GBR", "RUS", "", "");

        // Then
        assertThat(calls.named()).isEqualTo(1);
        assertThat(calls.withInferred()).isEqualTo(1);
        assertThat(calls.agreements(Abstention.OWN)).allMatch(pair -> pair.inferred() == 1 && pair.together() == 2);
    }
}
