package org.horseshoe.audit;

import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A line of keys and values, in which no value can pass for another key or another line. */
final class LogLine {

    private static final int LONGEST = 500;

    private final StringBuilder line = new StringBuilder();

    /** Appends one pair; what is null is left out. */
    LogLine with(String key, @Nullable Object value) {
        if (value != null) {
            line.append(line.isEmpty() ? "" : " ").append(key).append('=').append(written(value));
        }
        return this;
    }

    /** Appends pairs, each a key and its value. */
    LogLine withAll(@Nullable Object... keysAndValues) {
        for (int i = 0; i + 1 < keysAndValues.length; i += 2) {
            with(String.valueOf(keysAndValues[i]), keysAndValues[i + 1]);
        }
        return this;
    }

    @Override
    public String toString() {
        return line.toString();
    }

    private static String written(Object value) {
        String text = value instanceof Collection<?> several
                ? several.stream().map(String::valueOf).collect(Collectors.joining(","))
                : String.valueOf(value);
        String shortened = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        return isPlain(shortened) ? shortened : quoted(shortened);
    }

    private static boolean isPlain(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '"' && c != '=' && c != '\\');
    }

    private static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        text.chars().forEach(c -> {
            switch (c) {
                case '"', '\\' -> quoted.append('\\').append((char) c);
                case '\n' -> quoted.append("\\n");
                default -> {
                    if (isHidden(c)) {
                        quoted.append("\\u%04x".formatted(c));
                    } else {
                        quoted.append((char) c);
                    }
                }
            }
        });
        return quoted.append('"').toString();
    }

    /** Control characters, and what a reader of the log would take for the end of a line or for another direction. */
    private static boolean isHidden(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
