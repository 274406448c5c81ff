package org.horseshoe.events;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every event asks of its fields; each refusal names the field and quotes the bad value.
 *
 * <p>The JSON Schemas take their limits from the calls of these methods in the constructors of the records.
 */
final class Check {

    /** What a name may hold: names become keys of tables, and an index entry has little room. */
    static final int LONGEST_NAME = 200;

    static final int LONGEST_TEXT = 4_000;
    static final BigDecimal LARGEST_AMOUNT = new BigDecimal("1e15");

    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("3000-01-01T00:00:00Z");

    private Check() {}

    static void that(boolean holds, String field, Object bad, String wanted) {
        if (!holds) {
            throw new Refused(field, Storable.quoted(String.valueOf(bad)) + " is not " + wanted);
        }
    }

    static void present(String field, @Nullable Object value) {
        if (value == null) {
            throw new Refused(field, "missing");
        }
    }

    /** A text for people. */
    static void text(String field, @Nullable String value) {
        upTo(LONGEST_TEXT, field, value);
    }

    /** A short text that tells one thing from another. */
    static void name(String field, @Nullable String value) {
        upTo(LONGEST_NAME, field, value);
    }

    /** A text for people, where there is one; blank is as good as absent. */
    static @Nullable String optionalText(String field, @Nullable String value) {
        return optional(LONGEST_TEXT, field, value);
    }

    /** A short text that tells one thing from another, where there is one; blank is as good as absent. */
    static @Nullable String optionalName(String field, @Nullable String value) {
        return optional(LONGEST_NAME, field, value);
    }

    /** Texts for people in their order. */
    static List<String> texts(String field, @Nullable List<String> values) {
        List<String> texts = copyOf(values);
        for (int i = 0; i < texts.size(); i++) {
            text(field + "[" + i + "]", texts.get(i));
        }
        return texts;
    }

    static void range(String field, int value, int least, int most) {
        that(value >= least && value <= most, field, value, "a number from " + least + " to " + most);
    }

    static void fraction(String field, double value) {
        that(value >= 0 && value <= 1, field, value, "a number from 0 to 1");
    }

    static void amount(String field, BigDecimal value) {
        that(
                value.signum() >= 0
                        && value.scale() <= 12
                        && value.precision() <= 30
                        && value.compareTo(LARGEST_AMOUNT) <= 0,
                field,
                value,
                "an amount from 0 to 1e15");
    }

    /** An amount, where there is one, without the zeros that carry no meaning: 950.0 is 950. */
    static @Nullable BigDecimal optionalAmount(String field, @Nullable BigDecimal value) {
        if (value == null) {
            return null;
        }
        amount(field, value);
        return plain(value);
    }

    /** The amount as people write it: 4000000, neither 4E+6 nor 4000000.0. */
    static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    static void date(String field, @Nullable LocalDate value) {
        that(value == null || inOurTime(value.getYear()), field, String.valueOf(value), "a day from 1900 to 2999");
    }

    static void instant(String field, @Nullable Instant value) {
        that(
                value == null || (!value.isBefore(FIRST) && value.isBefore(END)),
                field,
                String.valueOf(value),
                "an instant from 1900 to 2999");
    }

    static void unique(String field, Collection<?> values) {
        var seen = new HashSet<Object>();
        for (Object value : values) {
            that(seen.add(value), field, value, "named once only");
        }
    }

    static <T> List<T> copyOf(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    private static @Nullable String optional(int longest, String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        upTo(longest, field, value);
        return value;
    }

    private static void upTo(int longest, String field, @Nullable String value) {
        if (value == null) {
            throw new Refused(field, "missing");
        }
        that(!value.isBlank(), field, value, "a text");
        that(value.length() <= longest, field, value, "a text of at most " + longest + " characters");
        int fault = Storable.firstFault(value);
        if (fault >= 0) {
            throw new Refused(
                    field, "holds a character that cannot be kept, U+%04X".formatted((int) value.charAt(fault)));
        }
    }

    private static boolean inOurTime(int year) {
        return year >= 1900 && year <= 2999;
    }
}
