package org.horseshoe.ingest.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page tells of its article in JSON-LD (schema.org); empty where it has none or it cannot be read. */
record LinkedData(
        Optional<String> headline, Optional<String> publisher, Optional<String> published, Optional<String> language) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST_NODES = 2_000;
    private static final LinkedData NONE =
            new LinkedData(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    static LinkedData of(Document page) {
        for (Element script : page.select("script[type=application/ld+json]")) {
            try {
                Optional<LinkedData> found = article(JSON.readTree(script.data()));
                if (found.isPresent()) {
                    return found.get();
                }
            } catch (JsonProcessingException _) {
                // A page whose JSON-LD is broken is read all the same.
            }
        }
        return NONE;
    }

    private static Optional<LinkedData> article(JsonNode root) {
        Deque<JsonNode> open = new ArrayDeque<>();
        open.add(root);
        for (int seen = 0; seen < MOST_NODES && !open.isEmpty(); seen++) {
            JsonNode node = open.removeFirst();
            if (node.isObject() && isArticle(node.path("@type"))) {
                return Optional.of(new LinkedData(
                        text(node.path("headline")),
                        text(node.path("publisher").path("name")),
                        text(node.path("datePublished")),
                        text(node.path("inLanguage"))));
            }
            node.forEach(open::add);
        }
        return Optional.empty();
    }

    private static boolean isArticle(JsonNode type) {
        if (type.isArray()) {
            for (JsonNode one : type) {
                if (isArticle(one)) {
                    return true;
                }
            }
            return false;
        }
        return type.asText().endsWith("Article") || type.asText().endsWith("BlogPosting");
    }

    private static Optional<String> text(JsonNode node) {
        return node.isTextual() && !node.asText().isBlank()
                ? Optional.of(node.asText().strip())
                : Optional.empty();
    }
}
