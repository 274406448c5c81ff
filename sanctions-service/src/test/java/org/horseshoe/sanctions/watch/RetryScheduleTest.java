package org.horseshoe.sanctions.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {

    private static final RetrySchedule SCHEDULE = new RetrySchedule(Duration.ofSeconds(5));

    @Test
    void pauses_grow_fourfold_up_to_twelve_hours() {
        assertThat(IntStream.rangeClosed(1, 9).mapToObj(tries -> SCHEDULE.after(tries, 0.5, null)))
                .containsExactly(
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(20),
                        Duration.ofSeconds(80),
                        Duration.ofSeconds(320),
                        Duration.ofSeconds(1_280),
                        Duration.ofSeconds(5_120),
                        Duration.ofSeconds(20_480),
                        Duration.ofHours(12),
                        Duration.ofHours(12));
    }

    @Test
    void chance_spreads_a_pause_by_a_fifth_either_way() {
        assertThat(SCHEDULE.after(2, 0, null)).isEqualTo(Duration.ofSeconds(16));
        assertThat(SCHEDULE.after(2, 1, null)).isEqualTo(Duration.ofSeconds(24));
    }

    @Test
    void what_the_receiver_asks_for_lengthens_a_pause_and_never_shortens_it() {
        assertThat(SCHEDULE.after(1, 0.5, Duration.ofMinutes(2))).isEqualTo(Duration.ofMinutes(2));
        assertThat(SCHEDULE.after(1, 0.5, Duration.ofSeconds(1))).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void nobody_asks_for_more_than_a_day() {
        assertThat(SCHEDULE.after(1, 0.5, Duration.ofDays(30))).isEqualTo(Duration.ofDays(1));
    }
}
