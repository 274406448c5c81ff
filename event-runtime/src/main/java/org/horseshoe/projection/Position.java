package org.horseshoe.projection;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A place in the log, printed as {@code horseshoe.proceedings/0@41}.
 *
 * @param offset of the record itself, from 0
 */
public record Position(String topic, int partition, long offset) {

    private static final Pattern FORM = Pattern.compile("([A-Za-z0-9._-]{1,120})/(\\d{1,6})@(\\d{1,18})");

    /**
     * Reads one position.
     *
     * @throws IllegalArgumentException quoting what is no position
     */
    public static Position parse(String text) {
        var match = FORM.matcher(text.strip());
        if (!match.matches()) {
            throw new IllegalArgumentException("\"" + text + "\" is not a position such as horseshoe.proceedings/0@41");
        }
        return new Position(match.group(1), Integer.parseInt(match.group(2)), Long.parseLong(match.group(3)));
    }

    /** Reads positions with commas between them. */
    public static List<Position> parseAll(String text) {
        return Arrays.stream(text.split(",", -1)).map(Position::parse).toList();
    }

    @Override
    public String toString() {
        return topic + "/" + partition + "@" + offset;
    }
}
