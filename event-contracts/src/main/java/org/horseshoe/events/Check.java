package org.horseshoe.events;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What every event asks of its fields; each refusal names the field and quotes the bad value. */
final class Check {

    private static final BigDecimal LARGEST = new BigDecimal("1e15");
    private static final int MOST_TEXT = 4_000;

    private Check() {}

    static void that(boolean holds, String field, Object bad, String wanted) {
        if (!holds) {
            String quoted = String.valueOf(bad);
            throw new IllegalArgumentException(field + ": \""
                    + (quoted.length() > 120 ? quoted.substring(0, 120) + "…" : quoted) + "\" is not " + wanted);
        }
    }

    static void present(String field, @Nullable Object value) {
        if (value == null) {
            throw new IllegalArgumentException(field + ": missing");
        }
    }

    static void text(String field, @Nullable String value) {
        if (value == null) {
            throw new IllegalArgumentException(field + ": missing");
        }
        that(!value.isBlank(), field, value, "a text");
        that(value.length() <= MOST_TEXT, field, value, "a text of at most 4,000 characters");
    }

    static void range(String field, int value, int least, int most) {
        that(value >= least && value <= most, field, value, "a number from " + least + " to " + most);
    }

    static void amount(String field, @Nullable BigDecimal value) {
        that(
                value == null
                        || (value.signum() >= 0
                                && value.scale() <= 12
                                && value.precision() <= 30
                                && value.compareTo(LARGEST) <= 0),
                field,
                value == null ? "" : value,
                "an amount from 0 to 1e15");
    }

    static void date(String field, @Nullable LocalDate value) {
        that(value == null || inOurTime(value.getYear()), field, String.valueOf(value), "a day from 1900 to 2999");
    }

    static void instant(String field, @Nullable Instant value) {
        that(
                value == null
                        || inOurTime(value.atZone(java.time.ZoneOffset.UTC).getYear()),
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

    private static boolean inOurTime(int year) {
        return year >= 1900 && year <= 2999;
    }
}
