package org.horseshoe.sanctions.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.horseshoe.sanctions.domain.LaunchStatistics.By;
import org.horseshoe.sanctions.domain.LaunchStatistics.Count;
import org.horseshoe.sanctions.domain.LaunchStatistics.Launch;
import org.junit.jupiter.api.Test;

class LaunchStatisticsTest {

    /** 25 May 2022: two occasions on one day; 5 June 2022: eight missiles at one. */
    private static final List<Launch> LAUNCHES = List.of(
            new Launch(LocalDate.of(2022, 6, 5), 8, null),
            new Launch(LocalDate.of(2022, 5, 25), 1, null),
            new Launch(LocalDate.of(2022, 5, 25), 2, null));

    @Test
    void missiles_launch_events_and_days_are_three_numbers() {
        assertThat(LaunchStatistics.of(LAUNCHES, By.YEAR)).containsExactly(new Count("2022", 11, 3, 2));
    }

    @Test
    void months_come_in_their_order() {
        assertThat(LaunchStatistics.of(LAUNCHES, By.MONTH))
                .containsExactly(new Count("2022-05", 3, 2, 1), new Count("2022-06", 8, 1, 1));
    }

    @Test
    void days_are_those_of_the_launch_site() {
        assertThat(LaunchStatistics.of(LAUNCHES, By.DAY))
                .extracting(Count::period)
                .containsExactly("2022-05-25", "2022-06-05");
    }
}
