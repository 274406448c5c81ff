package org.horseshoe.vote.view;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.horseshoe.events.DraftSymbol;
import org.horseshoe.events.Member;
import org.horseshoe.events.Position;
import org.horseshoe.events.Question;
import org.horseshoe.events.ReportedTally;
import org.horseshoe.events.StatedOutcome;
import org.horseshoe.events.VoteMode;
import org.horseshoe.vote.Spelling;
import org.horseshoe.vote.domain.Basis;
import org.horseshoe.vote.domain.Contradiction;
import org.horseshoe.vote.domain.CouncilMembership;
import org.horseshoe.vote.domain.InferredVotes;
import org.horseshoe.vote.domain.Outlook;
import org.horseshoe.vote.domain.Verdict;
import org.horseshoe.vote.domain.VoteRecord;
import org.horseshoe.vote.domain.VotingRule;
import org.jspecify.annotations.Nullable;

/**
 * A vote as it is shown.
 *
 * @param id its address below {@code /votes}
 * @param ballots the roll call as far as it is known: votes by name, and those that follow from the figures
 * @param stated what the best source says of the outcome; the verdict is computed beside it
 * @param standing while the vote is followed live: what is certain, what is open, and who can still decide it
 * @param evidence everything that tells of this vote, best first
 */
public record VoteView(
        String id,
        DraftSymbol draft,
        LocalDate heldOn,
        @Nullable String meeting,
        Question question,
        VoteMode mode,
        @Nullable Boolean procedural,
        boolean live,
        @Nullable ReportedTally tally,
        List<BallotView> ballots,
        VerdictView verdict,
        @Nullable StandingView standing,
        @Nullable StatedOutcome stated,
        @Nullable String resolution,
        List<ContradictionView> contradictions,
        List<EvidenceView> evidence) {

    /**
     * One member's vote.
     *
     * @param inferred whether no source names it, and it follows from the figures, the votes by name and the members of
     *     that day
     * @param reason why it follows
     */
    public record BallotView(
            Member member,
            Position position,
            boolean inferred,
            @Nullable String reason) {

        /** The roll call in the order of the codes. */
        public static List<BallotView> of(VoteRecord vote) {
            return vote.rollCall().entrySet().stream()
                    .map(ballot -> of(ballot.getKey(), ballot.getValue(), vote.inferred()))
                    .toList();
        }

        /** Votes that follow from the figures. */
        public static List<BallotView> of(InferredVotes inferred) {
            return inferred.positions().entrySet().stream()
                    .map(ballot -> of(ballot.getKey(), ballot.getValue(), inferred))
                    .toList();
        }

        private static BallotView of(Member member, Position position, InferredVotes inferred) {
            boolean follows = inferred.positions().containsKey(member);
            return new BallotView(member, position, follows, follows ? inferred.reason() : null);
        }
    }

    /**
     * Where a vote stands that is still being taken.
     *
     * @param soFar the votes heard
     * @param needed how many more votes in favour the majority takes; 0 once it is reached
     * @param canVeto the members not heard yet that can keep it from adoption by a vote against
     * @param turns every single vote that would settle the vote at once
     * @param certain what no further vote can change
     * @param open what further votes decide
     */
    public record StandingView(
            ReportedTally soFar,
            SortedSet<Member> notHeard,
            int required,
            int needed,
            SortedSet<Member> canVeto,
            List<String> possible,
            List<TurnView> turns,
            List<String> certain,
            List<String> open) {

        /** A vote that would settle it, the end it would make certain, and who can cast it. */
        public record TurnView(Position position, String verdict, List<Member> members) {}

        /** Where the vote stands; absent once it is closed or reported whole. */
        public static @Nullable StandingView of(VoteRecord vote) {
            Outlook outlook = vote.outlook(CouncilMembership.ofRecord());
            return outlook == null ? null : of(outlook);
        }

        /** The outlook as it is shown. */
        public static StandingView of(Outlook outlook) {
            return new StandingView(
                    outlook.soFar(),
                    outlook.notHeard(),
                    outlook.required(),
                    outlook.needed(),
                    outlook.canVeto(),
                    outlook.possible().stream().map(Spelling::of).collect(Collectors.toList()),
                    outlook.turns().stream()
                            .map(turn -> new TurnView(turn.position(), Spelling.of(turn.decision()), turn.members()))
                            .toList(),
                    outlook.certain(),
                    outlook.open());
        }
    }

    /**
     * A verdict.
     *
     * @param kind {@code adopted}, {@code vetoed}, {@code not-adopted} or {@code undetermined}
     * @param basis {@code computed} by the rule alone, or {@code stated} by a source within what the rule leaves open
     * @param required how many votes in favour the day's rule asks for
     * @param possible for an undetermined vote: the ends that are still possible
     */
    public record VerdictView(
            String kind,
            String basis,
            List<Member> vetoedBy,
            int required,
            @Nullable List<String> possible) {

        /** The verdict as it is shown. */
        public static VerdictView of(Verdict verdict, Basis basis, LocalDate day) {
            return new VerdictView(
                    Spelling.of(verdict),
                    Spelling.of(basis),
                    verdict instanceof Verdict.Vetoed(var vetoedBy) ? vetoedBy : List.of(),
                    VotingRule.inForceOn(day).required(),
                    verdict instanceof Verdict.Undetermined(var possible)
                            ? possible.stream().map(Spelling::of).collect(Collectors.toList())
                            : null);
        }
    }

    /**
     * Two things said of the vote that cannot both be true.
     *
     * @param impossible whether the rule, the figures or the calendar rule it out, and not merely another source's word
     * @param claims the claims of both sides
     * @param shown those of them on which rests what is shown
     */
    public record ContradictionView(String kind, String says, boolean impossible, List<UUID> claims, List<UUID> shown) {
        /** The contradiction as it is shown. */
        public static ContradictionView of(Contradiction contradiction) {
            return new ContradictionView(
                    Spelling.of(contradiction.kind()),
                    contradiction.says(),
                    contradiction.kind().isImpossible(),
                    contradiction.claims(),
                    contradiction.shown());
        }
    }

    /** The vote as it is shown. */
    public static VoteView of(VoteRecord vote) {
        return new VoteView(
                vote.id(),
                vote.draft(),
                vote.heldOn(),
                vote.meeting(),
                vote.question(),
                vote.mode(),
                vote.procedural(),
                vote.live(),
                vote.tally(),
                BallotView.of(vote),
                VerdictView.of(vote.verdict(), vote.judgement().basis(), vote.heldOn()),
                StandingView.of(vote),
                vote.stated(),
                vote.resolution(),
                contradictions(vote),
                vote.claims().stream().map(EvidenceView::of).toList());
    }

    /** What is at odds in a vote. */
    public static List<ContradictionView> contradictions(VoteRecord vote) {
        return vote.contradictions().stream().map(ContradictionView::of).toList();
    }
}
