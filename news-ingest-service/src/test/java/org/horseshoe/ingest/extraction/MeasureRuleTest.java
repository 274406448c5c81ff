package org.horseshoe.ingest.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.horseshoe.events.Amount;
import org.horseshoe.events.Measure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeasureRuleTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    It would cut crude oil deliveries from 4 million to 3 million barrels a year.         | crude-oil-supply | 4000000 | 3000000
                    It would cut crude oil exports to North Korea from 4 to 3 million barrels.            | crude-oil-supply | 4000000 | 3000000
                    The text would lower the cap on refined oil to 375,000 barrels from 500,000.          | refined-petroleum-supply | 500000 | 375000
                    It would limit refined petroleum to half a million barrels a year.                    | refined-petroleum-supply | | 500000
                    The draft called for reducing from 4m to 3m barrels of crude oil the yearly supply.   | crude-oil-supply | 4000000 | 3000000
                    It would cap coal exports at 7.5 million metric tons a year.                          | coal-export | | 7500000
                    """)
    void limits_are_read_with_what_is_said_to_be_in_force(String sentence, String key, String before, String limit) {
        List<MeasureFinding> found = measures(sentence);

        assertThat(found).hasSize(1);
        assertThat(found.getFirst().measure().key()).isEqualTo(key);
        assertThat(found.getFirst().measure().limits().getFirst().value()).isEqualTo(new BigDecimal(limit));
        assertThat(found.getFirst().measure().window()).isNull();
        Amount inForce = found.getFirst().before();
        assertThat(inForce == null ? null : inForce.value()).isEqualTo(before == null ? null : new BigDecimal(before));
    }

    @Test
    void two_ways_to_count_one_limit_are_both_kept() {
        assertThat(measures(
                                "It would reduce crude oil from 4 million barrels to 3 million barrels or 393,750 tons a year.")
                        .getFirst()
                        .measure()
                        .limits())
                .containsExactly(
                        new Amount(new BigDecimal("3000000"), "barrel"), new Amount(new BigDecimal("393750"), "tonne"));
    }

    @Test
    void two_limits_in_one_clause_are_told_apart() {
        assertThat(measures("It would cut crude oil from 4 million to 3 million barrels and refined petroleum from "
                        + "500,000 to 375,000 barrels a year."))
                .extracting(MeasureFinding::read)
                .containsExactly(
                        "crude-oil-supply: 4000000 barrel → 3000000 barrel",
                        "refined-petroleum-supply: 500000 barrel → 375000 barrel");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    The draft would ban North Korean exports of clocks and watches.                | clocks-and-watches-export
                    The text would prohibit selling tobacco to North Korea.                        | tobacco-supply
                    It would bar Pyongyang from importing luxury goods.                            | luxury-goods-supply
                    It would ban North Korea from selling mineral oils.                            | mineral-fuels-export
                    It would toughen existing maritime restrictions.                               | maritime
                    """)
    void bans_are_read_with_their_direction(String sentence, String key) {
        assertThat(measures(sentence))
                .extracting(found -> found.measure().key())
                .containsExactly(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "In 2017 the Council cut refined petroleum from 2 million to 500,000 barrels a year.",
                "North Korea exports coal and tobacco.",
                "The envoy said that crude oil would reach 100 dollars.",
                "It would hurt the people from north to south."
            })
    void what_no_draft_would_do_is_no_measure(String sentence) {
        assertThat(measures(sentence)).isEmpty();
    }

    @Test
    void names_lose_the_state_that_they_are_said_to_belong_to() {
        assertThat(measures(
                                "It would impose an asset freeze on North Korea's Example Group and the Sample Company, which ships arms.")
                        .stream()
                        .map(MeasureFinding::measure)
                        .map(Measure::targets))
                .containsExactly(List.of("Example Group", "Sample Company"));
    }

    private static List<MeasureFinding> measures(String sentence) {
        return MeasureRule.in(new Reading(Samples.saying(sentence, "2022-05-27T12:00:00Z")), "DPRK");
    }
}
