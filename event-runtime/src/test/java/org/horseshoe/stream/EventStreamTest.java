package org.horseshoe.stream;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.horseshoe.testing.Patience.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.horseshoe.events.Encoded;
import org.horseshoe.events.EventCodec;
import org.horseshoe.events.Topics;
import org.horseshoe.testing.HorseshoeTestResource;
import org.horseshoe.testing.LogWriter;
import org.horseshoe.testing.StreamListener;
import org.horseshoe.testing.StreamListener.Received;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@TestProfile(StreamProfile.class)
@WithTestResource(HorseshoeTestResource.class)
class EventStreamTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    private LogWriter log;

    @BeforeEach
    void openLog() {
        log = new LogWriter(kafka);
    }

    @AfterEach
    void closeLog() {
        log.close();
    }

    @Test
    void an_event_comes_with_its_type_its_id_and_itself_as_a_cloudevent() throws Exception {
        try (StreamListener listener = StreamListener.to(url("?subject=S/2022/1"))) {
            // When
            var position = log.write(Records.withdrawn("S/2022/1", "one"));

            // Then
            Received event = listener.await(events -> events.size() == 1).getFirst();
            assertThat(event.type()).isEqualTo("outcome-withdrawn.v1");
            assertThat(event.id()).startsWith("outcomes~").contains("~proceedings~");
            assertThat(event.data())
                    .contains("\"specversion\":\"1.0\"", "\"subject\":\"S/2022/1\"", "\"reason\":\"one\"")
                    .contains("\"logposition\":\"" + position + "\"");
            given().queryParam("minPosition", position.toString())
                    .get("/tally/S-2022-1")
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void who_comes_back_with_the_last_id_hears_the_rest_once() throws Exception {
        // Given
        String subject = "S/2022/2";
        String last;
        try (StreamListener listener = StreamListener.to(url("?subject=" + subject))) {
            log.write(Records.withdrawn(subject, "1"));
            log.write(Records.withdrawn(subject, "2"));
            last = listener.await(events -> events.size() == 2).getFirst().id();
        }
        log.write(Records.withdrawn(subject, "3"));

        // When
        try (StreamListener header =
                        StreamListener.to(url("?subject=" + subject + "&from=beginning"), "Last-Event-ID", last);
                StreamListener query = StreamListener.to(url("?subject=" + subject + "&lastEventId=" + last));
                StreamListener all = StreamListener.to(url("?subject=" + subject + "&from=beginning"))) {
            log.write(Records.withdrawn(subject, "4"));

            // Then
            assertThat(reasons(header.await(events -> events.size() >= 3))).containsExactly("2", "3", "4");
            assertThat(reasons(query.await(events -> events.size() >= 3))).containsExactly("2", "3", "4");
            assertThat(reasons(all.await(events -> events.size() >= 4))).containsExactly("1", "2", "3", "4");
        }
    }

    @Test
    void who_leaves_and_comes_back_again_and_again_while_much_happens_hears_each_event_once() throws Exception {
        // Given
        String subject = "S/2022/6";
        int events = 5_000;
        Thread writer = Thread.ofVirtual().start(() -> flood(subject, events, 20));
        List<String> heard = new ArrayList<>();
        String last = "";
        int visits = 0;

        // When
        while (heard.size() < events) {
            int enough = 1 + (visits * 131) % 700;
            String query = "?subject=" + subject + (last.isEmpty() ? "&from=beginning" : "&lastEventId=" + last);
            try (StreamListener visit = StreamListener.to(url(query))) {
                int missing = events - heard.size();
                int taken = Math.min(enough, missing);
                List<Received> received =
                        visit.await(some -> some.size() >= taken).subList(0, taken);
                heard.addAll(reasons(received));
                last = received.getLast().id();
                visits++;
            }
        }
        writer.join();

        // Then
        assertThat(visits).isGreaterThan(5);
        assertThat(heard.stream().map(reason -> reason.substring(0, 6)))
                .containsExactlyElementsOf(
                        IntStream.range(0, events).mapToObj("%06d"::formatted).toList());
    }

    @Test
    void a_silent_stream_beats_and_tells_how_far_it_has_come() throws Exception {
        try (StreamListener listener = StreamListener.to(url("?subject=S/2022/3"))) {
            // When
            String before = listener.lastId();
            log.write(Records.withdrawn("S/2022/4", "not asked for"));

            // Then
            assertThat(listener.awaitComments(3)).containsOnly("still here");
            await().until(() -> !listener.lastId().equals(before));
            assertThat(listener.await(_ -> true)).isEmpty();
        }
    }

    @Test
    void what_cannot_be_asked_is_a_problem_that_says_what_can() throws Exception {
        String token;
        try (StreamListener listener = StreamListener.to(url(""))) {
            token = listener.lastId();
        }
        String elsewhere = token.replaceFirst("outcomes~.", "outcomes~_");
        String beyond = token.replaceFirst("\\d+$", "999999");

        refused("types=launches", 400, "outcomes, proceedings");
        refused("from=yesterday", 400, "beginning, now");
        refused("lastEventId=17", 400, "is no id of an event of this stream");
        refused("lastEventId=regimes~abc~1", 400, "of another stream");
        refused("lastEventId=" + elsewhere, 410, "from=beginning");
        refused("lastEventId=" + beyond, 410, "from=beginning");
        given().header("Accept", "text/event-stream")
                .head("/stream")
                .then()
                .statusCode(200)
                .contentType("text/event-stream");
    }

    @Test
    void there_is_room_for_so_many_and_the_next_is_told_to_come_again() throws Exception {
        List<StreamListener> all = new ArrayList<>();
        try {
            // Given
            await().until(() -> clients() == 0);
            for (int i = 0; i < 8; i++) {
                all.add(StreamListener.to(url("")));
            }

            // Then
            given().get("/stream").then().statusCode(503).header("Retry-After", equalTo("5"));
            all.removeLast().close();
            await().until(() -> clients() == 7);
            all.add(StreamListener.to(url("")));
        } finally {
            for (StreamListener listener : all) {
                listener.close();
            }
        }
    }

    @Test
    void a_client_that_does_not_read_is_dropped_and_costs_nobody_anything() throws Exception {
        // Given
        int events = 13_000;
        String subject = "S/2022/5";
        await().until(() -> clients() == 0);
        double droppedBefore = metric("horseshoe_stream_dropped_total");
        try (Socket deaf = notReading("/stream?subject=" + subject);
                StreamListener reader =
                        StreamListener.to(url("?subject=" + subject)).keeping(700)) {
            long before = memory();

            // When
            flood(subject, events, 3_800);

            // Then
            List<Received> received = reader.await(heard -> heard.size() >= events);
            assertThat(reasons(received).stream().map(reason -> reason.substring(0, 6)))
                    .containsExactlyElementsOf(IntStream.range(0, events)
                            .mapToObj("%06d"::formatted)
                            .toList());
            await().until(() -> clients() == 1);
            assertThat(metric("horseshoe_stream_dropped_total")).isEqualTo(droppedBefore + 1);
            assertThat(memory() - before)
                    .isLessThan(40_000_000L); // of the 52 MB that passed; the reader and the broker live in here too
            assertThat(reader.hasEnded()).isFalse();
            assertThat(deaf.isClosed()).isFalse();
        }
    }

    @Test
    void the_example_for_curl_goes_on_after_its_last_id(@TempDir Path directory) throws Exception {
        // Given
        String subject = "S/2022/7";
        log.write(Records.withdrawn(subject, "first"));
        log.write(Records.withdrawn(subject, "second"));
        log.write(Records.withdrawn(subject, "third"));
        var script = new ProcessBuilder(
                "sh",
                Path.of("../docs/examples/stream.sh").toAbsolutePath().toString(),
                url("?from=beginning&subject=" + subject),
                directory.resolve("last-id").toString());

        // When
        List<String> before = reasonsUntil(script, "third");
        String last = Files.readString(directory.resolve("last-id"));
        log.write(Records.withdrawn(subject, "fourth"));
        List<String> after = reasonsUntil(script, "fourth");

        // Then: of the last line before the end nobody can tell whether its id was still written
        assertThat(before).containsExactly("first", "second", "third");
        assertThat(last).startsWith("outcomes~");
        assertThat(after).isIn(List.of("fourth"), List.of("third", "fourth"));
    }

    /** The reasons that a program prints up to this one, upon which it and all that it started are ended at once. */
    private static List<String> reasonsUntil(ProcessBuilder program, String last) throws IOException {
        Process process = program.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (var lines = process.inputReader()) {
            List<String> read = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                read.add(reason(line));
                if (read.getLast().equals(last)) {
                    break;
                }
            }
            return read;
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private void flood(String subject, int events, int length) {
        try (var producer = new KafkaProducer<byte[], byte[]>(Map.of(
                "bootstrap.servers", kafka,
                "key.serializer", ByteArraySerializer.class.getName(),
                "value.serializer", ByteArraySerializer.class.getName()))) {
            for (int i = 0; i < events; i++) {
                Encoded event =
                        EventCodec.encode(Records.withdrawn(subject, "%06d ".formatted(i) + "x".repeat(length)));
                var record = new ProducerRecord<>(
                        Topics.OUTCOMES, event.key().getBytes(StandardCharsets.UTF_8), event.body());
                event.headers()
                        .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
                producer.send(record);
            }
        }
    }

    private Socket notReading(String path) throws IOException {
        URI server = URI.create(url(""));
        var socket = new Socket();
        socket.setReceiveBufferSize(8_192);
        socket.connect(new InetSocketAddress(server.getHost(), server.getPort()));
        OutputStream out = socket.getOutputStream();
        out.write(("GET " + path + " HTTP/1.1\r\nHost: test\r\nAccept: text/event-stream\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        out.flush();
        await().until(() -> clients() == 1);
        return socket;
    }

    private static long memory() {
        System.gc();
        long direct = ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .filter(pool -> pool.getName().equals("direct")) // mapped are the broker's files
                .mapToLong(BufferPoolMXBean::getMemoryUsed)
                .sum();
        return direct + ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static void refused(String query, int status, String says) {
        given().header("Accept", "text/event-stream")
                .get("/stream?" + query)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("detail", containsString(says));
    }

    private static int clients() {
        return (int) metric("horseshoe_stream_clients");
    }

    private static double metric(String name) {
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    private static List<String> reasons(List<Received> events) {
        return events.stream().map(event -> reason(event.data())).toList();
    }

    private static String reason(String event) {
        return event.replaceAll(".*\"reason\":\"([^\"]*).*", "$1");
    }

    private static String url(String query) {
        return io.restassured.RestAssured.baseURI + ":" + io.restassured.RestAssured.port + "/stream" + query;
    }
}
