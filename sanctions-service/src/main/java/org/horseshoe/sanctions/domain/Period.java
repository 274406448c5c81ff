package org.horseshoe.sanctions.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The days from one to another.
 *
 * @param to the last day, included; absent where no end was set
 */
public record Period(LocalDate from, @Nullable LocalDate to) {

    public Period {
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("to: \"" + to + "\" is before " + from);
        }
    }

    /** Whether a day is one of these. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !endsBefore(day);
    }

    /** What is left of these days without the others: nothing, one period or two. */
    List<Period> without(Period others) {
        if (endsBefore(others.from) || others.endsBefore(from)) {
            return List.of(this);
        }
        var left = new ArrayList<Period>(2);
        if (from.isBefore(others.from)) {
            left.add(new Period(from, others.from.minusDays(1)));
        }
        if (others.to != null && !endsBefore(others.to.plusDays(1))) {
            left.add(new Period(others.to.plusDays(1), to));
        }
        return left;
    }

    private boolean endsBefore(LocalDate day) {
        return to != null && to.isBefore(day);
    }
}
