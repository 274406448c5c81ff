package org.horseshoe.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.horseshoe.localstack.ImportOptions.RecordFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {
    @TempDir
    Path folder;

    @Test
    void a_folder_is_taken_in_an_order_that_needs_no_second_time() throws Exception {
        // Given
        var votes = file("roll-calls/calls.csv");
        var later = file("council-meetings/2.csv");
        var meetings = file("council-meetings/1.csv");
        var drafts = file("draft-resolutions/drafts.csv");
        file("council-meetings/SOURCE.md");
        var membership = file("council-membership/membership.csv");
        var second = list("un-consolidated-list/a.xml", "2018-06-07T19:03:43.97-04:00");
        var first = list("un-consolidated-list/b.xml", "2018-06-07T20:03:43Z");
        var undated = file("un-consolidated-list/c.xml");
        list("un-consolidated-list/committee-1718.xml", "2015-03-17T17:34:47.834-04:00");

        // When
        var options = ImportOptions.parse(List.of("record", folder.toString(), "--data", "here"));

        // Then
        assertThat(options.files())
                .containsExactly(
                        new RecordFile("drafts", drafts),
                        new RecordFile("meetings", meetings),
                        new RecordFile("meetings", later),
                        new RecordFile("votes", votes),
                        new RecordFile("membership", membership),
                        new RecordFile("consolidated-list", first),
                        new RecordFile("consolidated-list", second),
                        new RecordFile("consolidated-list", undated));
        assertThat(options.data()).isEqualTo(Path.of("here").toAbsolutePath());
    }

    @Test
    void a_list_that_looks_incomplete_is_confirmed_by_its_digest() throws Exception {
        var list = file("list.xml");

        var options = ImportOptions.parse(
                List.of("consolidated-list", list.toString(), "--confirm", "d1ge57", "--data", "here"));

        assertThat(options.files()).containsExactly(new RecordFile("consolidated-list", list));
        assertThat(options.confirm()).contains("d1ge57");
        assertThat(ImportOptions.parse(List.of("consolidated-list", list.toString()))
                        .confirm())
                .isEmpty();
        assertThatThrownBy(() -> ImportOptions.parse(List.of("votes", list.toString(), "--confirm=d1ge57")))
                .hasMessageStartingWith("import wants a kind");
    }

    @Test
    void what_cannot_be_sent_is_told_in_one_sentence() throws Exception {
        assertThatThrownBy(() -> ImportOptions.parse(List.of("meetings")))
                .hasMessageStartingWith("import wants a kind");
        assertThatThrownBy(() ->
                        ImportOptions.parse(List.of("minutes", file("a.csv").toString())))
                .hasMessageStartingWith("No record is called \"minutes\".");
        assertThatThrownBy(() -> ImportOptions.parse(
                        List.of("votes", folder.resolve("none.csv").toString())))
                .hasMessage("There is no file " + folder.resolve("none.csv") + ".");
        assertThatThrownBy(() -> ImportOptions.parse(List.of("record", folder.toString())))
                .hasMessage(folder
                        + " holds none of draft-resolutions, council-meetings, vetoes, roll-calls, council-membership, missile-tests"
                        + " with a .csv file, and no un-consolidated-list with an .xml file.");
    }

    @Test
    void a_report_names_the_first_refused_rows_and_how_many_more_there_are() throws Exception {
        var refused = new StringBuilder();
        for (var line = 2; line < 32; line++) {
            refused.append(line == 2 ? "" : ",").append("{\"line\":" + line + ",\"reason\":\"yes: missing\"}");
        }

        var text = ImportText.of(new JsonMapper().readTree("""
                {"rows":{"total":40,"done":40,"told":7,"skipped":3,"refused":30,"remarked":0},
                 "events":{"told":14,"fresh":0},"told":{"draft_vetoed":7},"skipped":{"none":3},
                 "refused":[%s],"remarks":[]}""".formatted(refused)));

        assertThat(text.lines())
                .hasSize(25)
                .startsWith(
                        "  rows     40: 7 told, 3 skipped, 30 refused",
                        "  events   14 told, none new",
                        "  told     draft vetoed 7",
                        "  skipped  none 3",
                        "  refused  line 2: yes: missing")
                .endsWith("  refused  line 21: yes: missing", "  refused  and 10 more");
        assertThat(ImportText.counts(new JsonMapper().readTree("{\"total\":3,\"notAdopted\":1,\"at\":\"x\"}")))
                .isEqualTo("total 3, not adopted 1");
    }

    @Test
    void a_file_goes_out_with_the_token_and_a_refusal_comes_back_in_the_words_of_the_service() throws Exception {
        var seen = new ArrayList<String>();
        var ingest = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        ingest.createContext("/imports", exchange -> {
            seen.add(exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Content-Type") + " "
                    + exchange.getRequestHeaders().getFirst("Authorization") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            var good = exchange.getRequestURI().getPath().endsWith("/votes");
            var answer = (good ? "{\"id\":\"1\"}" : "{\"detail\":\"#: line 1: no column is called date\"}")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(good ? 202 : 400, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        ingest.start();
        try {
            var client =
                    new IngestClient("http://127.0.0.1:" + ingest.getAddress().getPort(), "t0ken");
            var file = file("a.csv");

            assertThat(client.send("votes", file, Optional.empty()).path("id").asText())
                    .isEqualTo("1");
            assertThatThrownBy(() -> client.send("consolidated-list", file, Optional.of("d1ge57")))
                    .isInstanceOf(IngestClient.NotTaken.class);
            assertThatThrownBy(() -> client.send("resolutions", file, Optional.empty()))
                    .isInstanceOf(IngestClient.NotTaken.class);
            assertThatThrownBy(() -> client.send("vetoes", file, Optional.empty()))
                    .isInstanceOf(IngestClient.NotTaken.class)
                    .hasMessage("400: #: line 1: no column is called date");
            assertThat(seen)
                    .containsExactly(
                            "/imports/votes text/csv Bearer t0ken x",
                            "/imports/consolidated-list?confirm=d1ge57 application/xml Bearer t0ken x",
                            "/imports/resolutions application/json Bearer t0ken x",
                            "/imports/vetoes text/csv Bearer t0ken x");
        } finally {
            ingest.stop(0);
        }
        assertThatThrownBy(() ->
                        new IngestClient("http://127.0.0.1:1", "t").send("votes", file("b.csv"), Optional.empty()))
                .hasMessageContaining("does not answer (nobody listens there)");
    }

    private Path file(String name) throws Exception {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "x");
    }

    private Path list(String name, String generated) throws Exception {
        return Files.writeString(
                file(name),
                "<?xml version=\"1.0\"?>\n<CONSOLIDATED_LIST xmlns:x=\"y\" dateGenerated=\"" + generated + "\">");
    }
}
