package org.horseshoe.sanctions;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.horseshoe.events.Member;
import org.horseshoe.http.Problems;
import org.jspecify.annotations.Nullable;

/** Reads query parameters; a bad one is a 400 that names it and quotes what it got. */
public final class RequestParameters {

    private RequestParameters() {}

    /** A day such as {@code 2022-05-26}, or null where the parameter is absent. */
    public static @Nullable LocalDate day(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(value);
            if (day.getYear() >= 1900 && day.getYear() <= 2999) {
                return day;
            }
        } catch (DateTimeException e) {
            // told below
        }
        throw Problems.badRequest(name, "\"" + value + "\" is not a day from 1900 to 2999 such as 2022-05-26");
    }

    /** An instant, or a day that stands for its last instant (UTC); null where the parameter is absent. */
    public static @Nullable Instant instant(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        if (value.length() == 10) {
            LocalDate day = day(name, value);
            return day == null
                    ? null
                    : day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusNanos(1_000);
        }
        try {
            return Instant.parse(value);
        } catch (DateTimeException e) {
            throw Problems.badRequest(
                    name, "\"" + value + "\" is neither a day nor an instant such as 2022-05-26T20:00:00Z");
        }
    }

    /** A state's code such as {@code PRK}, or null where the parameter is absent. */
    public static @Nullable String state(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            return new Member(value.toUpperCase(Locale.ROOT)).code();
        } catch (IllegalArgumentException e) {
            throw Problems.badRequest(name, "\"" + value + "\" is not a code of three letters (ISO 3166-1 alpha-3)");
        }
    }

    /** One of the words of an enum, written in lower case with dashes; null where the parameter is absent. */
    public static <E extends Enum<E>> @Nullable E word(String name, @Nullable String value, Class<E> words) {
        if (value == null || value.isBlank()) {
            return null;
        }
        for (E word : words.getEnumConstants()) {
            if (written(word).equals(value)) {
                return word;
            }
        }
        throw Problems.badRequest(
                name,
                "\"" + value + "\" is none of "
                        + Arrays.stream(words.getEnumConstants())
                                .map(RequestParameters::written)
                                .collect(Collectors.joining(", ")));
    }

    /** How a word of an enum is written in requests and answers. */
    public static String written(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** How many rows at most: from 1 to 1,000, 100 where the parameter is absent. */
    public static int limit(String name, @Nullable Integer value) {
        if (value != null && (value < 1 || value > 1_000)) {
            throw Problems.badRequest(name, value + " is not a number from 1 to 1,000");
        }
        return value == null ? 100 : value;
    }
}
