package org.horseshoe.ingest.record;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as the Library's tables print them: 26 May 2022 · 30 January 86 · 27-28 October 1983 · 29 + 30 March 2002. */
final class RecordDates {

    private static final Pattern DATE = Pattern.compile(
            "(?:\\d{1,2}(?:\\s+\\p{L}+)?(?:\\s+\\d{4})?\\s*[-–/+&]\\s*)?(?<day>\\d{1,2})\\s+(?<month>\\p{L}{3,9})\\.?\\s+(?<year>\\d{4}|\\d{2})");

    private RecordDates() {}

    /**
     * The day; of a meeting that ran past midnight the last one, on which the vote was.
     *
     * @throws IllegalArgumentException naming the column and quoting the cell
     */
    static LocalDate last(String column, String cell) {
        Matcher date = DATE.matcher(cell.strip());
        if (date.matches()) {
            String month = date.group("month").toUpperCase(Locale.ROOT);
            var named = Arrays.stream(Month.values())
                    .filter(known -> known.name().startsWith(month))
                    .findFirst();
            if (named.isPresent()) {
                try {
                    return LocalDate.of(year(date.group("year")), named.get(), Integer.parseInt(date.group("day")));
                } catch (DateTimeException e) {
                    throw new IllegalArgumentException(column + ": \"" + cell + "\" is no day of the calendar", e);
                }
            }
        }
        throw new IllegalArgumentException(column + ": \"" + cell + "\" is not a date such as 26 May 2022");
    }

    /**
     * A day as ISO 8601 writes it.
     *
     * @param example one that the reason shows
     * @throws IllegalArgumentException naming the column and quoting the cell
     */
    static LocalDate iso(String column, String cell, String example) {
        try {
            return LocalDate.parse(cell);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    column + ": \"" + CsvRows.shortened(cell) + "\" is no day such as " + example, e);
        }
    }

    /** Two figures are a year of the Council's life: it first met in 1946. */
    private static int year(String written) {
        int year = Integer.parseInt(written);
        return year >= 100 ? year : year < 46 ? 2000 + year : 1900 + year;
    }
}
