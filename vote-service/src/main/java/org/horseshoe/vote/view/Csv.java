package org.horseshoe.vote.view;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes tables as CSV (RFC 4180); the parts of a list are separated by blanks. */
public final class Csv {

    private Csv() {}

    /** A table with its heading. */
    public static String of(String heading, List<String> lines) {
        return heading + "\r\n" + String.join("", lines);
    }

    /** One line; what is null is an empty field. */
    public static String line(@Nullable Object... values) {
        return Arrays.stream(values).map(Csv::field).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** Quoted where needed; a text that a spreadsheet would take for a formula is led by an apostrophe. */
    public static String field(@Nullable Object value) {
        String text =
                switch (value) {
                    case null -> "";
                    case Collection<?> parts ->
                        parts.stream().map(String::valueOf).collect(Collectors.joining(" "));
                    default -> value.toString();
                };
        String safe =
                value instanceof Number || text.isEmpty() || "=+-@\t\r".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
        return safe.matches("(?s).*[\",\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
