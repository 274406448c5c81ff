package org.horseshoe.localstack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** What an import came to, in words. */
final class ImportText {
    private static final int MOST_LINES = 20;

    private ImportText() {}

    static String of(JsonNode report) {
        var rows = report.path("rows");
        var events = report.path("events");
        var lines = new ArrayList<String>();
        lines.add("  rows     %d: %d told, %d skipped, %d refused"
                .formatted(
                        rows.path("total").asInt(),
                        rows.path("told").asInt(),
                        rows.path("skipped").asInt(),
                        rows.path("refused").asInt()));
        var fresh = events.path("fresh").asInt();
        lines.add("  events   %d told, %s"
                .formatted(events.path("told").asInt(), fresh == 0 ? "none new" : fresh + " new"));
        addCounts(lines, "  told     ", report.path("told"));
        addCounts(lines, "  skipped  ", report.path("skipped"));
        addNotes(
                lines,
                "  refused  ",
                report.path("refused"),
                rows.path("refused").asInt());
        addNotes(
                lines,
                "  remark   ",
                report.path("remarks"),
                rows.path("remarked").asInt());
        if (report.hasNonNull("failure"))
            lines.add("  failed   " + report.path("failure").asText());
        return String.join("\n", lines);
    }

    /** The numbers of an object, each behind its name. */
    static String counts(JsonNode object) {
        var counts = new ArrayList<String>();
        object.properties().forEach(count -> {
            if (count.getValue().isNumber())
                counts.add(words(count.getKey()) + " " + count.getValue().asText());
        });
        return String.join(", ", counts);
    }

    private static void addCounts(List<String> lines, String head, JsonNode counts) {
        if (!counts.isEmpty()) lines.add(head + counts(counts));
    }

    private static void addNotes(List<String> lines, String head, JsonNode notes, int count) {
        for (var i = 0; i < Math.min(MOST_LINES, notes.size()); i++) {
            lines.add(head + "line " + notes.get(i).path("line").asText() + ": "
                    + notes.get(i).path("reason").asText());
        }
        var more = count - Math.min(MOST_LINES, notes.size());
        if (more > 0) lines.add(head + "and " + more + " more");
    }

    private static String words(String name) {
        return name.replace('_', ' ').replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ").toLowerCase(java.util.Locale.ROOT);
    }
}
