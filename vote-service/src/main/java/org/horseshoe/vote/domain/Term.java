package org.horseshoe.vote.domain;

import java.time.LocalDate;
import org.horseshoe.events.Member;
import org.jspecify.annotations.Nullable;

/**
 * A time for which a state sat on the Council.
 *
 * @param name what the state was usually called then
 * @param from the first day
 * @param to the last day; absent while no end is known
 */
public record Term(
        Member member,
        String name,
        Seat seat,
        LocalDate from,
        @Nullable LocalDate to) {

    /** Whether the state sat on that day. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
