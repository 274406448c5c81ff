package org.horseshoe.vote.domain.debate;

import java.time.LocalDate;
import java.util.List;
import org.horseshoe.events.Forum;
import org.horseshoe.events.Member;
import org.horseshoe.events.Stance;
import org.horseshoe.vote.domain.Claim;
import org.jspecify.annotations.Nullable;

/**
 * What a state or a person said on the draft, each field from the best claim that has it.
 *
 * @param claims every claim that tells of it, best first
 */
public record Statement(
        @Nullable String speaker,
        @Nullable String capacity,
        @Nullable Member state,
        Forum forum,
        Stance stance,
        @Nullable LocalDate madeOn,
        @Nullable String summary,
        List<Claim> claims) {
    public Statement {
        claims = List.copyOf(claims);
    }
}
