package org.horseshoe.vote.domain;

import java.util.List;
import java.util.UUID;
import org.horseshoe.events.Position;
import org.horseshoe.events.ProceedingsEvent.VoteRecorded;
import org.horseshoe.events.ReportedTally;
import org.horseshoe.events.StatedOutcome;
import org.horseshoe.events.VoteMode;
import org.horseshoe.vote.domain.Contradiction.Kind;
import org.jspecify.annotations.Nullable;

/** Holds what sources say of a vote's mode and outcome against the figures and the verdict. */
final class StatementCheck {

    private final List<Claim> claims;
    private final KnownVote known;
    private final Judgement judgement;
    private final Figures figures;
    private final CouncilMembership membership;
    private final Contradictions contradictions;

    StatementCheck(
            List<Claim> claims,
            KnownVote known,
            Judgement judgement,
            Figures figures,
            CouncilMembership membership,
            Contradictions contradictions) {
        this.claims = claims;
        this.known = known;
        this.judgement = judgement;
        this.figures = figures;
        this.membership = membership;
        this.contradictions = contradictions;
    }

    /**
     * Notes what is at odds.
     *
     * @param shown the claim whose word for the outcome is shown, where there is one
     */
    void run(@Nullable UUID shown) {
        compareWithMode();
        compareWithStatements(shown);
    }

    /** "Unanimously" and votes against or abstentions: a source's word against figures. */
    private void compareWithMode() {
        ReportedTally tally = figures.tally();
        if (tally == null || figures.source() == null || isUnanimous(tally)) {
            return;
        }
        for (Claim claim : claims) {
            if (VoteFold.recorded(claim, VoteRecorded::mode) == VoteMode.UNANIMOUS_WITHOUT_FIGURES) {
                contradictions.unanimousWithDissent(tally, claim.id(), figures.source());
            }
        }
    }

    private static boolean isUnanimous(ReportedTally tally) {
        return tally.against() == 0 && (tally.abstained() == null || tally.abstained() == 0);
    }

    private void compareWithStatements(@Nullable UUID shown) {
        for (Claim claim : claims) {
            StatedOutcome stated = VoteFold.stated(claim);
            if (stated != null) {
                compare(Decision.of(stated), claim, shown);
            }
        }
        if (judgement.verdict() instanceof Verdict.Adopted && known.isVetoable()) {
            KnownVote whole = known.with(judgement.inferred().positions());
            var against = membership.permanentMembersOn(known.day()).stream()
                    .filter(member -> whole.ballots().get(member) == Position.AGAINST)
                    .toList();
            if (!against.isEmpty()) {
                var saidAdopted = claims.stream()
                        .filter(claim -> VoteFold.stated(claim) == StatedOutcome.ADOPTED)
                        .map(Claim::id)
                        .toList();
                contradictions.adoptedAgainst(against, saidAdopted, figures.claims());
            }
        }
    }

    private void compare(Decision stated, Claim claim, @Nullable UUID shown) {
        switch (judgement.verdict()) {
            case Verdict.Decided decided when decided.decision() == stated -> {}
            case Verdict.Decided decided
            when judgement.basis() == Basis.STATED && shown != null && isOpen(stated) ->
                contradictions.sourcesDiffer("outcome", decided.decision().words(), stated.words(), shown, claim.id());
            case Verdict.Decided decided ->
                contradictions.statedOutcome(
                        kind(stated, decided), stated, decided.decision().words(), claim.id(), figures.claims());
            case Verdict.Undetermined(var possible)
            when !possible.contains(stated) || possible.size() < 2 ->
                contradictions.statedOutcome(
                        stated == Decision.VETOED && !known.isVetoable()
                                ? Kind.VETO_ON_PROCEDURAL_MATTER
                                : Kind.STATED_OUTCOME_DIFFERS,
                        stated,
                        "not determined",
                        claim.id(),
                        figures.claims());
            case Verdict.Undetermined _ -> {}
        }
    }

    /** Whether the rule leaves room for this end too, so that only another source's word speaks against it. */
    private boolean isOpen(Decision stated) {
        return VotingRule.inForceOn(known.day())
                                .verdictOn(known.silent(), membership.on(known.day()))
                                .verdict()
                        instanceof Verdict.Undetermined(var possible)
                && possible.contains(stated);
    }

    private Kind kind(Decision stated, Verdict.Decided decided) {
        return switch (decided) {
            case Verdict.TooFewVotes _ ->
                stated == Decision.ADOPTED ? Kind.ADOPTED_WITHOUT_MAJORITY : Kind.VETO_WITHOUT_MAJORITY;
            case Verdict.Adopted _
            when stated == Decision.VETOED && !known.isVetoable() -> Kind.VETO_ON_PROCEDURAL_MATTER;
            case Verdict.Adopted _
            when stated == Decision.VETOED && known.tally() != null -> Kind.VETO_WITHOUT_PERMANENT_MEMBER;
            case Verdict.Adopted _, Verdict.Vetoed _ -> Kind.STATED_OUTCOME_DIFFERS;
        };
    }
}
