package org.horseshoe.ingest.extraction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.horseshoe.events.Member;
import org.horseshoe.events.Position;
import org.horseshoe.events.ReportedTally;
import org.horseshoe.events.StatedOutcome;
import org.jspecify.annotations.Nullable;

/**
 * Puts what an article tells here and there about votes together: one {@link ReportedVote} for each day of a vote, and one
 * for each rival draft of a day whose sentence tells an end or figures that cannot be those of the other.
 *
 * <p>What is told with a day belongs to that day; what is told without one belongs to the article's only vote, unless
 * its sentence speaks of another time ("since 2006", "in 2017").
 */
final class VoteRule {

    private static final Pattern ANOTHER_TIME = Grammar.pattern(
            "\\b(?:in|since|of|from|until|by|year)\\s+(?:\\w+\\s+)?(?:19|20)\\d{2}\\b|\\b(?:19|20)\\d{2}\\s+(?:resolution|vote|veto)\\b"
                    + "|\\b(?:last|previous|earlier\\s+this)\\s+(?:year|month|week)\\b|\\b(?:years?|months?|weeks?)\\s+(?:ago|earlier)\\b"
                    + "|\\b(?:in|last)\\s+(?:January|February|March|April|(?-i:May)|June|July|August|September|October|November|December)\\b"
                    + "|\\b(?:rival|competing|alternative|separate|second|other|another)\\s+(?:[\\w-]+\\s+)?(?:draft|text|resolution)\\b");

    /** Another draft than the one that was spoken of: "a rival Russian draft", "later a Russian text was rejected". */
    private static final Pattern RIVAL =
            Grammar.pattern("\\b(?:rival|competing|alternative|counter-?)\\s*(?:[\\w" + Reading.STATE
                    + "-]+\\s+){0,3}?(?:draft|text|resolution|proposal)\\b"
                    + "|\\b(?:later|then|also|afterwards?|earlier|before\\s+that|subsequently|hours|minutes)\\b[^.;]{0,40}?\\ban?\\s+(?:[\\w-]+\\s+)?"
                    + Reading.STATE + "+(?:-\\w+)?\\s+(?:[\\w-]+\\s+){0,2}?(?:draft|text|resolution|proposal)\\b"
                    + "|\\ban?\\s+(?:[\\w-]+\\s+)?" + Reading.STATE
                    + "+(?:-\\w+)?\\s+(?:[\\w-]+\\s+){0,2}?(?:draft|text|resolution|proposal)\\b[^.;]{0,120}?\\b(?:then|later|afterwards)\\b"
                    + "|\\bthe\\s+same\\s+(?:day|meeting|session)\\b");

    private static final Pattern VOTED =
            Grammar.pattern("\\b(?:voted|vote|voting|ballot|veto(?:ed|es)?)\\b(?<gap>[^.;]{0,40}?)$");

    private static final Pattern INFINITIVE = Grammar.pattern("\\bto\\s+$");

    /** Seven of eleven until 1965, nine of fifteen since. */
    static final int FEWEST_TO_ADOPT = 7;

    private static final Pattern PROCEDURAL = Grammar.pattern(
            "\\bprocedural\\s+(?:vote|ballot|motion|question|matter|decision)s?\\b"
                    + "|\\b(?:vote|ballot|motion|question|matter|decision)\\s+(?:was|is)\\s+(?:a\\s+)?(?:purely\\s+)?procedural\\b");
    private static final Cues VOTING = Cues.any(Cue.VOTE, Cue.BALLOT, Cue.VETO);
    private static final int LONGEST_WAY = 60;
    private static final int NEAR = 80;

    private VoteRule() {}

    /**
     * What is told of votes.
     *
     * @param votes on drafts, by their days
     * @param ofAmendments what tells of votes on amendments
     */
    record Found(List<ReportedVote> votes, List<VoteSignal> ofAmendments) {}

    static Found in(Reading reading) {
        Map<Boolean, List<VoteSignal>> signals = Stream.of(
                        VetoRule.in(reading), TallyRule.in(reading), OutcomeRule.in(reading), PositionRule.in(reading))
                .flatMap(List::stream)
                .sorted(Comparator.comparing(
                                (VoteSignal signal) -> signal.span().start())
                        .thenComparing(VoteSignal::rule))
                .collect(Collectors.partitioningBy(signal -> AmendmentRule.isOfAnAmendment(reading, signal)));
        return new Found(
                ofAllDrafts(reading, signals.getOrDefault(false, List.of())), signals.getOrDefault(true, List.of()));
    }

    /** The votes on the drafts that are the article's matter, and those on rival drafts beside them, in the order of the days. */
    private static List<ReportedVote> ofAllDrafts(Reading reading, List<VoteSignal> signals) {
        Set<Span> ofRivals = signals.stream()
                .filter(VoteSignal::tellsAnEnd)
                .map(VoteSignal::sentence)
                .distinct()
                .filter(sentence -> RIVAL.matcher(reading.masked(sentence)).find())
                .collect(Collectors.toSet());
        Map<Span, List<VoteSignal>> apart = signals.stream()
                .filter(signal -> signal.tellsAnEnd() && ofRivals.contains(signal.sentence()))
                .collect(Collectors.groupingBy(VoteSignal::sentence, LinkedHashMap::new, Collectors.toList()));
        if (apart.isEmpty()) {
            return votes(reading, signals);
        }
        List<VoteSignal> own = signals.stream()
                .filter(signal -> !apart.containsKey(signal.sentence()))
                .toList();
        List<ReportedVote> votes = votes(reading, own);
        if (votes.size() != 1) {
            return votes(reading, signals);
        }
        ReportedVote vote = votes.getFirst();
        var all = new ArrayList<ReportedVote>();
        for (List<VoteSignal> ofARival : apart.values()) {
            DayMention day = dayMention(ofARival);
            var rival = new ReportedVote(day == null ? vote.dayMention() : day, ofARival);
            if (!rival.isAtOddsWith(vote)) {
                return votes(reading, signals);
            }
            all.add(rival);
        }
        all.add(vote);
        all.sort(Comparator.comparing(ReportedVote::heldOn, Comparator.nullsFirst(Comparator.naturalOrder())));
        return all;
    }

    /** Whether the text calls a vote procedural. */
    static boolean isProcedural(Reading reading, ReportedVote vote) {
        return vote.sentences().stream()
                .flatMap(sentence -> Stream.of(sentence, reading.sentenceAfter(sentence)))
                .anyMatch(sentence ->
                        PROCEDURAL.matcher(sentence.of(reading.text())).find());
    }

    private static List<ReportedVote> votes(Reading reading, List<VoteSignal> signals) {
        var byDay = new ByDay();
        var undated = new ArrayList<VoteSignal>();
        for (VoteSignal signal : signals) {
            DayMention day = signal.day();
            if (signal.isFirm() && day != null) {
                byDay.add(day.day(), signal);
            } else {
                undated.add(signal);
            }
        }
        undated.removeIf(signal -> signal.day() == null && speaksOfAnotherTime(reading, signal));
        List<VoteSignal> acts = signals.isEmpty()
                ? List.of()
                : ActRule.in(reading).stream()
                        .filter(act -> act.day() != null || !speaksOfAnotherTime(reading, act))
                        .toList();
        if (byDay.votes.isEmpty()) {
            return undated(reading, undated, acts);
        }
        undated.forEach(byDay::join);
        acts.forEach(byDay::join);
        return byDay.votes.values().stream()
                .map(votes -> new ReportedVote(dayMention(votes), votes))
                .toList();
    }

    /**
     * The vote of which no signal tells the day: it is that on which the article says that there was a vote, or on which
     * the Council acted. Positions alone are a vote only beside an act.
     */
    private static List<ReportedVote> undated(Reading reading, List<VoteSignal> signals, List<VoteSignal> acts) {
        if (signals.isEmpty()) {
            return List.of();
        }
        DayMention day = dayOfTheVote(reading);
        if (day == null) {
            List<DayMention> days =
                    acts.stream().map(VoteSignal::day).filter(Objects::nonNull).toList();
            day = days.stream().map(DayMention::day).distinct().count() == 1 ? days.getFirst() : null;
        }
        boolean firm = signals.stream().anyMatch(VoteSignal::isFirm);
        if (!firm && (acts.isEmpty() || day == null)) {
            return List.of();
        }
        DayMention on = day;
        return List.of(new ReportedVote(
                on,
                Stream.concat(
                                signals.stream(),
                                acts.stream()
                                        .filter(act -> act.day() == null
                                                || (on != null
                                                        && act.day().day().equals(on.day()))))
                        .toList()));
    }

    /** The votes by their days, and what is looked for in them. */
    private static final class ByDay {
        private final SortedMap<LocalDate, List<VoteSignal>> votes = new TreeMap<>();
        private final Map<SortedMap<Member, Position>, Set<LocalDate>> byPositions = new HashMap<>();
        private final Set<LocalDate> vetoed = new HashSet<>();

        void add(LocalDate day, VoteSignal signal) {
            votes.computeIfAbsent(day, _ -> new ArrayList<>()).add(signal);
            byPositions
                    .computeIfAbsent(signal.positions(), _ -> new HashSet<>())
                    .add(day);
            if (signal.stated() == StatedOutcome.VETOED) {
                vetoed.add(day);
            }
        }

        /** Adds what is told without a vote's day to the vote that it can only belong to. */
        void join(VoteSignal signal) {
            DayMention day = signal.day();
            if (day != null) {
                if (votes.containsKey(day.day())) {
                    add(day.day(), signal);
                }
            } else if (votes.size() == 1) {
                if (fits(signal, votes.firstKey())) {
                    add(votes.firstKey(), signal);
                }
            } else if (!signal.positions().isEmpty()) {
                Set<LocalDate> same = byPositions.getOrDefault(signal.positions(), Set.of());
                if (same.size() == 1) {
                    add(same.iterator().next(), signal);
                }
            }
        }

        /** A veto stops only what had the votes: figures without them are those of another draft (UN Charter, Art. 27(3)). */
        private boolean fits(VoteSignal signal, LocalDate day) {
            ReportedTally tally = signal.tally();
            return tally == null || tally.inFavour() >= FEWEST_TO_ADOPT || !vetoed.contains(day);
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
        for (Span sentence : reading.sentences(VOTING)) {
            boolean usable = TallyRule.isOfTheCouncil(reading, sentence);
            for (DayMention day : reading.days(sentence)) {
                String upTo =
                        reading.masked(new Span(sentence.start(), day.span().start()));
                var found = VOTED.matcher(upTo);
                found.region(Math.max(0, upTo.length() - LONGEST_WAY), upTo.length());
                found.useTransparentBounds(true);
                boolean told = usable && found.find();
                String before =
                        told ? reading.masked(new Span(sentence.start(), sentence.start() + found.start())) : "";
                if (told
                        && Grammar.isFact(found.group("gap"))
                        && Grammar.isFactAfter(before)
                        && !INFINITIVE.matcher(before).find()) {
                    days.add(day.day());
                    first = first == null ? day : first;
                }
            }
        }
        return days.size() == 1 ? first : null;
    }

    /** Whether another time is spoken of near a signal; what stands further off mostly belongs to something else. */
    private static boolean speaksOfAnotherTime(Reading reading, VoteSignal signal) {
        Span sentence = signal.sentence();
        Matcher found = ANOTHER_TIME.matcher(reading.masked(sentence));
        found.region(
                Math.max(0, signal.span().start() - sentence.start() - NEAR),
                Math.min(sentence.length(), signal.span().end() - sentence.start() + NEAR));
        found.useTransparentBounds(true);
        return reading.days(sentence).isEmpty() && found.find();
    }
}
