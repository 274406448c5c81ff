package org.horseshoe.vote.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.horseshoe.events.Member;
import org.horseshoe.events.Position;
import org.horseshoe.events.ReportedTally;
import org.horseshoe.events.VoteMode;
import org.horseshoe.vote.domain.NamedVotes.NamedVote;
import org.jspecify.annotations.Nullable;

/**
 * The figures and the votes by name that count, free of contradiction: the figures of the best claim that can be true
 * beside the votes by name that are as good or better, and then the other votes by name as far as they fit.
 *
 * @param source the claim that gives the figures
 * @param contested the members whose votes by name do not fit
 */
record Figures(@Nullable ReportedTally tally, @Nullable UUID source, List<NamedVote> votes, Set<Member> contested) {

    /** Whether decisions of this mode have figures. */
    static boolean areGivenBy(VoteMode mode) {
        return switch (mode) {
            case RECORDED, WRITTEN_PROCEDURE, UNANIMOUS_WITHOUT_FIGURES -> true;
            case WITHOUT_A_VOTE, BY_ACCLAMATION -> false;
        };
    }

    /** The claims that give what counts. */
    List<UUID> claims() {
        var claims = new ArrayList<UUID>();
        if (source != null) {
            claims.add(source);
        }
        votes.forEach(vote -> claims.add(vote.claim()));
        return claims;
    }

    static @Nullable Integer reported(ReportedTally tally, Position position) {
        return switch (position) {
            case IN_FAVOUR -> tally.inFavour();
            case AGAINST -> tally.against();
            case ABSTAINED -> tally.abstained();
            case NOT_PARTICIPATING -> tally.notParticipating();
        };
    }
}
