package org.horseshoe.ingest.extraction;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.horseshoe.events.LaunchEvent.LaunchCountReported;
import org.horseshoe.events.LaunchUnit;
import org.horseshoe.events.Member;
import org.horseshoe.ingest.gazetteer.StateMention;
import org.jspecify.annotations.Nullable;

/**
 * Reads counts of launches in a year: "17 missile tests this year", "its 18th round of launches in 2022".
 *
 * <p>Counted are tests, launches or rounds as events, and missiles as missiles; to the day of publication, or to the
 * end of a year gone by.
 */
final class LaunchCountRule {

    private static final String PERIOD =
            "[^.;]{0,80}?\\b(?:(?<now>(?:so\\s+far\\s+)?this\\s+year|of\\s+the\\s+year|since\\s+January(?!\\s+\\d)|since\\s+(?:the\\s+)?(?:start|beginning)\\s+of\\s+the\\s+year)"
                    + "|(?:in|of|during|since\\s+(?:the\\s+)?(?:start|beginning)\\s+of)\\s+(?<year>(?:19|20)\\d{2}))\\b";
    private static final Pattern COUNT = Grammar.pattern("(?<count>" + Numbers.NUMBER + ")\\s+(?:[\\w-]+\\s+){0,3}?"
            + "(?<what>(?:missile|weapons?|rocket)\\s+(?:tests?|launch(?:es)?|firings?)|launch(?:es)?|missiles)\\b"
            + PERIOD);
    private static final Pattern ORDINAL =
            Grammar.pattern("\\b(?<count>" + Numbers.ORDINAL + ")\\s+(?:[\\w-]+\\s+){0,2}?"
                    + "(?<what>(?:(?:set|round|series|string)\\s+of\\s+)?(?:[\\w-]+\\s+){0,2}?(?:missile|weapons?|rocket|ballistic)\\s+(?:tests?|testing|launch(?:es)?|firings?)"
                    + "|(?:set|round|series)\\s+of\\s+(?:tests?|launches)|show\\s+of\\s+force|launch)\\b" + PERIOD);

    /** More is a year: "since November 2017 and its 11th launch". */
    private static final int MOST = 500;

    /** They count what the North launches. */
    private static final Set<Member> REPORTERS = Set.of(new Member("KOR"), new Member("USA"), new Member("JPN"));

    private static final Cues PERIODS = Cues.any(Cue.FIGURE, Cue.YEAR);
    private static final Cues LAUNCH = Cues.any(Cue.LAUNCH);

    private LaunchCountRule() {}

    /** A count and the words that give it. */
    record Found(LaunchCountReported count, Span span, Span sentence) {}

    static List<Found> in(Reading reading) {
        var found = new ArrayList<Found>();
        List<Span> sentences = reading.sentences();
        for (int i = 0; i < sentences.size(); i++) {
            Span sentence = sentences.get(i);
            Span before = i == 0 ? null : sentences.get(i - 1);
            if (reading.has(sentence, LAUNCH)) {
                find(reading, COUNT, sentence, before, found);
                if (reading.has(sentence, PERIODS)) {
                    find(reading, ORDINAL, sentence, before, found);
                }
            }
        }
        return found;
    }

    private static void find(Reading reading, Pattern pattern, Span sentence, @Nullable Span before, List<Found> into) {
        Matcher match = pattern.matcher(reading.masked(sentence));
        while (match.find()) {
            var span = new Span(sentence.start() + match.start(), sentence.start() + match.end());
            LocalDate published =
                    reading.article().publishedAt().atZone(ZoneOffset.UTC).toLocalDate();
            int year = match.group("year") == null ? published.getYear() : Integer.parseInt(match.group("year"));
            Optional<Member> state = launcher(reading, sentence, span, before);
            Optional<Integer> count = pattern.equals(ORDINAL)
                    ? Optional.of(Numbers.ordinal(match.group("count")))
                    : Numbers.whole(match.group("count"));
            if (state.isPresent() && reading.names(LaunchRule.NORTH) && REPORTERS.contains(state.get())) {
                state = Optional.of(LaunchRule.NORTH);
            }
            boolean isACount = count.filter(many -> many <= MOST).isPresent();
            if (state.isPresent() && isACount && year <= published.getYear()) {
                LocalDate to = year == published.getYear() ? published : LocalDate.of(year, 12, 31);
                boolean missiles = match.group("what").endsWith("missiles");
                into.add(new Found(
                        new LaunchCountReported(
                                state.get(),
                                LocalDate.of(year, 1, 1),
                                to,
                                count.get(),
                                missiles ? LaunchUnit.MISSILES : LaunchUnit.LAUNCH_EVENTS),
                        span,
                        sentence));
            }
        }
    }

    /** The last state named before the count, or the subject of the sentence before: "It was the country's 18th set". */
    private static Optional<Member> launcher(Reading reading, Span sentence, Span count, @Nullable Span before) {
        List<StateMention> own = reading.states(new Span(sentence.start(), count.start()));
        if (!own.isEmpty()) {
            return Optional.of(own.getLast().state());
        }
        if (before == null) {
            return Optional.empty();
        }
        return reading.states(before).stream()
                .map(StateMention::state)
                .findFirst()
                .or(() -> LaunchRule.speaksOfTheNorth(reading.masked(before))
                        ? Optional.of(LaunchRule.NORTH)
                        : Optional.empty());
    }
}
