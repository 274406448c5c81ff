package org.horseshoe.localstack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What was understood of an article, for a person at a terminal: each candidate with the words that say it. */
final class IngestText {
    private static final String BOLD = "\u001b[1m";
    private static final String UNDERLINED = "\u001b[4m";
    private static final String DIM = "\u001b[2m";
    private static final String GREEN = "\u001b[32m";
    private static final String YELLOW = "\u001b[33m";
    private static final String RED = "\u001b[31m";
    private static final String PLAIN = "\u001b[0m";

    private IngestText() {}

    static String of(String source, JsonNode article) {
        var lines = new ArrayList<String>();
        lines.add(BOLD + article.path("title").asText() + PLAIN + DIM + "  "
                + article.path("publisher").asText() + ", "
                + article.path("publishedAt").asText() + "  (" + source + ")" + PLAIN);
        if (article.path("candidates").isEmpty()) lines.add("  nothing that is recorded here");
        for (var candidate : article.path("candidates")) lines.addAll(candidate(candidate));
        for (var event : article.path("events")) {
            if (!event.path("type").asText().matches("article-received.*|candidate-.*")) {
                lines.add("  " + GREEN + "→" + PLAIN + " " + event.path("type").asText() + " "
                        + event.path("subject").asText() + DIM + " "
                        + event.path("position").asText() + PLAIN);
            }
        }
        return String.join("\n", lines);
    }

    private static List<String> candidate(JsonNode candidate) {
        var decision = candidate.path("decision").asText();
        return List.of(
                "  " + colour(decision) + decision + PLAIN + " "
                        + candidate.path("type").asText() + DIM + " rule "
                        + candidate.path("rule").asText() + ", confidence "
                        + candidate.path("confidence").asText() + PLAIN,
                "    " + marked(candidate),
                "    " + DIM + candidate.path("reason").asText() + PLAIN);
    }

    private static String colour(String decision) {
        return switch (decision) {
            case "accepted" -> GREEN;
            case "needs-review" -> YELLOW;
            case "rejected" -> RED;
            default -> DIM;
        };
    }

    /** The quote with the single findings underlined; where two overlap, the first one is. */
    private static String marked(JsonNode candidate) {
        var quote = candidate.path("quote");
        var text = quote.path("text").asText();
        int begin = quote.path("start").asInt();
        var marks = new ArrayList<JsonNode>();
        candidate.path("marks").forEach(marks::add);
        marks.sort(Comparator.comparingInt(mark -> mark.path("start").asInt()));
        var shown = new StringBuilder("“");
        int at = 0;
        for (var mark : marks) {
            int from = mark.path("start").asInt() - begin;
            int to = mark.path("end").asInt() - begin;
            if (from < at || to > text.length() || to <= from) continue;
            shown.append(text, at, from)
                    .append(UNDERLINED)
                    .append(text, from, to)
                    .append(PLAIN);
            at = to;
        }
        return shown.append(text.substring(at)).append("”").toString().replaceAll("\\s*\\n\\s*", " ");
    }
}
