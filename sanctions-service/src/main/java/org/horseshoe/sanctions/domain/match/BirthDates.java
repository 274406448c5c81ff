package org.horseshoe.sanctions.domain.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates of birth as people and the list write them, compared as far as both are told. */
final class BirthDates {

    private static final Pattern WRITTEN = Pattern.compile("((?:18|19|20)\\d\\d)(?:-(\\d\\d)(?:-(\\d\\d))?)?(?!\\d)");

    private static final int APPROXIMATELY = 2;

    /** How two dates look beside each other, best first. */
    enum Look {
        SAME_DAY,
        DAY_AND_MONTH_SWAPPED,
        SAME_YEAR,
        NEAR,
        OTHER
    }

    /**
     * When somebody was born.
     *
     * @param from the first year it can be
     * @param to the last year it can be
     * @param month 0 if it is not told
     * @param day 0 if it is not told
     */
    private record When(int from, int to, int month, int day) {
        Look beside(When other) {
            if (from > other.to || other.from > to) {
                return Math.max(from, other.from) - Math.min(to, other.to) <= 1 ? Look.NEAR : Look.OTHER;
            }
            if (month == 0 || other.month == 0 || day == 0 || other.day == 0) {
                return month != 0 && other.month != 0 && month != other.month ? Look.NEAR : Look.SAME_YEAR;
            }
            if (month == other.month && day == other.day) {
                return Look.SAME_DAY;
            }
            return month == other.day && day == other.month ? Look.DAY_AND_MONTH_SWAPPED : Look.NEAR;
        }
    }

    private BirthDates() {}

    /** The best look of any pair; null when one side tells no date. */
    static @Nullable Look compare(List<String> one, List<String> other) {
        Look best = null;
        for (When a : read(one)) {
            for (When b : read(other)) {
                Look look = a.beside(b);
                if (best == null || look.compareTo(best) < 0) {
                    best = look;
                }
            }
        }
        return best;
    }

    private static List<When> read(List<String> texts) {
        var dates = new ArrayList<When>();
        for (String text : texts.subList(0, Math.min(texts.size(), 20))) {
            String lower = text.substring(0, Math.min(text.length(), 200)).toLowerCase(Locale.ROOT);
            var found = new ArrayList<When>();
            Matcher matcher = WRITTEN.matcher(lower);
            while (matcher.find()) {
                int year = Integer.parseInt(matcher.group(1));
                found.add(new When(year, year, number(matcher.group(2)), number(matcher.group(3))));
            }
            if (lower.contains("between") && found.size() >= 2) {
                dates.add(new When(found.get(0).from(), found.get(1).to(), 0, 0));
            } else if (lower.contains("approx") || lower.contains("circa") || lower.contains("about")) {
                found.forEach(
                        date -> dates.add(new When(date.from() - APPROXIMATELY, date.to() + APPROXIMATELY, 0, 0)));
            } else {
                dates.addAll(found);
            }
        }
        return dates;
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
