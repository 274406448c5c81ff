package org.horseshoe.vote.domain;

import java.time.LocalDate;
import org.horseshoe.events.Member;
import org.jspecify.annotations.Nullable;

/**
 * A source's word that a state sat on the Council from one day to another, both included, or with no known end.
 *
 * @param name what the source calls the state
 * @param permanent whether the source counts the seat among the permanent ones
 */
public record SeatClaim(
        Member member,
        @Nullable String name,
        boolean permanent,
        LocalDate from,
        @Nullable LocalDate to) {

    /**
     * What the record of the membership has against it, in plain words; nothing where they agree, and nothing of days that
     * the record does not know yet.
     */
    public @Nullable String contradictedBy(CouncilMembership membership) {
        LocalDate day = from.isBefore(CouncilMembership.FIRST_MEETING) ? CouncilMembership.FIRST_MEETING : from;
        LocalDate known = membership.knownThrough();
        LocalDate last = to == null || to.isAfter(known) ? known : to;
        while (!day.isAfter(last)) {
            Seating seating = membership.on(day);
            if (!seating.has(member)) {
                return "The record has no seat of " + member + " on " + day + ".";
            }
            if (seating.permanent().contains(member) != permanent) {
                return "The record has " + member + " in " + (permanent ? "an elected" : "a permanent") + " seat on "
                        + day + ".";
            }
            day = membership.nextChange(day);
        }
        return null;
    }
}
