package org.horseshoe.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestCommandTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String UNDERSTOOD = """
            {"title": "A vote", "publisher": "Example", "publishedAt": "2022-05-27T12:00:00Z",
             "candidates": [{"type": "vote-recorded.v1", "rule": "vote", "confidence": 0.95, "decision": "accepted",
               "reason": "known by its day", "quote": {"start": 10, "end": 34, "text": "The vote was\\n13-2 at noon."},
               "marks": [{"rule": "tally", "start": 23, "end": 27}]}],
             "events": [{"type": "article-received.v1", "subject": "x"},
               {"type": "vote-recorded.v1", "subject": "S/2022/431", "position": "horseshoe.proceedings/0/7"}]}""";

    @TempDir
    Path folder;

    private final List<String> received = new ArrayList<>();
    private HttpServer server;

    @BeforeEach
    void start() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/articles", exchange -> {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            received.add(body);
            var good = !body.contains("refuse me");
            var answer = (good ? UNDERSTOOD : "{\"detail\":\"#/title: missing\"}").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(good ? 201 : 400, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.createContext("/page", exchange -> {
            var page = "<p>A page</p>".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void a_plain_text_is_handed_in_with_what_the_flags_tell() throws Exception {
        var text = file("vote.txt", "\nA vote\nThe vote was 13-2.");

        var output = ingest(false, text.toString(), "--published", "2022-05-27", "--publisher=Example");

        assertThat(JSON.readTree(received.getFirst())).isEqualTo(JSON.readTree("""
                        {"text": "\\nA vote\\nThe vote was 13-2.", "title": "A vote", "publisher": "Example",
                         "publishedAt": "2022-05-27T12:00:00Z"}"""));
        var line = JSON.readTree(output);
        assertThat(line.path("source").asText()).isEqualTo(text.toString());
        assertThat(line.at("/candidates/0/quote/text").asText()).isEqualTo("The vote was\n13-2 at noon.");
    }

    @Test
    void a_terminal_shows_the_words_with_the_findings_underlined() throws Exception {
        var output = ingest(true, file("vote.html", "<p>The vote was 13-2.</p>").toString());

        assertThat(JSON.readTree(received.getFirst()))
                .isEqualTo(JSON.readTree("{\"html\":\"<p>The vote was 13-2.</p>\"}"));
        assertThat(output)
                .contains("\u001b[32maccepted\u001b[0m vote-recorded.v1")
                .contains("“The vote was \u001b[4m13-2\u001b[0m at noon.”")
                .contains("vote-recorded.v1 S/2022/431")
                .doesNotContain("article-received");
    }

    @Test
    void a_json_file_goes_as_it_is_and_may_hold_several() throws Exception {
        ingest(
                false,
                file("two.json", "[{\"title\": \"One\"}, {\"title\": \"Two\", \"publisher\": \"Own\"}]")
                        .toString(),
                "--publisher=Example");

        assertThat(JSON.readTree(received.get(0)))
                .isEqualTo(JSON.readTree("{\"title\":\"One\",\"publisher\":\"Example\"}"));
        assertThat(JSON.readTree(received.get(1)))
                .isEqualTo(JSON.readTree("{\"title\":\"Two\",\"publisher\":\"Own\"}"));
    }

    @Test
    void an_address_is_fetched_and_handed_in_as_a_page() throws Exception {
        var address = "http://127.0.0.1:" + server.getAddress().getPort() + "/page";

        ingest(false, address);

        var article = JSON.readTree(received.getFirst());
        assertThat(article.path("html").asText()).isEqualTo("<p>A page</p>");
        assertThat(article.path("url").asText()).isEqualTo(address);
    }

    @Test
    void what_is_not_taken_is_told_and_the_rest_goes_on() throws Exception {
        var bad = file("bad.html", "refuse me");
        var undated = file("undated.txt", "When was this?");
        var good = file("good.html", "good");

        var output = ingest(false, bad.toString(), undated.toString(), good.toString());

        var lines = output.lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(JSON.readTree(lines.get(0)).path("refused").asText()).isEqualTo("400: #/title: missing");
        assertThat(JSON.readTree(lines.get(1)).path("refused").asText())
                .startsWith("a plain text does not tell when it was published");
        assertThat(JSON.readTree(lines.get(2)).path("title").asText()).isEqualTo("A vote");
    }

    @Test
    void a_misspelt_flag_or_a_missing_file_is_told_in_one_sentence() {
        assertThatThrownBy(() -> IngestOptions.parse(List.of())).hasMessageStartingWith("ingest wants files");
        assertThatThrownBy(() -> IngestOptions.parse(List.of("none.txt"))).hasMessage("There is no file none.txt.");
        assertThatThrownBy(() -> IngestOptions.parse(List.of("http://x", "--publishd=2022-05-27")))
                .hasMessageStartingWith("ingest knows no --publishd=2022-05-27.");
        assertThatThrownBy(() -> IngestOptions.parse(List.of("http://x", "--published", "Friday")))
                .hasMessageStartingWith("\"Friday\" is no time");
        assertThat(IngestOptions.parse(List.of("http://x", "--published", "2022-05-27T21:30:00Z"))
                        .published())
                .contains(Instant.parse("2022-05-27T21:30:00Z"));
    }

    private String ingest(boolean colour, String... arguments) {
        var bytes = new ByteArrayOutputStream();
        var house = new IngestClient("http://127.0.0.1:" + server.getAddress().getPort(), "t0ken");
        new IngestCommand(house, colour, new PrintStream(bytes, true, StandardCharsets.UTF_8))
                .take(IngestOptions.parse(List.of(arguments)));
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private Path file(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text);
    }
}
