package org.horseshoe.ingest.extraction;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.horseshoe.events.Ballot;
import org.horseshoe.events.Member;
import org.horseshoe.events.Position;
import org.horseshoe.events.ReportedTally;
import org.horseshoe.events.StatedOutcome;
import org.horseshoe.events.VoteMode;
import org.jspecify.annotations.Nullable;

/**
 * One vote as an article tells it, with every place that tells something of it.
 *
 * @param dayMention where the text gives its day, if it does
 */
record ReportedVote(@Nullable DayMention dayMention, List<VoteSignal> signals) {

    /** Its members since 1966. */
    static final int COUNCIL = 15;

    ReportedVote {
        signals = List.copyOf(signals);
    }

    @Nullable
    LocalDate heldOn() {
        return dayMention == null ? null : dayMention.day();
    }

    /** The figures: those told with the day first, then the fuller ones. */
    @Nullable
    ReportedTally tally() {
        ReportedTally best = null;
        for (boolean withDay : new boolean[] {true, false}) {
            for (VoteSignal signal : signals) {
                ReportedTally tally = signal.tally();
                if (tally != null && (signal.day() != null) == withDay && (best == null || completes(tally, best))) {
                    best = tally;
                }
            }
        }
        return best;
    }

    SortedMap<Member, Position> positions() {
        var positions = new TreeMap<Member, Position>();
        signals.forEach(signal -> signal.positions().forEach(positions::putIfAbsent));
        return positions;
    }

    List<Ballot> ballots() {
        return positions().entrySet().stream()
                .map(entry -> new Ballot(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** How many are named with a position. */
    int count(Position position) {
        return Collections.frequency(positions().values(), position);
    }

    /** The same with one place more that tells of it. */
    ReportedVote and(VoteSignal signal) {
        return new ReportedVote(
                dayMention, Stream.concat(signals.stream(), Stream.of(signal)).toList());
    }

    SortedSet<Member> vetoedBy() {
        var members = new TreeSet<Member>();
        signals.stream()
                .filter(signal -> signal.stated() == StatedOutcome.VETOED)
                .forEach(signal -> members.addAll(signal.positions().keySet()));
        return members;
    }

    /** What the text says of the outcome; a veto explains why the Council "failed to adopt". */
    @Nullable
    StatedOutcome stated() {
        if (says(StatedOutcome.VETOED)) {
            return StatedOutcome.VETOED;
        }
        if (says(StatedOutcome.ADOPTED)) {
            return StatedOutcome.ADOPTED;
        }
        if (says(StatedOutcome.NOT_ADOPTED)) {
            return StatedOutcome.NOT_ADOPTED;
        }
        ReportedTally tally = tally();
        return signals.stream()
                .filter(VoteSignal::isAct)
                .map(VoteSignal::stated)
                .filter(end -> tally == null || !hadTooFew(tally, end))
                .findFirst()
                .orElse(null);
    }

    VoteMode mode() {
        return tally() == null && positions().isEmpty()
                ? signals.stream()
                        .map(VoteSignal::mode)
                        .filter(mode -> mode != null)
                        .findFirst()
                        .orElse(VoteMode.RECORDED)
                : VoteMode.RECORDED;
    }

    /** Whether nobody voted against or abstained, as far as the text tells. */
    boolean isUnanimous() {
        ReportedTally tally = tally();
        return mode() == VoteMode.UNANIMOUS_WITHOUT_FIGURES || (tally != null && tally.inFavour() == COUNCIL);
    }

    /** Whether all that did not vote in favour are named, so that all other members did. */
    boolean namesAllOthers() {
        ReportedTally tally = tally();
        long named = positions().values().stream()
                .filter(position -> position != Position.IN_FAVOUR)
                .count();
        return tally != null && tally.inFavour() + named == COUNCIL;
    }

    @Nullable
    String resolution() {
        return signals.stream()
                .map(VoteSignal::resolution)
                .filter(resolution -> resolution != null)
                .findFirst()
                .orElse(null);
    }

    List<Span> sentences() {
        return signals.stream().map(VoteSignal::sentence).distinct().toList();
    }

    /** What the text says against itself. */
    List<String> contradictions() {
        var found = new LinkedHashSet<String>();
        ReportedTally tally = tally();
        SortedMap<Member, Position> positions = positions();
        for (VoteSignal signal : signals) {
            ReportedTally other = signal.tally();
            if (tally != null && other != null && !agree(tally, other)) {
                found.add("the text gives both %s and %s".formatted(figures(tally), figures(other)));
            }
            signal.positions().forEach((member, position) -> {
                if (positions.get(member) != position) {
                    found.add("the text gives two positions of " + member);
                }
            });
        }
        if (says(StatedOutcome.ADOPTED) && (says(StatedOutcome.VETOED) || says(StatedOutcome.NOT_ADOPTED))) {
            found.add("the text says of one day both that a draft was adopted and that it failed");
        }
        if (tally != null && !vetoedBy().isEmpty() && tally.inFavour() < VoteRule.FEWEST_TO_ADOPT) {
            found.add("a veto, and only %d in favour".formatted(tally.inFavour()));
        }
        if (tally != null && vetoedBy().size() > tally.against()) {
            found.add("%d vetoes, and %d votes against".formatted(vetoedBy().size(), tally.against()));
        }
        return List.copyOf(found);
    }

    /** Whether it cannot be the same vote as another: figures or ends differ, and a veto is no reason for it. */
    boolean isAtOddsWith(ReportedVote other) {
        ReportedTally mine = tally();
        ReportedTally others = other.tally();
        if (mine != null && others != null) {
            return !agree(mine, others);
        }
        StatedOutcome end = stated();
        StatedOutcome othersEnd = other.stated();
        boolean vetoedByOthers = end == StatedOutcome.VETOED
                && othersEnd == StatedOutcome.VETOED
                && !vetoedBy().equals(other.vetoedBy());
        boolean oneWasAdopted = end != null
                && othersEnd != null
                && (end == StatedOutcome.ADOPTED) != (othersEnd == StatedOutcome.ADOPTED);
        return vetoedByOthers
                || oneWasAdopted
                || (mine != null && hadTooFew(mine, othersEnd))
                || (others != null && hadTooFew(others, end));
    }

    /** A draft that had too few votes was neither adopted nor stopped by a veto (UN Charter, Art. 27(3)). */
    private static boolean hadTooFew(ReportedTally tally, @Nullable StatedOutcome end) {
        return tally.inFavour() < VoteRule.FEWEST_TO_ADOPT
                && (end == StatedOutcome.VETOED || end == StatedOutcome.ADOPTED);
    }

    static String figures(ReportedTally tally) {
        return tally.inFavour() + "-" + tally.against() + (tally.abstained() == null ? "" : "-" + tally.abstained());
    }

    private boolean says(StatedOutcome outcome) {
        return signals.stream().anyMatch(signal -> signal.stated() == outcome && !signal.isAct());
    }

    private static boolean agree(ReportedTally a, ReportedTally b) {
        return a.inFavour() == b.inFavour()
                && a.against() == b.against()
                && (a.abstained() == null
                        || b.abstained() == null
                        || a.abstained().equals(b.abstained()));
    }

    private static boolean completes(ReportedTally more, ReportedTally less) {
        return agree(more, less) && less.abstained() == null && more.abstained() != null;
    }
}
