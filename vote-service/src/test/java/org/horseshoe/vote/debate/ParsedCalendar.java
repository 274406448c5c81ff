package org.horseshoe.vote.debate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads a calendar back by the grammar of RFC 5545: CRLF lines of at most 75 octets, unfolded, unescaped, nested. */
record ParsedCalendar(Map<String, String> properties, List<Event> events) {

    /** The content lines of one event by name and parameters. */
    record Event(Map<String, String> properties) {
        String text(String name) {
            return unescaped(Objects.requireNonNull(properties.get(name), name));
        }
    }

    static ParsedCalendar of(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        assertThat(text).endsWith("\r\n").doesNotContain("\uFFFD");
        assertThat(text.replace("\r\n", "")).doesNotContain("\n", "\r");
        for (String line : text.split("\r\n")) {
            assertThat(line.getBytes(StandardCharsets.UTF_8).length).as(line).isLessThanOrEqualTo(75);
        }
        var calendar = new ParsedCalendar(new LinkedHashMap<>(), new ArrayList<>());
        var open = new ArrayList<String>();
        for (String line : text.replace("\r\n ", "").split("\r\n")) {
            calendar.read(line, open);
        }
        assertThat(open).as("components left open").isEmpty();
        assertThat(calendar.properties).containsKeys("VERSION", "PRODID");
        return calendar;
    }

    private void read(String line, List<String> open) {
        int colon = line.indexOf(':');
        String name = line.substring(0, colon);
        String value = line.substring(colon + 1);
        assertThat(name).matches("[A-Z-]+(;[A-Z-]+=[A-Z-]+)*");
        switch (name) {
            case "BEGIN" -> {
                assertThat(value).isEqualTo(open.isEmpty() ? "VCALENDAR" : "VEVENT");
                open.add(value);
                if (value.equals("VEVENT")) {
                    events.add(new Event(new LinkedHashMap<>()));
                }
            }
            case "END" -> assertThat(open.removeLast()).isEqualTo(value);
            default -> {
                Map<String, String> into =
                        open.size() == 1 ? properties : events.getLast().properties();
                assertThat(into.put(name, value)).as("%s twice", name).isNull();
            }
        }
    }

    private static String unescaped(String value) {
        var text = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char character = value.charAt(i);
            if (character == '\\') {
                char next = value.charAt(++i);
                text.append(next == 'n' || next == 'N' ? '\n' : next);
            } else {
                text.append(character);
            }
        }
        return text.toString();
    }
}
