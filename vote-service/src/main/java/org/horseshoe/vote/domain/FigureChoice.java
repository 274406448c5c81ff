package org.horseshoe.vote.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.horseshoe.events.Member;
import org.horseshoe.events.Position;
import org.horseshoe.events.ProceedingsEvent.VoteRecorded;
import org.horseshoe.events.ReportedTally;
import org.horseshoe.events.StatedOutcome;
import org.horseshoe.vote.domain.NamedVotes.NamedVote;
import org.jspecify.annotations.Nullable;

/** Chooses among figures and votes by name that cannot all be true, and notes what it leaves out. */
final class FigureChoice {

    private record Candidate(int rank, Claim claim, ReportedTally tally) {}

    private FigureChoice() {}

    /** The figures and the votes by name that count, of all that the claims give. */
    static Figures of(List<Claim> bestFirst, List<NamedVote> named, int seats, Contradictions contradictions) {
        List<Candidate> candidates = candidates(bestFirst, seats, contradictions);
        for (Candidate candidate : candidates) {
            var asGood = named.stream()
                    .filter(vote -> vote.rank() <= candidate.rank())
                    .toList();
            if (fits(candidate.tally(), asGood, seats)) {
                return with(candidate, candidates, named, seats, contradictions);
            }
            contradictions.ballotsAgainstFigures(
                    candidate.tally(),
                    candidate.claim().id(),
                    asGood.stream().map(NamedVote::claim).toList());
        }
        for (NamedVote vote : named.subList(Math.min(seats, named.size()), named.size())) {
            contradictions.moreNamesThanSeats(vote, seats);
        }
        return new Figures(null, null, named.subList(0, Math.min(seats, named.size())), Set.of());
    }

    private static Figures with(
            Candidate chosen,
            List<Candidate> candidates,
            List<NamedVote> named,
            int seats,
            Contradictions contradictions) {
        var counted = new ArrayList<NamedVote>();
        var contested = new TreeSet<Member>();
        for (NamedVote vote : named) {
            counted.add(vote);
            if (vote.rank() > chosen.rank() && !fits(chosen.tally(), counted, seats)) {
                counted.removeLast();
                contested.add(vote.member());
                contradictions.ballotAgainstFigures(
                        vote, chosen.tally(), chosen.claim().id());
            }
        }
        ReportedTally tally = chosen.tally();
        for (Candidate other : candidates) {
            if (!agree(tally, other.tally())) {
                contradictions.sourcesDiffer(
                        "figures",
                        chosen.tally(),
                        other.tally(),
                        chosen.claim().id(),
                        other.claim().id());
                continue;
            }
            ReportedTally fuller = filled(tally, other.tally());
            if (fits(fuller, counted, seats)) {
                tally = fuller;
            }
        }
        return new Figures(tally, chosen.claim().id(), counted, contested);
    }

    private static List<Candidate> candidates(List<Claim> bestFirst, int seats, Contradictions contradictions) {
        var candidates = new ArrayList<Candidate>();
        for (int rank = 0; rank < bestFirst.size(); rank++) {
            Claim claim = bestFirst.get(rank);
            if (claim.event() instanceof VoteRecorded recorded && recorded.tally() != null) {
                ReportedTally tally = recorded.tally();
                if (!Figures.areGivenBy(recorded.mode())) {
                    contradictions.figuresWithoutAVote(claim.id());
                } else if (sum(tally) > seats) {
                    contradictions.moreVotesThanSeats(tally, seats, claim.id());
                } else if (recorded.stated() == StatedOutcome.VETOED && tally.against() == 0) {
                    contradictions.vetoWithoutVoteAgainst(tally, claim.id());
                } else {
                    candidates.add(new Candidate(rank, claim, tally));
                }
            }
        }
        return candidates;
    }

    /** Whether the votes by name can be among the figures: none too many, and room for those that are missing. */
    private static boolean fits(ReportedTally tally, List<NamedVote> votes, int seats) {
        int unnamed = 0;
        for (Position position : Position.values()) {
            Integer reported = Figures.reported(tally, position);
            if (reported != null) {
                int missing = reported - cast(votes, position);
                if (missing < 0) {
                    return false;
                }
                unnamed += missing;
            }
        }
        return unnamed <= seats - votes.size();
    }

    private static int cast(List<NamedVote> votes, Position position) {
        int count = 0;
        for (NamedVote vote : votes) {
            if (vote.position() == position) {
                count++;
            }
        }
        return count;
    }

    private static boolean agree(ReportedTally one, ReportedTally other) {
        return one.inFavour() == other.inFavour()
                && one.against() == other.against()
                && agree(one.abstained(), other.abstained())
                && agree(one.notParticipating(), other.notParticipating());
    }

    private static boolean agree(@Nullable Integer one, @Nullable Integer other) {
        return one == null || other == null || one.equals(other);
    }

    private static ReportedTally filled(ReportedTally tally, ReportedTally other) {
        return new ReportedTally(
                tally.inFavour(),
                tally.against(),
                tally.abstained() == null ? other.abstained() : tally.abstained(),
                tally.notParticipating() == null ? other.notParticipating() : tally.notParticipating());
    }

    private static int sum(ReportedTally tally) {
        return tally.inFavour()
                + tally.against()
                + (tally.abstained() == null ? 0 : tally.abstained())
                + (tally.notParticipating() == null ? 0 : tally.notParticipating());
    }
}
