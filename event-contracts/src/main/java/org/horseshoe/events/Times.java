package org.horseshoe.events;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Reads days and instants as {@link LocalDate#parse} and {@link Instant#parse} do. The forms that nearly all have,
 * {@code 2022-05-26} and {@code 2022-05-26T22:00:00.5Z}, are read without a formatter: each event has several.
 */
final class Times {

    private static final int MOST_DIGITS = 9;

    private Times() {}

    static LocalDate day(String text) {
        return text.length() == 10 && isDay(text) ? dayIn(text) : LocalDate.parse(text);
    }

    static Instant instant(String text) {
        int last = text.length() - 1;
        if (last < 19 || text.charAt(last) != 'Z' || text.charAt(10) != 'T' || !isDay(text) || !isTime(text)) {
            return Instant.parse(text);
        }
        int nanos = 0;
        if (last > 19) {
            int digits = last - 20;
            if (text.charAt(19) != '.' || digits < 1 || digits > MOST_DIGITS || !areDigits(text, 20, last)) {
                return Instant.parse(text);
            }
            nanos = number(text, 20, last);
            for (int i = digits; i < MOST_DIGITS; i++) {
                nanos *= 10;
            }
        }
        long seconds = number(text, 11, 13) * 3_600L + number(text, 14, 16) * 60L + number(text, 17, 19);
        return Instant.ofEpochSecond(dayIn(text).toEpochDay() * 86_400 + seconds, nanos);
    }

    private static boolean isDay(String text) {
        return text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && areDigits(text, 0, 4)
                && areDigits(text, 5, 7)
                && areDigits(text, 8, 10);
    }

    /** A time that each day has; what only some days have is left to {@link Instant#parse}. */
    private static boolean isTime(String text) {
        return text.charAt(13) == ':'
                && text.charAt(16) == ':'
                && areDigits(text, 11, 13)
                && areDigits(text, 14, 16)
                && areDigits(text, 17, 19)
                && number(text, 11, 13) < 24
                && number(text, 14, 16) < 60
                && number(text, 17, 19) < 60;
    }

    /** Throws {@link DateTimeException} for a day that no calendar has. */
    private static LocalDate dayIn(String text) {
        return LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
    }

    private static boolean areDigits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + (text.charAt(i) - '0');
        }
        return number;
    }
}
