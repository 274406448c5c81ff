package org.horseshoe.vote.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.horseshoe.events.DraftSymbol;
import org.horseshoe.events.ProceedingsEvent.BallotCast;
import org.horseshoe.events.ProceedingsEvent.VoteClosed;
import org.horseshoe.events.ProceedingsEvent.VoteRecorded;
import org.horseshoe.events.Question;
import org.horseshoe.events.StatedOutcome;
import org.horseshoe.events.VoteMode;
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
        Figures figures = FigureChoice.of(claims, named.byRank(), rule.seats(), contradictions);
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
        new StatementCheck(claims, known, judgement, figures, membership, contradictions)
                .run(stated == null ? null : stated.claim());
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
    static @Nullable StatedOutcome stated(Claim claim) {
        if (claim.event() instanceof VoteRecorded recorded) {
            return recorded.stated() == null && recorded.resolution() != null
                    ? StatedOutcome.ADOPTED
                    : recorded.stated();
        }
        return null;
    }

    static <T> @Nullable T recorded(Claim claim, Function<VoteRecorded, @Nullable T> field) {
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
