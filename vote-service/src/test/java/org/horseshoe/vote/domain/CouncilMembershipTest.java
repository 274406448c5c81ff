package org.horseshoe.vote.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.horseshoe.vote.domain.Record.MEMBERSHIP;
import static org.horseshoe.vote.domain.Record.day;
import static org.horseshoe.vote.domain.Record.members;

import java.time.LocalDate;
import java.util.List;
import org.horseshoe.events.Member;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CouncilMembershipTest {

    @Test
    void every_seat_is_taken_on_every_day_from_1946_to_2027() {
        for (LocalDate day = CouncilMembership.FIRST_MEETING; day.getYear() <= 2027; day = day.plusDays(1)) {
            int seats = VotingRule.inForceOn(day).seats();
            assertThat(MEMBERSHIP.membersOn(day)).as("%s", day).hasSize(seats);
            assertThat(MEMBERSHIP.permanentMembersOn(day)).as("%s", day).hasSize(5);
        }
    }

    @Test
    void there_is_no_council_before_its_first_meeting() {
        assertThat(MEMBERSHIP.membersOn(day("1946-01-16"))).isEmpty();
        assertThat(MEMBERSHIP.membersOn(day("1946-01-17")))
                .containsExactlyElementsOf(members("AUS BRA EGY FRA GBR MEX NLD POL SUN TWN USA"));
    }

    @Test
    void the_seats_of_china_and_of_the_soviet_union_change_their_holders_within_a_year() {
        assertThat(MEMBERSHIP.holderOf(Seat.CHINA, day("1971-10-24"))).contains(new Member("TWN"));
        assertThat(MEMBERSHIP.holderOf(Seat.CHINA, day("1971-10-25"))).contains(new Member("CHN"));
        assertThat(MEMBERSHIP.holderOf(Seat.RUSSIA, day("1991-12-23"))).contains(new Member("SUN"));
        assertThat(MEMBERSHIP.holderOf(Seat.RUSSIA, day("1991-12-24"))).contains(new Member("RUS"));
    }

    @ParameterizedTest
    @CsvSource({
        "1956-12-31, YUG, PHL",
        "1960-12-31, POL, TUR",
        "1961-12-31, LBR, IRL",
        "1962-12-31, ROU, PHL",
        "1964-12-31, CSK, MYS",
        "2017-12-31, ITA, NLD"
    })
    void a_term_split_between_two_states_changes_hands_at_new_year(LocalDate last, String first, String second) {
        assertThat(MEMBERSHIP.membersOn(last)).contains(new Member(first)).doesNotContain(new Member(second));
        assertThat(MEMBERSHIP.membersOn(last.plusDays(1)))
                .contains(new Member(second))
                .doesNotContain(new Member(first));
    }

    @Test
    void the_fifteen_of_2022_are_known() {
        assertThat(MEMBERSHIP.membersOn(day("2022-05-26")))
                .containsExactlyElementsOf(members("ALB ARE BRA CHN FRA GAB GBR GHA IND IRL KEN MEX NOR RUS USA"));
    }

    @Test
    void a_state_named_for_a_time_of_another_holder_means_the_holder_of_its_permanent_seat() {
        assertThat(MEMBERSHIP.meantBy(new Member("RUS"), day("1980-01-07"))).contains(new Member("SUN"));
        assertThat(MEMBERSHIP.meantBy(new Member("CHN"), day("1955-12-13"))).contains(new Member("TWN"));
        assertThat(MEMBERSHIP.meantBy(new Member("DEU"), day("2022-05-26"))).isEmpty();
    }

    @Test
    void a_states_terms_come_in_order_under_the_name_of_the_time() {
        assertThat(MEMBERSHIP.termsOf(new Member("EGY")))
                .extracting(Term::name, Term::from, Term::to)
                .startsWith(
                        org.assertj.core.groups.Tuple.tuple("Egypt", day("1946-01-17"), day("1946-12-31")),
                        org.assertj.core.groups.Tuple.tuple("Egypt", day("1949-01-01"), day("1950-12-31")),
                        org.assertj.core.groups.Tuple.tuple(
                                "United Arab Republic", day("1961-01-01"), day("1962-12-31")));
        assertThat(MEMBERSHIP.termsOf(new Member("PRK"))).isEmpty();
    }

    @Test
    void a_bad_row_is_named_by_its_line() {
        assertThatThrownBy(() -> CouncilMembership.parse(List.of("# note", "code,name,seat,from,to", "USA,x,MOON,,")))
                .hasMessageStartingWith("Line 3: ");
        assertThatThrownBy(() -> CouncilMembership.parse(List.of("code,name,seat,from,to", "USA")))
                .hasMessageStartingWith("Line 2: five fields are wanted");
    }
}
