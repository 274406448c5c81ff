package org.horseshoe.ingest.extraction;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.horseshoe.events.Member;
import org.horseshoe.events.Position;
import org.horseshoe.events.ReportedTally;
import org.horseshoe.events.StatedOutcome;
import org.horseshoe.events.VoteMode;
import org.jspecify.annotations.Nullable;

/**
 * One place in an article that tells something of a vote in the Council.
 *
 * @param sentence the sentence it stands in
 * @param day the day that belongs to it, where the sentence tells one
 */
record VoteSignal(
        String rule,
        Span span,
        Span sentence,
        @Nullable DayMention day,
        @Nullable ReportedTally tally,
        SortedMap<Member, Position> positions,
        @Nullable StatedOutcome stated,
        @Nullable VoteMode mode,
        @Nullable String resolution) {

    static VoteSignal tally(Span span, Span sentence, @Nullable DayMention day, ReportedTally tally) {
        return new VoteSignal("tally", span, sentence, day, tally, new TreeMap<>(), null, null, null);
    }

    static VoteSignal veto(String rule, Span span, Span sentence, @Nullable DayMention day, List<Member> by) {
        return new VoteSignal(
                rule, span, sentence, day, null, all(by, Position.AGAINST), StatedOutcome.VETOED, null, null);
    }

    static VoteSignal position(
            Span span, Span sentence, @Nullable DayMention day, List<Member> members, Position position) {
        return new VoteSignal("position", span, sentence, day, null, all(members, position), null, null, null);
    }

    static VoteSignal outcome(
            Span span,
            Span sentence,
            @Nullable DayMention day,
            StatedOutcome stated,
            @Nullable VoteMode mode,
            @Nullable String resolution) {
        return new VoteSignal("outcome", span, sentence, day, null, new TreeMap<>(), stated, mode, resolution);
    }

    /** What the Council did or failed to do, without a word of a vote. */
    static VoteSignal act(Span span, Span sentence, @Nullable DayMention day, StatedOutcome stated) {
        return new VoteSignal("act", span, sentence, day, null, new TreeMap<>(), stated, null, null);
    }

    /** The same with its day, which another sentence tells. */
    VoteSignal on(DayMention day) {
        return new VoteSignal(rule, span, sentence, day, tally, positions, stated, mode, resolution);
    }

    /** Whether it tells figures or how a vote ended. */
    boolean tellsAnEnd() {
        return tally != null || (stated != null && !isAct());
    }

    boolean isAct() {
        return rule.equals("act");
    }

    /** Whether it can open a vote by itself; a bare position or "was adopted" without its day cannot. */
    boolean isFirm() {
        return tally != null || stated == StatedOutcome.VETOED || (stated != null && day != null);
    }

    private static SortedMap<Member, Position> all(List<Member> members, Position position) {
        var positions = new TreeMap<Member, Position>();
        members.forEach(member -> positions.put(member, position));
        return positions;
    }
}
