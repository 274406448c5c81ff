package org.horseshoe.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.horseshoe.events.DraftSymbol;
import org.horseshoe.events.Member;
import org.jspecify.annotations.Nullable;

/** Reads query parameters; a bad one is a 400 that names it, quotes what it got and says what is allowed. */
public final class Parameters {

    private Parameters() {}

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

    /** A state's code such as {@code CHN}, or null where the parameter is absent. */
    public static @Nullable String member(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            return new Member(value.toUpperCase(Locale.ROOT)).code();
        } catch (IllegalArgumentException e) {
            throw Problems.badRequest(name, "\"" + value + "\" is not a code of three letters (ISO 3166-1 alpha-3)");
        }
    }

    /** One of the allowed words, or null where the parameter is absent. */
    public static @Nullable String oneOf(String name, @Nullable String value, Collection<String> allowed) {
        if (value == null || value.isBlank()) {
            return null;
        }
        if (allowed.contains(value)) {
            return value;
        }
        throw Problems.badRequest(name, "\"" + value + "\" is none of " + String.join(", ", allowed));
    }

    /** One of the words of an enum, written in lower case with dashes; null where the parameter is absent. */
    public static <E extends Enum<E>> @Nullable E word(String name, @Nullable String value, Class<E> words) {
        String written = oneOf(name, value, words(words));
        if (written == null) {
            return null;
        }
        return Enum.valueOf(words, written.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** How the words of an enum are written, in their order. */
    public static <E extends Enum<E>> List<String> words(Class<E> words) {
        return Arrays.stream(words.getEnumConstants()).map(Parameters::written).toList();
    }

    /** How a word of an enum is written in requests and answers. */
    public static String written(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@code true} or {@code false}, or null where the parameter is absent. */
    public static @Nullable Boolean yesOrNo(String name, @Nullable String value) {
        String written = oneOf(name, value, List.of("true", "false"));
        return written == null ? null : Boolean.valueOf(written);
    }

    /** How many at most: from 1 to 1,000, 100 where the parameter is absent. */
    public static int limit(@Nullable String value) {
        if (value == null || value.isBlank()) {
            return 100;
        }
        if (value.matches("\\d{1,4}")) {
            int limit = Integer.parseInt(value);
            if (limit >= 1 && limit <= 1_000) {
                return limit;
            }
        }
        throw Problems.badRequest("limit", "\"" + value + "\" is not a number from 1 to 1,000");
    }

    /** A symbol as it stands in a path, {@code S-2022-431}, from either way to write it; null where it is absent. */
    public static @Nullable String slug(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        if (value.indexOf('/') < 0) {
            return value;
        }
        try {
            return new DraftSymbol(value).slug();
        } catch (IllegalArgumentException e) {
            throw Problems.badRequest(name, "\"" + value + "\" is not a UN symbol such as S/2022/431");
        }
    }

    /** Refuses a period that ends before it begins. */
    public static void period(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null && to != null && to.isBefore(from)) {
            throw Problems.badRequest("to", to + " is before from=" + from);
        }
    }
}
