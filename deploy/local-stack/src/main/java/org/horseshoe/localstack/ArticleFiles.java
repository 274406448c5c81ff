package org.horseshoe.localstack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.horseshoe.localstack.IngestClient.NotTaken;

/** Makes articles, as the ingest service takes them, of files and addresses. */
final class ArticleFiles {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST_BYTES = 5_000_000;
    private static final int LONGEST_TITLE = 200;
    private static final String BY_HAND = "handed in by hand";

    private ArticleFiles() {}

    /** The articles of a source: a .json file may hold several. */
    static List<ObjectNode> of(String source, IngestOptions options) throws NotTaken {
        if (IngestOptions.isAddress(source)) return List.of(page(fetched(source), Optional.of(source), options));
        var text = text(Path.of(source));
        var name = source.toLowerCase(Locale.ROOT);
        if (name.endsWith(".json")) return json(text, options);
        if (name.endsWith(".html") || name.endsWith(".htm")) return List.of(page(text, Optional.empty(), options));
        return List.of(plain(text, options));
    }

    private static ObjectNode plain(String text, IngestOptions options) throws NotTaken {
        if (options.published().isEmpty()) {
            throw new NotTaken("a plain text does not tell when it was published; add --published 2022-05-27");
        }
        var article = JSON.createObjectNode().put("text", text);
        var firstLine = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        article.put(
                "title",
                firstLine
                        .strip()
                        .substring(0, Math.min(LONGEST_TITLE, firstLine.strip().length())));
        article.put("publisher", BY_HAND);
        return told(article, options, true);
    }

    /** The page tells its headline, its publisher and its time itself; what it does not tell, the flags do. */
    private static ObjectNode page(String html, Optional<String> address, IngestOptions options) {
        var article = JSON.createObjectNode().put("html", html);
        address.ifPresent(from -> article.put("url", from));
        return told(article, options, true);
    }

    private static List<ObjectNode> json(String text, IngestOptions options) throws NotTaken {
        try {
            var tree = JSON.readTree(text);
            var articles = tree.isArray()
                    ? StreamSupport.stream(tree.spliterator(), false).toList()
                    : List.<JsonNode>of(tree);
            if (articles.isEmpty() || !articles.stream().allMatch(JsonNode::isObject)) {
                throw new NotTaken("holds no article as POST /articles takes it");
            }
            return articles.stream()
                    .map(article -> told((ObjectNode) article, options, false))
                    .toList();
        } catch (JsonProcessingException e) {
            throw new NotTaken("is no JSON: " + e.getOriginalMessage());
        }
    }

    private static ObjectNode told(ObjectNode article, IngestOptions options, boolean overrule) {
        options.publisher().ifPresent(publisher -> put(article, "publisher", publisher, overrule));
        options.published().ifPresent(time -> put(article, "publishedAt", time.toString(), overrule));
        options.title().ifPresent(title -> put(article, "title", title, overrule));
        options.url().ifPresent(url -> put(article, "url", url, overrule));
        return article;
    }

    private static void put(ObjectNode article, String field, String value, boolean overrule) {
        if (overrule || !article.hasNonNull(field)) article.put(field, value);
    }

    private static String text(Path file) throws NotTaken {
        try {
            if (Files.size(file) > MOST_BYTES) throw new NotTaken("has more than " + MOST_BYTES + " bytes");
            return Files.readString(file);
        } catch (MalformedInputException e) {
            throw new NotTaken("is no text in UTF-8");
        } catch (IOException e) {
            throw new NotTaken("cannot be read: " + e.getMessage());
        }
    }

    private static String fetched(String address) throws NotTaken {
        try (var http = HttpClient.newBuilder()
                .followRedirects(Redirect.NORMAL)
                .connectTimeout(Duration.ofSeconds(10))
                .build()) {
            var request = HttpRequest.newBuilder(URI.create(address))
                    .timeout(Duration.ofSeconds(30))
                    .header("User-Agent", "Horseshoe")
                    .build();
            var answer = http.send(request, BodyHandlers.ofInputStream());
            try (var body = answer.body()) {
                if (answer.statusCode() != 200) throw new NotTaken("answers with " + answer.statusCode());
                var bytes = body.readNBytes(MOST_BYTES + 1);
                if (bytes.length > MOST_BYTES) throw new NotTaken("has more than " + MOST_BYTES + " bytes");
                return new String(bytes, StandardCharsets.UTF_8);
            }
        } catch (IllegalArgumentException e) {
            throw new NotTaken("is no address: " + e.getMessage());
        } catch (IOException e) {
            throw new NotTaken("does not answer: " + e.getMessage());
        } catch (InterruptedException e) {
            throw Commands.interrupted(e);
        }
    }
}
