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
 * @param live whether it is still being followed ballot by ballot: nobody reported it whole, and it was not closed
 * @param ballots the votes known by name, in the order of the codes
 * @param stated what the best source says of the outcome
 * @param claims every claim on this vote, best first
 */
public record VoteRecord(
        DraftSymbol draft,
        VoteKey key,
        Question question,
        LocalDate heldOn,
        @Nullable String meeting,
        VoteMode mode,
        @Nullable Boolean procedural,
        boolean live,
        SortedMap<Member, Position> ballots,
        @Nullable StatedOutcome stated,
        @Nullable String resolution,
        Judgement judgement,
        List<Contradiction> contradictions,
        List<Claim> claims) {

    public VoteRecord {
        ballots = Collections.unmodifiableSortedMap(new TreeMap<>(ballots));
        contradictions = List.copyOf(contradictions);
        claims = List.copyOf(claims);
    }

    /** The vote's address below {@code /votes}. */
    public String id() {
        return key.id(draft);
    }

    /** The figures, where they are known. */
    public @Nullable ReportedTally tally() {
        return judgement.tally();
    }

    /** What the vote decided. */
    public Verdict verdict() {
        return judgement.verdict();
    }
}
