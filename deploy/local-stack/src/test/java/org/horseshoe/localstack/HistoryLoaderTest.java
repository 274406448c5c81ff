package org.horseshoe.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryLoaderTest {
    private final List<Integer> batches = new ArrayList<>();
    private final List<String> headers = new ArrayList<>();
    private int status = 202;
    private HttpServer ingest;

    @TempDir
    Path folder;

    @BeforeEach
    void startIngest() throws Exception {
        ingest = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        ingest.createContext("/events", exchange -> {
            var events = new JsonMapper().readTree(exchange.getRequestBody());
            headers.add(exchange.getRequestHeaders().getFirst("Content-Type") + " "
                    + exchange.getRequestHeaders().getFirst("Authorization"));
            if (status == 202) batches.add(events.size());
            var answer = "{\"detail\":\"told so\"}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        ingest.start();
    }

    @AfterEach
    void stopIngest() {
        ingest.stop(0);
    }

    @Test
    void a_record_is_sent_in_hundreds_and_once() throws Exception {
        // Given
        var history = history(250);

        // When
        var first = loader().load(history);
        var second = loader().load(history);

        // Then
        assertThat(batches).containsExactly(100, 100, 50);
        assertThat(first).isEqualTo(250);
        assertThat(second).isZero();
        assertThat(headers).containsOnly("application/cloudevents-batch+json Bearer t0ken");
    }

    @Test
    void a_record_that_was_cut_off_goes_on_where_it_stopped() throws Exception {
        // Given
        var history = history(250);
        loaded().remember(history, 100);

        // When
        loader().load(history);

        // Then
        assertThat(batches).containsExactly(100, 50);
    }

    @Test
    void a_changed_record_is_sent_again() throws Exception {
        // Given
        loader().load(history(3));

        // When
        loader().load(history(4));

        // Then
        assertThat(batches).containsExactly(3, 4);
    }

    @Test
    void a_refusal_is_shown_with_the_words_of_the_service() throws Exception {
        // Given
        status = 400;
        var history = history(3);

        // Then
        assertThatThrownBy(() -> loader().load(history))
                .hasMessage("history/some.json from event 0 on was refused: 400 {\"detail\":\"told so\"}");
    }

    @Test
    void every_bundled_record_is_an_array_of_cloud_events() {
        assertThat(History.bundled())
                .isNotEmpty()
                .allSatisfy(history -> assertThat(history.events())
                        .isNotEmpty()
                        .allMatch(event -> event.get("specversion").asText().equals("1.0") && event.hasNonNull("id")));
    }

    /** Resolutions 1718 (2006) paragraph 2, 1874 (2009) paragraph 2 and 2094 (2013) paragraph 2. */
    @Test
    void the_ban_on_launches_is_told_by_each_resolution_that_words_it_anew() {
        // When
        var withdrawn = bundledEvents()
                .filter(event -> event.get("type").asText().equals("claim-withdrawn.v1"))
                .map(event -> event.get("data").get("withdrawn").asText())
                .toList();
        var told = bundledEvents()
                .filter(event -> !withdrawn.contains(event.get("id").asText()))
                .filter(event -> event.get("data").path("measures").findValuesAsText("key").stream()
                        .anyMatch("missile-and-nuclear-tests"::equals))
                .map(event -> event.get("subject").asText())
                .toList();

        // Then
        assertThat(told).containsExactly("S/2006/805", "S/2009/301", "S/2013/136");
    }

    /** A correction that names no entry of the record would leave the newer words nowhere. */
    @Test
    void what_replaces_a_withdrawn_entry_is_bundled() {
        // Given
        var ids = bundledEvents().map(event -> event.get("id").asText()).toList();

        // Then
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(bundledEvents().filter(event -> event.get("data").has("replacedBy")))
                .isNotEmpty()
                .allMatch(event ->
                        ids.contains(event.get("data").get("replacedBy").asText()));
    }

    private static Stream<JsonNode> bundledEvents() {
        return History.bundled().stream().flatMap(history -> history.events().stream());
    }

    private HistoryLoader loader() {
        var target = URI.create("http://127.0.0.1:" + ingest.getAddress().getPort() + "/events");
        return new HistoryLoader(target, "t0ken", loaded(), (_, _, _) -> {});
    }

    private LoadedHistory loaded() {
        return new LoadedHistory(folder.resolve("history.properties"));
    }

    private History history(int events) throws Exception {
        var content = IntStream.range(0, events)
                .mapToObj(number -> "{\"specversion\":\"1.0\",\"id\":\"" + number + "\"}")
                .collect(Collectors.joining(",", "[", "]"));
        Files.writeString(folder.resolve("some.json"), content);
        return History.in(folder).getFirst();
    }
}
