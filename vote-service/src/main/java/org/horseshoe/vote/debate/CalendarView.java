package org.horseshoe.vote.debate;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.horseshoe.vote.Spelling;
import org.horseshoe.vote.domain.debate.Holiday;
import org.horseshoe.vote.domain.debate.WorkingDays;
import org.jspecify.annotations.Nullable;

/**
 * The calendar by which working days were counted.
 *
 * @param leftOut the holidays between the veto and the day on which the debate is due; weekends are left out as well
 * @param note the years whose holidays are not known, so that only weekends were left out
 */
record CalendarView(
        String name,
        String basis,
        List<HolidayView> leftOut,
        @Nullable String note) {

    private static final String NAME = "UN Headquarters, New York";
    private static final String BASIS =
            "Weekends and the official holidays of the house (General Assembly resolution 52/214 A, decision 52/468); "
                    + "floating holidays (A/RES/69/250) are working days";

    /**
     * A holiday that was left out.
     *
     * @param certainty {@code documented}, {@code by-rule} or {@code expected}
     */
    record HolidayView(LocalDate day, String name, String certainty, String source) {
        static HolidayView of(Holiday holiday) {
            return new HolidayView(holiday.day(), holiday.name(), Spelling.of(holiday.certainty()), holiday.source());
        }
    }

    static CalendarView of(WorkingDays term) {
        return new CalendarView(
                NAME,
                BASIS,
                term.leftOut().stream().map(HolidayView::of).toList(),
                term.weekendsOnly().isEmpty() ? null : summary(term));
    }

    /** The calendar in a few words. */
    static String summary(WorkingDays term) {
        return term.weekendsOnly().isEmpty()
                ? NAME
                : "weekends only for "
                        + term.weekendsOnly().stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
