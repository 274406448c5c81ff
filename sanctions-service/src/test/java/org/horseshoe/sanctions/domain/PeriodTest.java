package org.horseshoe.sanctions.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PeriodTest {

    @Test
    void both_its_first_and_its_last_day_belong_to_it() {
        // Given
        Period may = period("2022-05-01", "2022-05-31");

        // Then
        assertThat(may.contains(LocalDate.of(2022, 4, 30))).isFalse();
        assertThat(may.contains(LocalDate.of(2022, 5, 1))).isTrue();
        assertThat(may.contains(LocalDate.of(2022, 5, 31))).isTrue();
        assertThat(may.contains(LocalDate.of(2022, 6, 1))).isFalse();
    }

    @Test
    void what_is_taken_from_the_middle_leaves_two_ends() {
        assertThat(period("2022-01-01", null).without(period("2022-03-01", "2022-03-31")))
                .containsExactly(period("2022-01-01", "2022-02-28"), period("2022-04-01", null));
    }

    @Test
    void what_is_taken_from_the_start_leaves_the_end() {
        assertThat(period("2022-01-01", "2022-12-31").without(period("2021-01-01", "2022-06-30")))
                .containsExactly(period("2022-07-01", "2022-12-31"));
    }

    @Test
    void what_is_taken_whole_leaves_nothing() {
        assertThat(period("2022-01-01", "2022-12-31").without(period("2022-01-01", null)))
                .isEmpty();
    }

    @Test
    void neighbours_take_nothing_from_each_other() {
        assertThat(period("2022-01-01", "2022-01-31").without(period("2022-02-01", null)))
                .containsExactly(period("2022-01-01", "2022-01-31"));
    }

    @Test
    void an_end_before_the_start_is_refused() {
        assertThatThrownBy(() -> period("2022-02-01", "2022-01-31")).hasMessageContaining("2022-01-31");
    }

    private static Period period(String from, @Nullable String to) {
        return new Period(LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
    }
}
