package org.horseshoe.vote.domain.debate;

import java.time.LocalDate;
import java.util.List;
import org.horseshoe.vote.domain.Claim;
import org.jspecify.annotations.Nullable;

/**
 * The debate of a veto as the best claims show it.
 *
 * @param heldOn the first day
 * @param workingDays how many working days after the vote that was
 * @param meetings the meetings, in the order of their days
 * @param claims every claim that tells of it, best first
 */
public record HeldDebate(LocalDate heldOn, int workingDays, List<Meeting> meetings, List<Claim> claims) {
    public HeldDebate {
        meetings = List.copyOf(meetings);
        claims = List.copyOf(claims);
    }

    /**
     * One meeting of the Assembly; a debate that went on had several.
     *
     * @param record the meeting record, such as {@code A/76/PV.77}
     */
    public record Meeting(LocalDate heldOn, @Nullable String record) {}
}
