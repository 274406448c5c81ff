package org.horseshoe.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.util.List;
import org.horseshoe.events.LaunchEvent.MissileLaunched;
import org.horseshoe.events.ProceedingsEvent.DraftTabled;
import org.horseshoe.events.ProceedingsEvent.VoteRecorded;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

    private static final DraftSymbol DRAFT = new DraftSymbol("S/2022/431");

    @Nested
    class AMember {

        @ParameterizedTest
        @ValueSource(strings = {"CHN", "SUN", "TWN"})
        void is_named_by_three_capital_letters(String code) throws IOException {
            assertThat(EventCodec.json().writeValueAsString(new Member(code))).isEqualTo("\"" + code + "\"");
            assertThat(EventCodec.json().readValue("\"" + code + "\"", Member.class))
                    .hasToString(code);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "chn", "China", "CN", "CHN ", "ÄÖÜ"})
        void has_no_other_name(String code) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Member(code))
                    .withMessage("member: \"" + code + "\" is not three capital letters (ISO 3166-1 alpha-3)");
        }
    }

    @Nested
    class AnAmount {

        @ParameterizedTest
        @CsvSource({
            "4000000, 4000000",
            "4E+6, 4000000",
            "4000000.00, 4000000",
            "0, 0",
            "0.000, 0",
            "400870018.50, 400870018.5",
            "1e15, 1000000000000000"
        })
        void is_written_as_people_write_it(String given, String written) throws IOException {
            assertThat(EventCodec.json().writeValueAsString(new Amount(new BigDecimal(given), "barrel")))
                    .isEqualTo("{\"value\":" + written + ",\"unit\":\"barrel\"}");
        }

        @Test
        void is_the_same_however_its_zeros_are_spelt() {
            assertThat(new Amount(new BigDecimal("4E+6"), "barrel"))
                    .isEqualTo(new Amount(new BigDecimal("4000000.0"), "barrel"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"-1", "1000000000000001", "1E+400", "0.0000000000001"})
        void stays_within_what_can_be_kept(String value) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Amount(new BigDecimal(value), "barrel"))
                    .withMessage("value: \"" + new BigDecimal(value) + "\" is not an amount from 0 to 1e15");
        }

        @Test
        void of_a_flight_has_no_zeros_without_meaning_either() {
            assertThat(launch("4475.0").apogeeKm()).isEqualTo(new BigDecimal("4475"));
            assertThat(launch("4475.0")).isEqualTo(launch("4475"));
        }

        private static MissileLaunched launch(String apogee) {
            return new MissileLaunched(
                    new Member("PRK"),
                    LocalDate.of(2017, 11, 29),
                    null,
                    1,
                    null,
                    null,
                    LaunchOutcome.SUCCESS,
                    new BigDecimal(apogee),
                    null);
        }
    }

    @Nested
    class AWindow {

        @Test
        void is_a_period_and_the_day_of_the_year_on_which_it_begins() throws IOException {
            // Given
            Window crudeYear = new Window(Period.ofYears(1), MonthDay.of(12, 22));

            // When
            String json = EventCodec.json().writeValueAsString(crudeYear);

            // Then
            assertThat(json).isEqualTo("{\"length\":\"P1Y\",\"startsOn\":\"--12-22\"}");
            assertThat(EventCodec.json().readValue(json, Window.class)).isEqualTo(crudeYear);
        }

        @ParameterizedTest
        @ValueSource(strings = {"P0D", "P-1Y"})
        void has_some_length(String length) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Window(Period.parse(length), MonthDay.of(1, 1)))
                    .withMessage("length: \"" + length + "\" is not a period such as P1Y");
        }
    }

    @Nested
    class ATally {

        @Test
        void leaves_out_what_the_source_leaves_out() throws IOException {
            assertThat(EventCodec.json().writeValueAsString(new ReportedTally(13, 2, null, null)))
                    .isEqualTo("{\"inFavour\":13,\"against\":2}");
        }

        @Test
        void may_stay_below_the_number_of_seats() {
            assertThat(new ReportedTally(7, 0, 3, 1).inFavour()).isEqualTo(7);
        }

        @Test
        void has_no_more_votes_than_seats() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new ReportedTally(13, 2, 1, null))
                    .withMessage("\"13-2-1\" is not a tally of at most fifteen votes");
        }

        @Test
        void has_no_negative_votes() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new ReportedTally(13, -2, null, null))
                    .withMessage("against: \"-2\" is not a number from 0 to 15");
        }
    }

    @Test
    void a_member_votes_once_in_a_vote() {
        // Given
        Ballot ballot = new Ballot(new Member("CHN"), Position.AGAINST);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new VoteRecorded(
                        DRAFT,
                        Question.DRAFT_AS_A_WHOLE,
                        LocalDate.of(2022, 5, 26),
                        null,
                        VoteMode.RECORDED,
                        null,
                        null,
                        List.of(ballot, ballot),
                        null,
                        null))
                .withMessage("ballots: \"CHN\" is not named once only");
    }

    @Test
    void a_blank_text_is_as_good_as_absent() {
        assertThat(new DraftTabled(DRAFT, " ", null, List.of(), "", "\n", List.of()))
                .isEqualTo(new DraftTabled(DRAFT, null, null, List.of(), null, null, List.of()));
    }

    @Test
    void a_question_of_its_kind_is_told_apart_by_its_label() {
        // Given
        Question third = new Question(QuestionKind.PARAGRAPH, "paragraph 3");
        Question fourth = new Question(QuestionKind.PARAGRAPH, "paragraph 4");

        // Then
        assertThat(List.of(fourth, third, Question.DRAFT_AS_A_WHOLE).stream().sorted())
                .containsExactly(Question.DRAFT_AS_A_WHOLE, third, fourth);
    }
}
