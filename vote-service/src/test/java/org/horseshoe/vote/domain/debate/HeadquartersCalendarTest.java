package org.horseshoe.vote.domain.debate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.horseshoe.vote.domain.debate.Holiday.Certainty;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class HeadquartersCalendarTest {

    private static final HeadquartersCalendar CALENDAR = HeadquartersCalendar.ofRecord();
    private static final String HEADING = "year,date,name,certainty,source";

    @Nested
    class TheRecord {

        @Test
        void it_covers_2022_to_2026_with_nine_holidays_a_year_all_on_weekdays() {
            assertThat(CALENDAR.years()).containsExactly(2022, 2023, 2024, 2025, 2026);
            assertThat(CALENDAR.holidays())
                    .allSatisfy(holiday ->
                            assertThat(holiday.day().getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
            for (int year = 2023; year <= 2026; year++) {
                assertThat(holidaysOf(year)).as("%s", year).hasSize(9);
            }
            // 1 January 2022 was a Saturday; the day in its place was in 2021.
            assertThat(holidaysOf(2022)).hasSize(8);
        }

        @Test
        void each_day_says_how_sure_it_is_and_where_it_comes_from() {
            assertThat(holidaysOf(2024)).allMatch(holiday -> holiday.certainty() == Certainty.DOCUMENTED);
            assertThat(CALENDAR.holidays())
                    .filteredOn(holiday -> holiday.name().startsWith("Eid"))
                    .filteredOn(holiday -> holiday.day().getYear() != 2024)
                    .hasSize(8)
                    .allMatch(holiday -> holiday.certainty() == Certainty.EXPECTED);
            assertThat(CALENDAR.holidays())
                    .allSatisfy(holiday -> assertThat(holiday.source()).isNotBlank());
        }

        @Test
        void the_rules_for_days_that_move_hold() {
            for (Holiday holiday : CALENDAR.holidays()) {
                LocalDate day = holiday.day();
                switch (holiday.name()) {
                    case "Memorial Day" -> {
                        assertThat(day.getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
                        assertThat(day.plusWeeks(1).getMonthValue()).isEqualTo(6);
                    }
                    case "Labour Day" -> {
                        assertThat(day.getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
                        assertThat(day.getDayOfMonth()).isLessThanOrEqualTo(7);
                    }
                    case "Thanksgiving Day" -> {
                        assertThat(day.getDayOfWeek()).isEqualTo(DayOfWeek.THURSDAY);
                        assertThat(day.getDayOfMonth()).isBetween(22, 28);
                    }
                    case "Good Friday" -> assertThat(day.getDayOfWeek()).isEqualTo(DayOfWeek.FRIDAY);
                    default -> assertThat(holiday.name()).isNotBlank();
                }
            }
        }
    }

    @Nested
    class ATerm {

        @Test
        void ten_working_days_after_26_may_2022_end_on_10_june_with_memorial_day_left_out() {
            // When
            WorkingDays term = CALENDAR.after(LocalDate.of(2022, 5, 26), 10);

            // Then
            assertThat(term.last()).isEqualTo(LocalDate.of(2022, 6, 10));
            assertThat(term.leftOut()).extracting(Holiday::name).containsExactly("Memorial Day");
            assertThat(term.weekendsOnly()).isEmpty();
        }

        @Test
        void eight_june_2022_is_the_eighth_working_day() {
            assertThat(CALENDAR.between(LocalDate.of(2022, 5, 26), LocalDate.of(2022, 6, 8))
                            .count())
                    .isEqualTo(8);
        }

        @Test
        void a_year_beyond_the_record_has_weekends_only_and_says_so() {
            // When
            WorkingDays term = CALENDAR.after(LocalDate.of(2026, 12, 18), 10);
            WorkingDays beyond = CALENDAR.after(LocalDate.of(2031, 5, 22), 10);

            // Then
            assertThat(term.last()).isEqualTo(LocalDate.of(2027, 1, 4));
            assertThat(term.leftOut()).extracting(Holiday::name).containsExactly("Christmas Day");
            assertThat(term.weekendsOnly()).containsExactly(2027);
            assertThat(beyond.last()).isEqualTo(LocalDate.of(2031, 6, 5));
            assertThat(beyond.weekendsOnly()).containsExactly(2031);
        }

        @Test
        void a_day_not_later_is_no_working_day_away() {
            // Given
            LocalDate day = LocalDate.of(2022, 5, 26);

            // Then
            assertThat(CALENDAR.between(day, day).count()).isZero();
            assertThat(CALENDAR.between(day, day.minusDays(3)))
                    .isEqualTo(new WorkingDays(day, day, 0, List.of(), List.of()));
            assertThat(CALENDAR.after(day, 0).last()).isEqualTo(day);
        }

        @Test
        void working_days_are_not_counted_backward() {
            assertThatIllegalArgumentException().isThrownBy(() -> CALENDAR.after(LocalDate.of(2022, 5, 26), -1));
        }
    }

    @Nested
    class ForAnyDayAndCount {

        @Test
        void the_last_day_is_a_working_day_and_counting_back_gives_the_count() {
            everywhere((day, count) -> {
                WorkingDays term = CALENDAR.after(day, count);
                assertThat(count == 0 || CALENDAR.isWorkingDay(term.last())).isTrue();
                assertThat(CALENDAR.between(day, term.last())).isEqualTo(term);
                assertThat(term.leftOut()).noneMatch(holiday -> CALENDAR.isWorkingDay(holiday.day()));
            });
        }

        @Test
        void one_day_more_ends_later_and_a_later_beginning_never_ends_earlier() {
            everywhere((day, count) -> {
                LocalDate last = CALENDAR.after(day, count).last();
                assertThat(CALENDAR.after(day, count + 1).last()).isAfter(last);
                assertThat(CALENDAR.after(day.plusDays(1), count).last()).isAfterOrEqualTo(last);
            });
        }

        @Test
        void terms_add_up() {
            everywhere((day, count) -> {
                LocalDate half = CALENDAR.after(day, count).last();
                assertThat(CALENDAR.after(half, 7).last())
                        .isEqualTo(CALENDAR.after(day, count + 7).last());
            });
        }

        @Test
        void weekdays_without_holidays_are_a_lower_bound() {
            everywhere((day, count) -> assertThat(CALENDAR.after(day, count).last())
                    .isAfterOrEqualTo(HeadquartersCalendar.parse(List.of())
                            .after(day, count)
                            .last()));
        }

        private void everywhere(Property property) {
            var random = new Random(76_262);
            for (int i = 0; i < 2_000; i++) {
                property.holds(LocalDate.of(2021, 1, 1).plusDays(random.nextInt(3_000)), random.nextInt(30));
            }
        }

        @FunctionalInterface
        private interface Property {
            void holds(LocalDate day, int count);
        }
    }

    @Nested
    class AFileThatIsWrong {

        @Test
        void is_refused_with_the_line() {
            refused("2022,2022-05-30,Memorial Day", "Line 2: five fields are wanted");
            refused("2022,2022-30-05,Memorial Day,by-rule,x", "Line 2: ");
            refused("2023,2022-05-30,Memorial Day,by-rule,x", "Line 2: 2022-05-30 is not in the year 2023");
            refused("2022,2022-05-30,Memorial Day,perhaps,x", "Line 2: ");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> HeadquartersCalendar.parse(List.of(
                            HEADING, "2022,2022-05-30,Memorial Day,by-rule,x", "2022,2022-05-30,Other,by-rule,y")))
                    .withMessage("Line 3: 2022-05-30 is listed twice");
        }

        private static void refused(String line, String message) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> HeadquartersCalendar.parse(List.of(HEADING, line)))
                    .withMessageStartingWith(message);
        }
    }

    private static List<Holiday> holidaysOf(int year) {
        return CALENDAR.holidays().stream()
                .filter(holiday -> holiday.day().getYear() == year)
                .toList();
    }
}
