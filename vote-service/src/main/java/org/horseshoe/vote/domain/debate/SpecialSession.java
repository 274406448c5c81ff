package org.horseshoe.vote.domain.debate;

import java.time.LocalDate;
import java.util.List;
import org.horseshoe.vote.domain.Claim;
import org.jspecify.annotations.Nullable;

/**
 * A meeting of an emergency special session on the situation of the draft.
 *
 * @param number the number of the session
 * @param metOn the day of the meeting
 * @param meeting the meeting record, such as {@code A/ES-11/PV.12}
 * @param suspends whether it stands in for the debate: it met after the veto, and before the debate was overdue
 * @param claims every claim that tells of it, best first
 */
public record SpecialSession(
        int number, LocalDate metOn, @Nullable String meeting, boolean suspends, List<Claim> claims) {
    public SpecialSession {
        claims = List.copyOf(claims);
    }
}
