package org.horseshoe.vote.domain;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.horseshoe.events.DraftSymbol;
import org.horseshoe.events.Member;
import org.horseshoe.events.Position;
import org.horseshoe.events.Question;
import org.horseshoe.events.ReportedTally;
import org.horseshoe.events.StatedOutcome;
import org.horseshoe.events.VoteMode;
import org.jspecify.annotations.Nullable;

/**
 * One vote as the best claims show it, with the verdict by rule and everything that is at odds.
 *
 * @param matter whether it was procedural, as far as sources say or the preliminary question decided
 * @param live whether it is still being followed ballot by ballot: nobody reported it whole, and it was not closed
 * @param ballots the votes known by name, in the order of the codes
 * @param stated what the best source says of the outcome
 * @param claims every claim on this vote that counts, best first
 * @param withdrawn the claims on this vote that no longer count
 */
public record VoteRecord(
        DraftSymbol draft,
        VoteKey key,
        Question question,
        LocalDate heldOn,
        @Nullable String meeting,
        VoteMode mode,
        @Nullable Boolean procedural,
        Matter matter,
        boolean live,
        SortedMap<Member, Position> ballots,
        @Nullable StatedOutcome stated,
        @Nullable String resolution,
        Judgement judgement,
        List<Contradiction> contradictions,
        List<Claim> claims,
        List<WithdrawnClaim> withdrawn) {

    public VoteRecord {
        ballots = Collections.unmodifiableSortedMap(new TreeMap<>(ballots));
        contradictions = List.copyOf(contradictions);
        claims = List.copyOf(claims);
        withdrawn = List.copyOf(withdrawn);
    }

    /** The vote's address below {@code /votes}. */
    public String id() {
        return key.id(draft);
    }

    /** The figures, where they are known. */
    public @Nullable ReportedTally tally() {
        return judgement.tally();
    }

    /** The votes that follow from the figures for members whom nobody names; a vote by name takes their place. */
    public InferredVotes inferred() {
        return judgement.inferred();
    }

    /** Every vote that is known, by name or because it follows, in the order of the codes. */
    public SortedMap<Member, Position> rollCall() {
        var all = new TreeMap<>(ballots);
        all.putAll(inferred().positions());
        return all;
    }

    /** Where the vote stands while it is followed live; absent once it is closed or reported whole. */
    public @Nullable Outlook outlook(CouncilMembership membership) {
        Seating seating = membership.on(heldOn);
        if (!live || seating.permanent().isEmpty()) {
            return null;
        }
        var known = new KnownVote(heldOn, question.kind(), matter, mode, null, ballots, false, null);
        return VotingRule.inForceOn(heldOn).outlookOn(known, seating);
    }

    /** What the vote decided. */
    public Verdict verdict() {
        return judgement.verdict();
    }
}
