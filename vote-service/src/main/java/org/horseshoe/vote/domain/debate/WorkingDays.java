package org.horseshoe.vote.domain.debate;

import java.time.LocalDate;
import java.util.List;

/**
 * A term counted in working days, with what was left out of the count.
 *
 * @param after the day that begins the term and is not counted
 * @param last the last day of the term
 * @param count how many working days it has
 * @param leftOut the holidays within the term, in their order
 * @param weekendsOnly the years of the term whose holidays are not known, so that only weekends were left out
 */
public record WorkingDays(
        LocalDate after, LocalDate last, int count, List<Holiday> leftOut, List<Integer> weekendsOnly) {
    public WorkingDays {
        leftOut = List.copyOf(leftOut);
        weekendsOnly = List.copyOf(weekendsOnly);
    }
}
