package org.horseshoe.ingest.extraction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.horseshoe.events.ReportedTally;
import org.horseshoe.events.StatedOutcome;
import org.jspecify.annotations.Nullable;

/**
 * Puts what an article tells here and there about votes together: one {@link ReportedVote} for each day of a vote.
 *
 * <p>What is told with a day belongs to that day; what is told without one belongs to the article's only vote, unless
 * its sentence speaks of another time ("since 2006", "in 2017").
 */
final class VoteRule {

    private static final Pattern ANOTHER_TIME = Grammar.pattern(
            "\\b(?:in|since|of|from|until|by|year)\\s+(?:\\w+\\s+)?(?:19|20)\\d{2}\\b|\\b(?:19|20)\\d{2}\\s+(?:resolution|vote|veto)\\b"
                    + "|\\b(?:last|previous|earlier\\s+this)\\s+(?:year|month|week)\\b|\\b(?:years?|months?|weeks?)\\s+(?:ago|earlier)\\b"
                    + "|\\b(?:rival|competing|alternative|separate|second|other|another)\\s+(?:[\\w-]+\\s+)?(?:draft|text|resolution)\\b");
    private static final Pattern VOTED =
            Grammar.pattern("\\b(?:voted|vote|voting|ballot|veto(?:ed|es)?)\\b(?<gap>[^.;]{0,40}?)$");

    /** Seven of eleven until 1965, nine of fifteen since. */
    static final int FEWEST_TO_ADOPT = 7;

    private VoteRule() {}

    static List<ReportedVote> in(Reading reading) {
        List<VoteSignal> signals = Stream.of(
                        VetoRule.in(reading), TallyRule.in(reading), OutcomeRule.in(reading), PositionRule.in(reading))
                .flatMap(List::stream)
                .sorted(Comparator.comparing(
                                (VoteSignal signal) -> signal.span().start())
                        .thenComparing(VoteSignal::rule))
                .toList();
        SortedMap<LocalDate, List<VoteSignal>> byDay = new TreeMap<>();
        var undated = new ArrayList<VoteSignal>();
        for (VoteSignal signal : signals) {
            DayMention day = signal.day();
            if (signal.isFirm() && day != null) {
                byDay.computeIfAbsent(day.day(), _ -> new ArrayList<>()).add(signal);
            } else {
                undated.add(signal);
            }
        }
        undated.removeIf(signal -> signal.day() == null && speaksOfAnotherTime(reading, signal.sentence()));
        if (byDay.isEmpty()) {
            return undated.stream().anyMatch(VoteSignal::isFirm)
                    ? List.of(new ReportedVote(dayOfTheVote(reading), undated))
                    : List.of();
        }
        undated.forEach(signal -> join(signal, byDay));
        return byDay.entrySet().stream()
                .map(entry -> new ReportedVote(dayMention(entry.getValue()), entry.getValue()))
                .toList();
    }

    /** A veto stops only what had the votes: figures without them are those of another draft (UN Charter, Art. 27(3)). */
    private static boolean fits(VoteSignal signal, List<VoteSignal> votes) {
        ReportedTally tally = signal.tally();
        return tally == null
                || tally.inFavour() >= FEWEST_TO_ADOPT
                || votes.stream().noneMatch(known -> known.stated() == StatedOutcome.VETOED);
    }

    private static void join(VoteSignal signal, SortedMap<LocalDate, List<VoteSignal>> byDay) {
        DayMention day = signal.day();
        if (day != null) {
            byDay.getOrDefault(day.day(), new ArrayList<>()).add(signal);
        } else if (byDay.size() == 1) {
            if (fits(signal, byDay.firstEntry().getValue())) {
                byDay.firstEntry().getValue().add(signal);
            }
        } else {
            List<List<VoteSignal>> same = byDay.values().stream()
                    .filter(votes -> !signal.positions().isEmpty()
                            && votes.stream()
                                    .anyMatch(known -> known.positions().equals(signal.positions())))
                    .toList();
            if (same.size() == 1) {
                same.getFirst().add(signal);
            }
        }
    }

    /** An exact day before a weekday. */
    private static @Nullable DayMention dayMention(List<VoteSignal> signals) {
        DayMention best = null;
        for (VoteSignal signal : signals) {
            DayMention day = signal.day();
            if (day != null && (best == null || (day.exact() && !best.exact()))) {
                best = day;
            }
        }
        return best;
    }

    /** The one day on which the article says that there was a vote: "the draft voted on Thursday called for". */
    private static @Nullable DayMention dayOfTheVote(Reading reading) {
        Set<LocalDate> days = new LinkedHashSet<>();
        DayMention first = null;
        for (Span sentence : reading.sentences()) {
            boolean usable = TallyRule.isOfTheCouncil(reading, sentence);
            for (DayMention day : reading.days(sentence)) {
                var found = VOTED.matcher(
                        reading.masked(new Span(sentence.start(), day.span().start())));
                boolean told = usable && found.find();
                String before =
                        told ? reading.masked(new Span(sentence.start(), sentence.start() + found.start())) : "";
                if (told && Grammar.isFact(found.group("gap")) && Grammar.isFactAfter(before)) {
                    days.add(day.day());
                    first = first == null ? day : first;
                }
            }
        }
        return days.size() == 1 ? first : null;
    }

    private static boolean speaksOfAnotherTime(Reading reading, Span sentence) {
        return reading.days(sentence).isEmpty()
                && ANOTHER_TIME.matcher(reading.masked(sentence)).find();
    }
}
