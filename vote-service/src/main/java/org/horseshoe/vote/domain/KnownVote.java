package org.horseshoe.vote.domain;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.horseshoe.events.Member;
import org.horseshoe.events.Position;
import org.horseshoe.events.QuestionKind;
import org.horseshoe.events.ReportedTally;
import org.horseshoe.events.StatedOutcome;
import org.horseshoe.events.VoteMode;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one vote, free of contradictions: what the rule decides on.
 *
 * @param tally the figures, where a source gives any
 * @param ballots the votes known by name, of members of that day
 * @param complete whether the ballots are all that there will be, as after the close of a vote that was followed live
 * @param contested members whose vote a source names otherwise than the figures allow; it is not among the ballots
 * @param stated what a source says of the outcome; it can fill a gap that the rule leaves, and never overrules it
 */
public record KnownVote(
        LocalDate day,
        QuestionKind question,
        Matter matter,
        VoteMode mode,
        @Nullable ReportedTally tally,
        SortedMap<Member, Position> ballots,
        boolean complete,
        Set<Member> contested,
        @Nullable StatedOutcome stated) {
    public KnownVote {
        ballots = Collections.unmodifiableSortedMap(new TreeMap<>(ballots));
        contested = Set.copyOf(contested);
    }

    /** A vote on which no votes by name are contested. */
    public KnownVote(
            LocalDate day,
            QuestionKind question,
            Matter matter,
            VoteMode mode,
            @Nullable ReportedTally tally,
            SortedMap<Member, Position> ballots,
            boolean complete,
            @Nullable StatedOutcome stated) {
        this(day, question, matter, mode, tally, ballots, complete, Set.of(), stated);
    }

    /** The same vote with no word of a source on its outcome. */
    KnownVote silent() {
        return new KnownVote(day, question, matter, mode, tally, ballots, complete, contested, null);
    }

    /** The same vote with more votes by name. */
    KnownVote with(Map<Member, Position> more) {
        if (more.isEmpty()) {
            return this;
        }
        var all = new TreeMap<>(ballots);
        all.putAll(more);
        return new KnownVote(day, question, matter, mode, tally, all, complete, contested, stated);
    }

    /** Whether a permanent member can veto it; a preliminary question always can be (S/PV.49: the double veto). */
    boolean isVetoable() {
        return !matter.isProcedural() || question == QuestionKind.PRELIMINARY_QUESTION;
    }

    /** Whether it would be no veto if only a source said that the matter was procedural. */
    boolean restsOnPresumption() {
        return matter == Matter.UNSAID && question != QuestionKind.PRELIMINARY_QUESTION;
    }

    int cast(Position position) {
        int count = 0;
        for (Position cast : ballots.values()) {
            if (cast == position) {
                count++;
            }
        }
        return count;
    }
}
