package org.horseshoe.sanctions.domain;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A launch or a test that the title of a draft names by its day, or only by its month: "after the DPRK nuclear test of 9
 * October 2006". The Council says so what it answers; a title without a date answers no launch in particular.
 *
 * @param words how the title names it
 */
public record NamedOccasion(LaunchKind kind, LocalDate from, LocalDate to, String words) {

    private static final String MONTHS =
            Arrays.stream(Month.values()).map(Month::name).collect(Collectors.joining("|"));
    private static final Pattern NAMED = Pattern.compile(
            "\\b(?:(?<nuclear>nuclear\\s+tests?)|(?:missile\\s+(?:launch(?:es)?|tests?|firings?))|(?:satellite\\s+)?launch(?:es)?)"
                    + "\\s+(?:of|on)\\s+(?<days>\\d{1,2}(?:(?:\\s*,\\s*|\\s+and\\s+)\\d{1,2})*\\s+)?(?<month>" + MONTHS
                    + ")\\s+(?<year>\\d{4})\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DAY = Pattern.compile("\\d{1,2}");

    /** What a title names, in its order. */
    public static List<NamedOccasion> in(String title) {
        var named = new ArrayList<NamedOccasion>();
        Matcher found = NAMED.matcher(title);
        while (found.find()) {
            LaunchKind kind = found.group("nuclear") == null ? LaunchKind.MISSILE : LaunchKind.NUCLEAR_TEST;
            var month = YearMonth.of(
                    Integer.parseInt(found.group("year")),
                    Month.valueOf(found.group("month").toUpperCase(Locale.ROOT)));
            String days = found.group("days");
            if (days == null) {
                named.add(new NamedOccasion(kind, month.atDay(1), month.atEndOfMonth(), found.group()));
                continue;
            }
            DAY.matcher(days)
                    .results()
                    .map(MatchResult::group)
                    .map(Integer::parseInt)
                    .filter(month::isValidDay)
                    .map(month::atDay)
                    .forEach(day -> named.add(new NamedOccasion(kind, day, day, found.group())));
        }
        return List.copyOf(named);
    }

    /** Whether a launch or test of that day is meant. */
    public boolean names(LaunchKind other, LocalDate day) {
        return kind == other && !day.isBefore(from) && !day.isAfter(to);
    }
}
