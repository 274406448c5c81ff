package org.horseshoe.vote.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.horseshoe.events.Ballot;
import org.horseshoe.events.Member;
import org.horseshoe.events.Position;
import org.horseshoe.events.ProceedingsEvent.BallotCast;
import org.horseshoe.events.ProceedingsEvent.VoteRecorded;
import org.jspecify.annotations.Nullable;

/** The votes by name that claims give: for each member of that day the one of the best claim. */
final class NamedVotes {

    /**
     * One member's vote and the claim behind it.
     *
     * @param rank the place of the claim among the vote's claims, from 0 for the best
     */
    record NamedVote(Member member, Position position, int rank, UUID claim) {}

    private final LocalDate day;
    private final CouncilMembership membership;
    private final Contradictions contradictions;

    /** In the order of rank, because claims are read best first. */
    private final Map<Member, NamedVote> best = new LinkedHashMap<>();

    NamedVotes(LocalDate day, CouncilMembership membership, Contradictions contradictions) {
        this.day = day;
        this.membership = membership;
        this.contradictions = contradictions;
    }

    void read(List<Claim> bestFirst) {
        for (int rank = 0; rank < bestFirst.size(); rank++) {
            Claim claim = bestFirst.get(rank);
            switch (claim.event()) {
                case BallotCast ballot -> add(ballot.member(), ballot.position(), rank, claim);
                case VoteRecorded recorded
                when Figures.areGivenBy(recorded.mode()) -> {
                    for (Ballot ballot : recorded.ballots()) {
                        add(ballot.member(), ballot.position(), rank, claim);
                    }
                }
                default -> {}
            }
        }
    }

    /** The members' votes in the order of their rank. */
    List<NamedVote> byRank() {
        return new ArrayList<>(best.values());
    }

    static SortedMap<Member, Position> positions(Iterable<NamedVote> votes) {
        var positions = new TreeMap<Member, Position>();
        for (NamedVote vote : votes) {
            positions.put(vote.member(), vote.position());
        }
        return positions;
    }

    private void add(Member named, Position position, int rank, Claim claim) {
        Member member = meantBy(named, claim);
        if (member == null) {
            return;
        }
        NamedVote better = best.putIfAbsent(member, new NamedVote(member, position, rank, claim.id()));
        if (better != null && better.position() != position) {
            contradictions.sourcesDiffer("vote of " + member, better.position(), position, better.claim(), claim.id());
        }
    }

    private @Nullable Member meantBy(Member named, Claim claim) {
        Seating seating = membership.on(day);
        if (seating.has(named)) {
            return named;
        }
        var meant = membership.meantBy(named, day);
        if (meant.isPresent()) {
            contradictions.otherHolder(named, meant.get(), day, claim.id());
            return meant.get();
        }
        // Where the record of members is not complete for a day, a state that it does not name may have sat.
        if (seating.size() < VotingRule.inForceOn(day).seats()
                && !seating.permanent().isEmpty()) {
            return named;
        }
        contradictions.notAMember(named, day, claim.id());
        return null;
    }
}
