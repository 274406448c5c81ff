package org.horseshoe.vote.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.horseshoe.events.DraftSymbol;
import org.horseshoe.events.Position;
import org.horseshoe.events.ProceedingsEvent.BallotCast;
import org.horseshoe.events.ProceedingsEvent.VoteClosed;
import org.horseshoe.events.ProceedingsEvent.VoteRecorded;
import org.horseshoe.events.Question;
import org.horseshoe.events.ReportedTally;
import org.horseshoe.events.StatedOutcome;
import org.horseshoe.events.VoteMode;
import org.horseshoe.vote.domain.Contradiction.Kind;
import org.jspecify.annotations.Nullable;

/** Makes one vote of every claim on it: a pure function of the set of claims, whatever their order of arrival. */
final class VoteFold {

    /** A field of a claim, with the claim that says so. */
    private record Said<T>(T value, UUID claim) {}

    private final DraftSymbol draft;
    private final VoteKey key;
    private final List<Claim> claims;
    private final List<WithdrawnClaim> withdrawn;
    private final CouncilMembership membership;
    private final @Nullable Verdict preliminary;
    private final Contradictions contradictions = new Contradictions();

    /**
     * The fold of one vote.
     *
     * @param preliminary what was decided on the question whether the draft is procedural, where that was put to the vote
     */
    VoteFold(
            DraftSymbol draft,
            VoteKey key,
            List<Claim> bestFirst,
            List<WithdrawnClaim> withdrawn,
            CouncilMembership membership,
            @Nullable Verdict preliminary) {
        this.draft = draft;
        this.key = key;
        this.claims = bestFirst;
        this.withdrawn = withdrawn;
        this.membership = membership;
        this.preliminary = preliminary;
    }

    VoteRecord vote() {
        LocalDate day =
                Objects.requireNonNull(best("day of the vote", VoteFold::day)).value();
        if (day.isBefore(CouncilMembership.FIRST_MEETING)) {
            contradictions.beforeTheCouncil(day, claims.getFirst().id());
        }
        Said<String> meeting = best("meeting", claim -> recorded(claim, VoteRecorded::meeting));
        Said<Boolean> procedural = best("procedural", claim -> recorded(claim, VoteRecorded::procedural));
        Said<String> resolution = best("resolution", claim -> recorded(claim, VoteRecorded::resolution));
        Said<VoteMode> mode = mode();
        Said<StatedOutcome> stated = first(VoteFold::stated);

        VotingRule rule = VotingRule.inForceOn(day);
        var named = new NamedVotes(day, membership, contradictions);
        named.read(claims);
        Figures figures = Figures.choose(claims, named.byRank(), rule.seats(), contradictions);
        VoteMode taken = mode == null ? VoteMode.RECORDED : mode.value();
        boolean hasFigures = Figures.areGivenBy(taken);
        var known = new KnownVote(
                day,
                question().kind(),
                Matter.of(value(procedural), preliminary),
                taken,
                hasFigures ? figures.tally() : null,
                NamedVotes.positions(hasFigures ? figures.votes() : List.of()),
                wasFollowedToTheClose(),
                hasFigures ? figures.contested() : Set.of(),
                value(stated));
        Judgement judgement = rule.verdictOn(known, membership.on(day));
        compareWithMode(figures);
        compareWithStatements(judgement, known, stated, rule, figures);
        return new VoteRecord(
                draft,
                key,
                question(),
                day,
                value(meeting),
                known.mode(),
                value(procedural),
                known.matter(),
                isLive(),
                known.ballots(),
                value(stated),
                value(resolution),
                judgement,
                contradictions.found(),
                claims,
                withdrawn);
    }

    private Question question() {
        return Objects.requireNonNull(first(VoteFold::question)).value();
    }

    /** The best claim's mode; a claim with figures is no contradiction to "unanimously", and tells more. */
    private @Nullable Said<VoteMode> mode() {
        Said<VoteMode> best = first(claim -> recorded(claim, VoteRecorded::mode));
        if (best == null) {
            return null;
        }
        for (Claim claim : claims) {
            VoteMode other = recorded(claim, VoteRecorded::mode);
            if (other != null && Figures.areGivenBy(other) != Figures.areGivenBy(best.value())) {
                contradictions.sourcesDiffer("mode", best.value(), other, best.claim(), claim.id());
            }
        }
        return best;
    }

    /** After the close of a vote that was followed ballot by ballot, the ballots are all that there are. */
    private boolean wasFollowedToTheClose() {
        return claims.stream().anyMatch(claim -> claim.event() instanceof VoteClosed)
                && claims.stream().anyMatch(claim -> claim.event() instanceof BallotCast);
    }

    private boolean isLive() {
        return claims.stream().allMatch(claim -> claim.event() instanceof BallotCast);
    }

    /** "Unanimously" and votes against or abstentions: a source's word against figures. */
    private void compareWithMode(Figures figures) {
        ReportedTally tally = figures.tally();
        if (tally == null || figures.source() == null || isUnanimous(tally)) {
            return;
        }
        for (Claim claim : claims) {
            if (recorded(claim, VoteRecorded::mode) == VoteMode.UNANIMOUS_WITHOUT_FIGURES) {
                contradictions.unanimousWithDissent(tally, claim.id(), figures.source());
            }
        }
    }

    private static boolean isUnanimous(ReportedTally tally) {
        return tally.against() == 0 && (tally.abstained() == null || tally.abstained() == 0);
    }

    private void compareWithStatements(
            Judgement judgement,
            KnownVote known,
            @Nullable Said<StatedOutcome> shown,
            VotingRule rule,
            Figures figures) {
        for (Claim claim : claims) {
            StatedOutcome stated = stated(claim);
            if (stated != null) {
                compare(Decision.of(stated), claim, judgement, known, shown, rule, figures);
            }
        }
        if (judgement.verdict() instanceof Verdict.Adopted && known.isVetoable()) {
            KnownVote whole = known.with(judgement.inferred().positions());
            var against = membership.permanentMembersOn(known.day()).stream()
                    .filter(member -> whole.ballots().get(member) == Position.AGAINST)
                    .toList();
            if (!against.isEmpty()) {
                var saidAdopted = claims.stream()
                        .filter(claim -> stated(claim) == StatedOutcome.ADOPTED)
                        .map(Claim::id)
                        .toList();
                contradictions.adoptedAgainst(against, saidAdopted, figures.claims());
            }
        }
    }

    private void compare(
            Decision stated,
            Claim claim,
            Judgement judgement,
            KnownVote known,
            @Nullable Said<StatedOutcome> shown,
            VotingRule rule,
            Figures figures) {
        switch (judgement.verdict()) {
            case Verdict.Decided decided when decided.decision() == stated -> {}
            case Verdict.Decided decided
            when judgement.basis() == Basis.STATED && shown != null && isOpen(stated, known, rule) ->
                contradictions.sourcesDiffer(
                        "outcome", decided.decision().words(), stated.words(), shown.claim(), claim.id());
            case Verdict.Decided decided ->
                contradictions.statedOutcome(
                        kind(stated, decided, known), stated, decided.decision().words(), claim.id(), figures.claims());
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
    private boolean isOpen(Decision stated, KnownVote known, VotingRule rule) {
        return rule.verdictOn(known.silent(), membership.on(known.day())).verdict()
                        instanceof Verdict.Undetermined(var possible)
                && possible.contains(stated);
    }

    private static Kind kind(Decision stated, Verdict.Decided decided, KnownVote known) {
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

    private static LocalDate day(Claim claim) {
        return switch (claim.event()) {
            case VoteRecorded recorded -> recorded.heldOn();
            case BallotCast ballot -> ballot.castOn();
            case VoteClosed closed -> closed.closedOn();
            default -> throw new IllegalArgumentException("Not a claim on a vote: " + claim.event());
        };
    }

    static @Nullable Question question(Claim claim) {
        return switch (claim.event()) {
            case VoteRecorded recorded -> recorded.question();
            case BallotCast ballot -> ballot.question();
            case VoteClosed closed -> closed.question();
            default -> null;
        };
    }

    static boolean isOn(VoteKey key, Claim claim) {
        Question question = question(claim);
        return question != null && VoteKey.of(question).equals(key);
    }

    /** The outcome in the source's words; a number among the resolutions says "adopted" as well. */
    private static @Nullable StatedOutcome stated(Claim claim) {
        if (claim.event() instanceof VoteRecorded recorded) {
            return recorded.stated() == null && recorded.resolution() != null
                    ? StatedOutcome.ADOPTED
                    : recorded.stated();
        }
        return null;
    }

    private static <T> @Nullable T recorded(Claim claim, Function<VoteRecorded, @Nullable T> field) {
        return claim.event() instanceof VoteRecorded recorded ? field.apply(recorded) : null;
    }

    /** The field of the best claim that has it; claims that say otherwise are noted. */
    private <T> @Nullable Said<T> best(String what, Function<Claim, @Nullable T> field) {
        Said<T> best = first(field);
        if (best != null) {
            for (Claim claim : claims) {
                T other = field.apply(claim);
                if (other != null && !other.equals(best.value())) {
                    contradictions.sourcesDiffer(what, best.value(), other, best.claim(), claim.id());
                }
            }
        }
        return best;
    }

    private <T> @Nullable Said<T> first(Function<Claim, @Nullable T> field) {
        for (Claim claim : claims) {
            T value = field.apply(claim);
            if (value != null) {
                return new Said<>(value, claim.id());
            }
        }
        return null;
    }

    private static <T> @Nullable T value(@Nullable Said<T> said) {
        return said == null ? null : said.value();
    }
}
