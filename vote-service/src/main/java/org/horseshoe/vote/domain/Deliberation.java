package org.horseshoe.vote.domain;

import java.util.EnumSet;
import java.util.List;
import java.util.TreeSet;
import org.horseshoe.events.Position;
import org.horseshoe.events.ReportedTally;
import org.horseshoe.events.StatedOutcome;
import org.jspecify.annotations.Nullable;

/**
 * The way to one verdict: finds every end that the known figures leave possible, takes the only one, or among several
 * the one that a source states.
 */
final class Deliberation {

    private final VotingRule rule;
    private final Seating seating;
    private final KnownVote vote;
    private final Reasoning reasoning;

    Deliberation(VotingRule rule, Seating seating, KnownVote vote) {
        this.rule = rule;
        this.seating = seating;
        this.vote = vote;
        this.reasoning = new Reasoning(rule, vote, seating);
    }

    Judgement judgement() {
        if (seating.permanent().isEmpty()) {
            reasoning.noCouncil();
            return new Judgement(
                    new Verdict.Undetermined(new TreeSet<>()),
                    Basis.COMPUTED,
                    null,
                    InferredVotes.NONE,
                    reasoning.steps());
        }
        reasoning.majority();
        reasoning.mode();
        if (isWithoutAVote()) {
            return withoutAVote();
        }
        reasoning.matter();
        ReportedTally tally = figures();
        InferredVotes inferred = tally == null
                ? InferredVotes.NONE
                : Inference.of(tally, vote.ballots(), vote.contested(), seating, rule.seats());
        KnownVote known = vote.with(inferred.positions());
        Bounds bounds = Bounds.of(known, tally, seating, rule.seats());
        reasoning.votes(tally, inferred, known.ballots());
        return decide(tally, inferred, bounds, bounds.possible(rule.required(), vote.isVetoable()));
    }

    private Judgement decide(
            @Nullable ReportedTally tally, InferredVotes inferred, Bounds bounds, EnumSet<Decision> possible) {
        Decision only = possible.size() == 1 ? possible.iterator().next() : null;
        Decision stated = stated();
        if (only == null) {
            reasoning.open(bounds, possible);
        }
        if (stated != null && !possible.contains(stated) && isAdoptedIfProcedural(stated, bounds)) {
            reasoning.adoptedAgainst(bounds.permanentAgainst());
            return new Judgement(new Verdict.Adopted(), Basis.STATED, tally, inferred, reasoning.steps());
        }
        if (only == null && stated != null && possible.contains(stated)) {
            reasoning.statedWithin(stated, tally != null);
            return new Judgement(verdict(stated, bounds), Basis.STATED, tally, inferred, reasoning.steps());
        }
        if (only != null) {
            reasoning.conclusion(only, bounds);
        }
        if (stated != null && stated != only) {
            reasoning.statedOutside(stated);
        }
        Verdict verdict = only == null ? new Verdict.Undetermined(new TreeSet<>(possible)) : verdict(only, bounds);
        return new Judgement(verdict, Basis.COMPUTED, tally, inferred, reasoning.steps());
    }

    /** An adoption over a permanent member's negative vote contradicts the presumption of Art. 27(3), not the rule. */
    private boolean isAdoptedIfProcedural(Decision stated, Bounds bounds) {
        return stated == Decision.ADOPTED
                && vote.restsOnPresumption()
                && bounds.possible(rule.required(), false).contains(Decision.ADOPTED);
    }

    private boolean isWithoutAVote() {
        return switch (vote.mode()) {
            case WITHOUT_A_VOTE, BY_ACCLAMATION -> true;
            case UNANIMOUS_WITHOUT_FIGURES ->
                vote.tally() == null && vote.ballots().isEmpty();
            case RECORDED, WRITTEN_PROCEDURE -> false;
        };
    }

    private Judgement withoutAVote() {
        reasoning.withoutAVote();
        Decision stated = stated();
        if (stated == null || stated == Decision.ADOPTED) {
            return new Judgement(new Verdict.Adopted(), Basis.STATED, null, InferredVotes.NONE, reasoning.steps());
        }
        reasoning.statedOutside(stated);
        var possible = new TreeSet<>(List.of(Decision.ADOPTED, stated));
        return new Judgement(
                new Verdict.Undetermined(possible), Basis.COMPUTED, null, InferredVotes.NONE, reasoning.steps());
    }

    /** The figures as reported, completed by what follows from them, or counted from the votes by name. */
    private @Nullable ReportedTally figures() {
        ReportedTally tally = vote.tally();
        boolean everybody = vote.ballots().size() == rule.seats();
        if (tally == null) {
            return everybody || vote.complete() ? counted() : null;
        }
        reasoning.figures(tally);
        if (tally.abstained() != null) {
            return tally;
        }
        if (tally.inFavour() + tally.against() == rule.seats()) {
            reasoning.nobodyAbstained(tally);
            return new ReportedTally(tally.inFavour(), tally.against(), 0, tally.notParticipating());
        }
        return everybody ? counted() : tally;
    }

    private ReportedTally counted() {
        int notCast = rule.seats() - vote.ballots().size();
        var tally = new ReportedTally(
                vote.cast(Position.IN_FAVOUR),
                vote.cast(Position.AGAINST),
                vote.cast(Position.ABSTAINED),
                vote.cast(Position.NOT_PARTICIPATING) + notCast);
        reasoning.counted(tally, notCast);
        return tally;
    }

    private Verdict verdict(Decision decision, Bounds bounds) {
        return switch (decision) {
            case ADOPTED -> new Verdict.Adopted();
            case VETOED -> new Verdict.Vetoed(List.copyOf(bounds.permanentAgainst()));
            case NOT_ADOPTED ->
                new Verdict.TooFewVotes(bounds.isExact() ? bounds.leastInFavour() : null, rule.required());
        };
    }

    private @Nullable Decision stated() {
        StatedOutcome stated = vote.stated();
        return stated == null ? null : Decision.of(stated);
    }
}
