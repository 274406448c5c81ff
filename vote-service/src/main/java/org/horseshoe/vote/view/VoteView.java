package org.horseshoe.vote.view;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.horseshoe.events.Ballot;
import org.horseshoe.events.DraftSymbol;
import org.horseshoe.events.Member;
import org.horseshoe.events.Question;
import org.horseshoe.events.ReportedTally;
import org.horseshoe.events.StatedOutcome;
import org.horseshoe.events.VoteMode;
import org.horseshoe.vote.Spelling;
import org.horseshoe.vote.domain.Basis;
import org.horseshoe.vote.domain.Contradiction;
import org.horseshoe.vote.domain.Verdict;
import org.horseshoe.vote.domain.VoteRecord;
import org.horseshoe.vote.domain.VotingRule;
import org.jspecify.annotations.Nullable;

/**
 * A vote as it is shown.
 *
 * @param id its address below {@code /votes}
 * @param ballots the votes known by name
 * @param stated what the best source says of the outcome; the verdict is computed beside it
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
        List<Ballot> ballots,
        VerdictView verdict,
        @Nullable StatedOutcome stated,
        @Nullable String resolution,
        List<ContradictionView> contradictions,
        List<EvidenceView> evidence) {

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

    /** Two things said of the vote that cannot both be true. */
    public record ContradictionView(String kind, String says, List<UUID> claims) {
        static ContradictionView of(Contradiction contradiction) {
            return new ContradictionView(
                    Spelling.of(contradiction.kind()), contradiction.says(), contradiction.claims());
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
                vote.ballots().entrySet().stream()
                        .map(ballot -> new Ballot(ballot.getKey(), ballot.getValue()))
                        .toList(),
                VerdictView.of(vote.verdict(), vote.judgement().basis(), vote.heldOn()),
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
