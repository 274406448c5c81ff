package org.horseshoe.ingest.extraction;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
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
                    + "|\\b(?:last|previous|earlier\\s+this)\\s+(?:year|month|week)\\b|\\b(?:years?|months?|weeks?|days)\\s+(?:ago|earlier|before)\\b"
                    + "|\\b(?:in|last)\\s+(?:January|February|March|April|(?-i:May)|June|July|August|September|October|November|December)\\b"
                    + "|\\b(?:rival|competing|alternative|separate|second|other|another)\\s+(?:[\\w-]+\\s+)?(?:draft|text|resolution)\\b(?!\\s+(?:resolutions|texts))");

    /** Another draft than the one that was spoken of: "a rival Russian draft", "later a Russian text was rejected". */
    private static final Pattern RIVAL =
            Grammar.pattern("\\b(?:rival|competing|alternative|second|third|counter-?)\\s*(?:[\\w" + Reading.STATE
                    + "-]+\\s+){0,3}?(?:draft|text|resolution|proposal)\\b(?!\\s+(?:resolutions|texts))"
                    + "|\\b(?:later|then|also|afterwards?|earlier|before\\s+that|subsequently|hours|minutes)\\b[^.;]{0,40}?\\ban?\\s+(?:[\\w-]+\\s+)?"
                    + Reading.STATE + "+(?:-\\w+)?\\s+(?:[\\w-]+\\s+){0,2}?(?:draft|text|resolution|proposal)\\b"
                    + "|\\ban?\\s+(?:[\\w-]+\\s+)?" + Reading.STATE
                    + "+(?:-\\w+)?\\s+(?:[\\w-]+\\s+){0,2}?(?:draft|text|resolution|proposal)\\b[^.;]{0,120}?\\b(?:then|later|afterwards)\\b"
                    + "|\\b(?:draft|text|resolution|proposal)\\s+of\\s+(?:its|their)\\s+own\\b"
                    + "|^(?:an?|the)\\s+" + Reading.STATE + "+(?:-\\w+)?\\s+(?:draft|text|resolution|proposal)\\b"
                    + "|\\bthe\\s+same\\s+(?:day|meeting|session)\\b");

    private static final Pattern SAME_DAY = Grammar.pattern("\\b(?:the\\s+same|that)\\s+day\\b");
    private static final Pattern IT = Grammar.pattern("^(?:it|this|that\\s+one)\\b");

    private static final Pattern IN_A_MONTH = Grammar.pattern(
            "\\b(?:in|last)\\s+(?:early\\s+|late\\s+|mid-)?(?:January|February|March|April|(?-i:May)|June|July|August|September|October"
                    + "|November|December)\\b(?!\\s+\\d{1,2}\\b)");

    private static final Pattern TO_COME =
            Grammar.pattern("\\b(?:will|is\\s+to|due|expected|scheduled|plans?|hopes?|set\\s+to|would|could|may)\\b");

    private static final Pattern VOTED =
            Grammar.pattern("\\b(?:voted|vote|voting|ballot|veto(?:ed|es)?|supported|backed)\\b(?<gap>[^.;]{0,40}?)$");

    private static final Pattern INFINITIVE = Grammar.pattern("\\bto\\s+$");

    /** Seven of eleven until 1965, nine of fifteen since. */
    static final int FEWEST_TO_ADOPT = 7;

    private static final Pattern PROCEDURAL = Grammar.pattern(
            "\\bprocedural\\s+(?:vote|ballot|motion|question|matter|decision)s?\\b"
                    + "|\\b(?:vote|ballot|motion|question|matter|decision)\\s+(?:was|is)\\s+(?:a\\s+)?(?:purely\\s+)?procedural\\b");
    private static final Cues A_TEXT = Cues.any(Cue.A_TEXT);
    private static final Cues VOTING = Cues.any(Cue.VOTE, Cue.BALLOT, Cue.VETO, Cue.FAVOUR);
    private static final int LONGEST_WAY = 60;
    private static final Pattern RIGHT_BEHIND = Grammar.pattern("\\bcouncil\\b[^.;,]{0,60}?$");
    private static final int NEAR = 80;
    private static final int RIGHT_AFTER = 25;

    /** So many sentences further on a text still speaks of the same vote. */
    private static final int NEXT = 2;

    /** An article about a vote comes out within as many days, one about the debate of a veto after it as well. */
    private static final int NEWS_DAYS = 30;

    /** So many sentences, with that of the dateline, have the news. */
    private static final int LEAD = 3;

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
        List<ReportedVote> votes = ofAllDrafts(reading, signals.getOrDefault(false, List.of())).stream()
                .map(vote -> TallyRule.ofTheRest(reading, vote).map(vote::and).orElse(vote))
                .toList();
        return new Found(votes, signals.getOrDefault(true, List.of()));
    }

    /** The votes on the drafts that are the article's matter, and those on rival drafts beside them, in the order of the days. */
    private static List<ReportedVote> ofAllDrafts(Reading reading, List<VoteSignal> signals) {
        List<VoteSignal> acts = signals.isEmpty()
                ? List.of()
                : ActRule.in(reading).stream()
                        .filter(act -> act.day() != null || !speaksOfAnotherTime(reading, act))
                        .toList();
        Set<Span> ofRivals = signals.stream()
                .filter(VoteSignal::tellsAnEnd)
                .map(VoteSignal::sentence)
                .distinct()
                .filter(sentence -> isOfARival(reading, sentence))
                .collect(Collectors.toSet());
        Map<Span, List<VoteSignal>> apart = signals.stream()
                .filter(signal -> signal.tellsAnEnd() && ofRivals.contains(signal.sentence()))
                .collect(Collectors.groupingBy(VoteSignal::sentence, LinkedHashMap::new, Collectors.toList()));
        if (apart.isEmpty()) {
            return votes(reading, signals, acts);
        }
        List<VoteSignal> own = signals.stream()
                .filter(signal -> !apart.containsKey(signal.sentence()))
                .toList();
        List<ReportedVote> votes = votes(reading, own, acts);
        if (votes.isEmpty()) {
            return votes(reading, signals, acts);
        }
        ReportedVote vote = votes.getLast();
        var all = new ArrayList<ReportedVote>(votes.subList(0, votes.size() - 1));
        for (List<VoteSignal> ofARival : apart.values()) {
            DayMention day = dayMention(ofARival);
            Span sentence = ofARival.getFirst().sentence();
            List<DayMention> before = reading.days(reading.sentenceBefore(sentence));
            if (day == null
                    && before.size() == 1
                    && SAME_DAY.matcher(reading.masked(sentence)).find()) {
                day = before.getFirst();
            }
            var rival = new ReportedVote(day == null ? vote.dayMention() : day, ofARival);
            if (!rival.isAtOddsWith(vote) && !isOfWhoVetoed(reading, ofARival, vote)) {
                return votes(reading, signals, acts);
            }
            all.add(rival);
        }
        all.add(vote);
        all.sort(Comparator.comparing(ReportedVote::heldOn, Comparator.nullsFirst(Comparator.naturalOrder())));
        return all;
    }

    /** Nobody vetoes a draft of their own: "a Russian proposal was voted down as well", after a Russian veto. */
    private static boolean isOfWhoVetoed(Reading reading, List<VoteSignal> ofARival, ReportedVote vote) {
        Span sentence = ofARival.getFirst().sentence();
        Matcher found = RIVAL.matcher(reading.masked(sentence));
        return found.find()
                && ofARival.stream().noneMatch(signal -> signal.stated() == StatedOutcome.VETOED)
                && !Collections.disjoint(reading.members(Finding.span(sentence, found)), vote.vetoedBy());
    }

    /** Whether a sentence speaks of a rival draft, or goes on about the one of the sentence before: "It gained four votes". */
    static boolean isOfARival(Reading reading, Span sentence) {
        return namesARival(reading, sentence)
                || (IT.matcher(reading.masked(sentence)).find()
                        && namesARival(reading, reading.sentenceBefore(sentence)));
    }

    private static boolean namesARival(Reading reading, Span sentence) {
        return reading.has(sentence, A_TEXT)
                && RIVAL.matcher(reading.masked(sentence)).find();
    }

    /** Whether the text calls a vote procedural. */
    static boolean isProcedural(Reading reading, ReportedVote vote) {
        return vote.sentences().stream()
                .flatMap(sentence ->
                        Stream.of(reading.sentenceBefore(sentence), sentence, reading.sentenceAfter(sentence)))
                .anyMatch(sentence ->
                        PROCEDURAL.matcher(sentence.of(reading.text())).find());
    }

    /** Whether a vote of that day cannot be an article's news. */
    static boolean isLongPast(Reading reading, LocalDate held) {
        LocalDate published =
                reading.article().publishedAt().atZone(ZoneOffset.UTC).toLocalDate();
        return held.isBefore(published.minusDays(NEWS_DAYS));
    }

    private static List<ReportedVote> votes(Reading reading, List<VoteSignal> signals, List<VoteSignal> acts) {
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
        List<ReportedVote> ofAMonth = ofAMonth(reading, undated);
        undated.removeIf(signal -> signal.day() == null && speaksOfAnotherTime(reading, signal));
        if (byDay.votes.isEmpty()) {
            List<ReportedVote> votes = undated(reading, undated, acts);
            return votes.isEmpty() ? ofAMonth : votes;
        }
        addTheNews(reading, byDay, undated, acts);
        undated.forEach(signal -> byDay.join(reading, signal));
        acts.forEach(signal -> byDay.join(reading, signal));
        return Stream.concat(
                        ofAMonth.stream(),
                        byDay.votes.values().stream().map(votes -> new ReportedVote(dayMention(votes), votes)))
                .toList();
    }

    /**
     * The news of an article whose dated votes are all background: what is told before any of them, with the day of a
     * vote in one of the next sentences.
     */
    private static void addTheNews(Reading reading, ByDay byDay, List<VoteSignal> undated, List<VoteSignal> acts) {
        Span first = byDay.votes.values().stream()
                .flatMap(List::stream)
                .map(VoteSignal::sentence)
                .min(Comparator.comparing(Span::start))
                .orElseThrow();
        List<VoteSignal> before = undated.stream()
                .filter(signal -> signal.isFirm() && signal.day() == null)
                .filter(signal -> reading.sentencesFrom(signal.sentence(), first) > 0)
                .toList();
        if (before.isEmpty()) {
            return;
        }
        Span sentence = before.getFirst().sentence();
        boolean isFarOff = reading.sentencesFrom(sentence, first) > NEXT;
        DayMention day = null;
        for (int i = 0; i <= NEXT && day == null && isFarOff; i++) {
            List<DayMention> days = daysOfVotes(reading, sentence);
            day = days.isEmpty() ? null : days.getFirst();
            sentence = reading.sentenceAfter(sentence);
        }
        if (day == null) {
            day = dayOfTheActBefore(reading, acts, before.getFirst());
        }
        if (day == null && isFarOff && before.stream().noneMatch(byDay::tells)) {
            DayMention ofTheNews = dayOfTheNews(reading);
            day = ofTheNews == null || isLongPast(reading, ofTheNews.day()) ? null : ofTheNews;
        }
        if (day != null) {
            for (VoteSignal signal : before) {
                byDay.add(day.day(), signal.on(day));
                undated.remove(signal);
            }
        }
    }

    /** The day on which the Council acted, as just told: "agreed on Friday to keep aid flowing". */
    private static @Nullable DayMention dayOfTheActBefore(Reading reading, List<VoteSignal> acts, VoteSignal signal) {
        return acts.stream()
                .filter(act -> {
                    int further = reading.sentencesFrom(act.sentence(), signal.sentence());
                    return act.day() != null && further >= 0 && further <= NEXT;
                })
                .map(VoteSignal::day)
                .reduce((_, last) -> last)
                .orElse(null);
    }

    /**
     * Votes of which the text tells the month alone, one for each sentence: "in May 2022 China and Russia vetoed". Which day
     * it was, a person must tell.
     */
    private static List<ReportedVote> ofAMonth(Reading reading, List<VoteSignal> undated) {
        Map<Span, List<VoteSignal>> bySentence = undated.stream()
                .filter(signal -> signal.day() == null && signal.tellsAnEnd())
                .collect(Collectors.groupingBy(VoteSignal::sentence, LinkedHashMap::new, Collectors.toList()));
        bySentence.keySet().removeIf(sentence -> !tellsTheMonthAlone(reading, sentence));
        undated.removeIf(signal -> bySentence.containsKey(signal.sentence()));
        return bySentence.values().stream()
                .map(signals -> new ReportedVote(null, signals))
                .toList();
    }

    private static boolean tellsTheMonthAlone(Reading reading, Span sentence) {
        return IN_A_MONTH.matcher(reading.masked(sentence)).find()
                && reading.days(sentence).isEmpty()
                && !namesARival(reading, sentence);
    }

    /**
     * The vote of which no signal tells the day: it is that on which the article says that there was a vote, or on which
     * the Council acted. Positions alone are a vote only beside an act.
     */
    private static List<ReportedVote> undated(Reading reading, List<VoteSignal> signals, List<VoteSignal> acts) {
        if (signals.isEmpty()) {
            return List.of();
        }
        boolean firm = signals.stream().anyMatch(VoteSignal::isFirm);
        DayMention day = dayOfTheVote(reading);
        if (day == null) {
            List<DayMention> days =
                    acts.stream().map(VoteSignal::day).filter(Objects::nonNull).toList();
            day = days.stream().map(DayMention::day).distinct().count() == 1 ? days.getFirst() : null;
        }
        boolean ended = signals.stream().anyMatch(VoteSignal::tellsAnEnd);
        if (day == null && ended) {
            day = dayOfTheNews(reading);
        }
        if (!firm && ((acts.isEmpty() && !ended) || day == null)) {
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

        /** Whether a vote of which the day is told has the same positions or figures. */
        boolean tells(VoteSignal signal) {
            return (!signal.positions().isEmpty() && byPositions.containsKey(signal.positions()))
                    || (signal.tally() != null
                            && votes.values().stream()
                                    .map(vote -> new ReportedVote(null, vote).tally())
                                    .anyMatch(signal.tally()::equals));
        }

        /** Adds what is told without a vote's day to the vote that it can only belong to, or that was just told of. */
        void join(Reading reading, VoteSignal signal) {
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
                } else if (same.isEmpty()) {
                    joinTheLast(reading, signal);
                }
            } else {
                joinTheLast(reading, signal);
            }
        }

        /** Adds a signal to the vote that was told of last, not long before, and that it can be of. */
        private void joinTheLast(Reading reading, VoteSignal signal) {
            votes.entrySet().stream()
                    .flatMap(vote -> vote.getValue().stream()
                            .filter(known -> known.day() != null)
                            .map(known -> Map.entry(vote.getKey(), known)))
                    .filter(known -> isJustBefore(reading, known.getValue(), signal))
                    .max(Comparator.comparing(known -> known.getValue().span().start()))
                    .map(Map.Entry::getKey)
                    .filter(day -> fits(signal, day) && agrees(signal, votes.getOrDefault(day, List.of())))
                    .ifPresent(day -> add(day, signal));
        }

        private static boolean isJustBefore(Reading reading, VoteSignal known, VoteSignal signal) {
            int further = reading.sentencesFrom(known.sentence(), signal.sentence());
            return further >= 0 && further <= NEXT;
        }

        private static boolean agrees(VoteSignal signal, List<VoteSignal> vote) {
            return !new ReportedVote(null, List.of(signal)).isAtOddsWith(new ReportedVote(null, vote));
        }

        /** A veto stops only what had the votes, and is a vote against: other figures are another draft's (UN Charter, Art. 27(3)). */
        private boolean fits(VoteSignal signal, LocalDate day) {
            ReportedTally tally = signal.tally();
            return tally == null
                    || (tally.inFavour() >= FEWEST_TO_ADOPT && tally.against() > 0)
                    || !vetoed.contains(day);
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
            for (DayMention day : daysOfVotes(reading, sentence)) {
                days.add(day.day());
                first = first == null ? day : first;
            }
        }
        return days.size() == 1 ? first : null;
    }

    /** The days on which a sentence says that there was a vote. */
    private static List<DayMention> daysOfVotes(Reading reading, Span sentence) {
        var days = new ArrayList<DayMention>();
        boolean usable = reading.has(sentence, VOTING) && TallyRule.isOfTheCouncil(reading, sentence);
        for (DayMention day : usable ? reading.days(sentence) : List.<DayMention>of()) {
            String upTo = reading.masked(new Span(sentence.start(), day.span().start()));
            var found = VOTED.matcher(upTo);
            found.region(Math.max(0, upTo.length() - LONGEST_WAY), upTo.length());
            found.useTransparentBounds(true);
            boolean told = found.find();
            String before = told ? reading.masked(new Span(sentence.start(), sentence.start() + found.start())) : "";
            if (told
                    && Grammar.isFact(found.group("gap"))
                    && Grammar.isFactAfter(before)
                    && !INFINITIVE.matcher(before).find()) {
                days.add(day);
            }
        }
        return days;
    }

    /**
     * The one day in the first sentence that names the Council, or where that has none, in the first sentences; where it is
     * told of what was and not of what is to come.
     */
    private static @Nullable DayMention dayOfTheNews(Reading reading) {
        List<Span> lead = reading.sentences().stream().limit(LEAD).toList();
        List<Span> naming =
                lead.stream().filter(reading::namesTheCouncilItself).limit(1).toList();
        if (naming.isEmpty()) {
            return null;
        }
        List<Span> own = reading.days(naming.getFirst()).isEmpty() ? lead : naming;
        for (Span sentence : own) {
            List<DayMention> days = ofTheCouncil(reading, sentence, reading.days(sentence));
            if (!days.isEmpty()) {
                return days.size() == 1
                                && !isToCome(reading, sentence, days.getFirst())
                                && !reading.masked(sentence).contains("Assembly")
                        ? reading.dayOfVote(sentence, days.getFirst().span())
                        : null;
            }
        }
        return null;
    }

    /** Of several days the one right behind "Council": "the test of 9 October, the Security Council today placed". */
    private static List<DayMention> ofTheCouncil(Reading reading, Span sentence, List<DayMention> days) {
        List<DayMention> next = days.stream()
                .filter(day -> RIGHT_BEHIND
                        .matcher(reading.masked(
                                new Span(sentence.start(), day.span().start())))
                        .find())
                .limit(1)
                .toList();
        return days.size() > 1 && next.size() == 1 ? next : days;
    }

    /** Whether the words up to a day, or right after it, speak of what is still to come. */
    private static boolean isToCome(Reading reading, Span sentence, DayMention day) {
        int end = Math.min(sentence.end(), day.span().end() + RIGHT_AFTER);
        return TO_COME.matcher(reading.masked(new Span(sentence.start(), end))).find();
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
