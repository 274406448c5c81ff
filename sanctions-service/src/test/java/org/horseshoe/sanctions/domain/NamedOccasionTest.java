package org.horseshoe.sanctions.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamedOccasionTest {

    /** Titles as the bundled record has them. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Condemnation of the DPRK missile launches of 5 July 2006        | MISSILE      | 2006-07-05 | missile launches of 5 July 2006
            First sanctions after the DPRK nuclear test of 9 October 2006   | NUCLEAR_TEST | 2006-10-09 | nuclear test of 9 October 2006
            Further designations after the DPRK launch of 12 December 2012  | MISSILE      | 2012-12-12 | launch of 12 December 2012
            """)
    void a_title_names_what_the_draft_answers_by_its_day(String title, LaunchKind kind, LocalDate day, String words) {
        assertThat(NamedOccasion.in(title)).containsExactly(new NamedOccasion(kind, day, day, words));
    }

    @Test
    void a_month_names_every_day_of_it_and_no_other() {
        // When
        NamedOccasion july = NamedOccasion.in("Total bans after the DPRK missile tests of July 2017")
                .getFirst();

        // Then
        assertThat(july.names(LaunchKind.MISSILE, LocalDate.of(2017, 7, 4))).isTrue();
        assertThat(july.names(LaunchKind.MISSILE, LocalDate.of(2017, 7, 31))).isTrue();
        assertThat(july.names(LaunchKind.MISSILE, LocalDate.of(2017, 8, 1))).isFalse();
        assertThat(july.names(LaunchKind.NUCLEAR_TEST, LocalDate.of(2017, 7, 4)))
                .isFalse();
    }

    @Test
    void several_days_are_each_named() {
        assertThat(NamedOccasion.in("On the missile tests of 4 and 28 July 2017"))
                .extracting(NamedOccasion::from)
                .containsExactly(LocalDate.of(2017, 7, 4), LocalDate.of(2017, 7, 28));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Further designations after DPRK missile launches",
                "Panel of Experts extended to 30 April 2025",
                "After the test of 9 October 2006",
                "After the missile launch of 31 February 2017",
                "Report of 9 October 2006 on a nuclear test"
            })
    void a_title_without_a_launch_and_its_day_names_none(String title) {
        assertThat(NamedOccasion.in(title)).isEmpty();
    }
}
