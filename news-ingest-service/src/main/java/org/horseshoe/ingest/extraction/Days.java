package org.horseshoe.ingest.extraction;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the days that a text names and resolves them with the time of publication.
 *
 * <p>A day without a year is the latest such day not after publication; a weekday likewise. Datelines run ahead of UTC
 * by up to fourteen hours, and clients often send a bare date as midnight UTC, so a written date may be a day later than
 * the day of publication in UTC.
 */
final class Days {

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final String MONTH = "(January|February|March|April|May|June|July|August|September|October|November"
            + "|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?)";
    private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:%])";
    private static final String YEAR = "(?:,?\\s+((?:19|20)\\d{2})(?!\\d))?";

    private static final Pattern MONTH_FIRST = Pattern.compile("\\b" + MONTH + "\\s+" + DAY + YEAR);
    private static final Pattern DAY_FIRST =
            Pattern.compile("(?<![\\d,.-])" + DAY + "\\s+(?:of\\s+)?" + MONTH + YEAR + "(?!\\p{L})");
    private static final Pattern ISO = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})-(\\d{2})-(\\d{2})(?!\\d)");
    private static final Pattern WEEKDAY = Pattern.compile(
            "\\b(next\\s+)?(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\\b(?!\\s+(?:Times|Mail|Post))");
    private static final Pattern NEAR = Pattern.compile(
            "\\b(today|yesterday|this\\s+(?:morning|afternoon|evening))\\b(?!['’]s)", Pattern.CASE_INSENSITIVE);

    private static final Cues MONTHS_CUE = Cues.any(Cue.MONTH);
    private static final Cues FIGURE = Cues.any(Cue.FIGURE);
    private static final Cues WEEKDAYS = Cues.any(Cue.WEEKDAY);
    private static final Cues NEAR_DAYS = Cues.any(Cue.NEAR_DAY);
    private static final Cues OF_A_DAY = Cues.any(Cue.MONTH, Cue.WEEKDAY, Cue.NEAR_DAY, Cue.FIGURE);

    private static final Pattern WITH_YEAR = Pattern.compile("(?:19|20)\\d{2}");

    private Days() {}

    /** The days in each sentence, in the order of the text. */
    static List<DayMention> in(Reading reading) {
        LocalDate published =
                reading.article().publishedAt().atZone(ZoneOffset.UTC).toLocalDate();
        var days = new ArrayList<DayMention>();
        for (Span sentence : reading.sentences(OF_A_DAY)) {
            var mentions = new TreeMap<Integer, DayMention>();
            boolean figures = reading.has(sentence, FIGURE);
            if (figures && reading.has(sentence, MONTHS_CUE)) {
                each(
                        MONTH_FIRST,
                        reading,
                        sentence,
                        match -> monthDay(match.group(1), match.group(2), match.group(3), published),
                        true,
                        mentions);
                each(
                        DAY_FIRST,
                        reading,
                        sentence,
                        match -> monthDay(match.group(2), match.group(1), match.group(3), published),
                        true,
                        mentions);
            }
            if (figures) {
                each(ISO, reading, sentence, match -> iso(match.group()), true, mentions);
            }
            if (reading.has(sentence, WEEKDAYS)) {
                each(
                        WEEKDAY,
                        reading,
                        sentence,
                        match -> match.group(1) == null
                                ? Optional.of(weekday(match.group(2), published))
                                : Optional.empty(),
                        false,
                        mentions);
            }
            if (reading.has(sentence, NEAR_DAYS)) {
                each(
                        NEAR,
                        reading,
                        sentence,
                        match -> Optional.of(
                                match.group(1).equalsIgnoreCase("yesterday") ? published.minusDays(1) : published),
                        false,
                        mentions);
            }
            days.addAll(mentions.values());
        }
        return days;
    }

    private static void each(
            Pattern pattern,
            Reading reading,
            Span sentence,
            Function<MatchResult, Optional<LocalDate>> day,
            boolean exact,
            NavigableMap<Integer, DayMention> into) {
        Matcher match = pattern.matcher(reading.text());
        match.region(sentence.start(), sentence.end());
        while (match.find()) {
            add(match, day.apply(match), exact, into);
        }
    }

    private static void add(
            MatchResult match, Optional<LocalDate> day, boolean exact, NavigableMap<Integer, DayMention> into) {
        var span = new Span(match.start(), match.end());
        Map.Entry<Integer, DayMention> before = into.lowerEntry(span.end());
        boolean taken =
                before != null && span.start() < before.getValue().span().end();
        if (day.isPresent() && !taken) {
            into.put(span.start(), new DayMention(day.get(), span, exact));
        }
    }

    private static Optional<LocalDate> monthDay(String month, String day, @Nullable String year, LocalDate published) {
        int number = MONTHS.indexOf(month.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
        int first = year == null ? published.getYear() + 1 : Integer.parseInt(year);
        int last = year == null ? published.getYear() - 4 : first;
        for (int candidate = first; candidate >= last; candidate--) {
            Optional<LocalDate> resolved = day(candidate, number, Integer.parseInt(day));
            if (resolved.isPresent() && (year != null || !resolved.get().isAfter(published.plusDays(1)))) {
                return resolved;
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty(); // 31 June, or 29 February of a common year
        }
    }

    private static Optional<LocalDate> iso(String written) {
        try {
            return Optional.of(LocalDate.parse(written));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static LocalDate weekday(String name, LocalDate published) {
        return published.with(TemporalAdjusters.previousOrSame(DayOfWeek.valueOf(name.toUpperCase(Locale.ROOT))));
    }

    /**
     * The day that a mention means in a sentence about what is still to come: the first such day on or after publication.
     */
    static LocalDate ahead(DayMention mention, String text, Instant publishedAt) {
        LocalDate published = publishedAt.atZone(ZoneOffset.UTC).toLocalDate();
        LocalDate day = mention.day();
        if (!mention.exact()) {
            boolean weekday = mention.span().of(text).endsWith("day")
                    && !NEAR.matcher(mention.span().of(text)).find();
            return weekday && day.isBefore(published) ? day.plusWeeks(1) : day;
        }
        boolean hasYear = WITH_YEAR.matcher(mention.span().of(text)).find();
        return !hasYear && day.isBefore(published) ? day.plusYears(1) : day;
    }
}
