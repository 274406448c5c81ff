package org.horseshoe.sanctions.watch;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.horseshoe.eventlog.EventLog;
import org.horseshoe.events.DesignationEvent.ListingAmended;
import org.horseshoe.events.DesignationEvent.NameDelisted;
import org.horseshoe.events.DesignationEvent.NameListed;
import org.horseshoe.events.DraftSymbol;
import org.horseshoe.events.EntryType;
import org.horseshoe.events.Event;
import org.horseshoe.events.ListEntry;
import org.horseshoe.events.MeasureKind;
import org.horseshoe.events.ProceedingsEvent.DraftTabled;
import org.horseshoe.events.Topics;
import org.horseshoe.sanctions.Samples;
import org.horseshoe.testing.HorseshoeTestResource;
import org.horseshoe.testing.LogWriter;
import org.horseshoe.testing.TestTokens;
import org.junit.jupiter.api.Test;

/** Watch lists as they run: registered over HTTP, told by the real log, delivered to a receiver on this machine. */
@QuarkusTest
@WithTestResource(HorseshoeTestResource.class)
@TestProfile(WatchesTest.OneMachine.class)
class WatchesTest {

    /** Receivers stand on this machine, and pauses are short. */
    public static class OneMachine implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "horseshoe.webhooks.inside-allowed", "true",
                    "horseshoe.webhooks.first-retry", "100ms",
                    "horseshoe.stream.heartbeat", "1s");
        }
    }

    /** The log is shared with the other tests of a run; watches that ask for this regime hear of nothing else. */
    private static final String REGIME = "Watched";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @Inject
    EventLog log;

    @Test
    void a_listing_an_amendment_and_a_delisting_are_each_told_once_by_signed_webhooks() throws Exception {
        try (Receiver receiver = new Receiver(number -> number == 1 ? 500 : 204)) {
            // Given
            JsonPath watch = register("myohyang", receiver.webhook(), "Myohyang Shipping");
            long published = published();

            // When
            tell(new NameListed("KPe.068", REGIME, day(1), entry("MYOHYANG SHIPPING CO", "first")));
            tell(new NameListed("KPe.068", REGIME, day(1), entry("MYOHYANG SHIPPING CO", "first")));
            tell(new ListingAmended(
                    "KPe.068", REGIME, day(2), List.of("narrative"), entry("MYOHYANG SHIPPING CO", "second")));
            tell(new NameDelisted("KPe.068", REGIME, day(3), null));

            // Then
            await().atMost(60, SECONDS)
                    .untilAsserted(() -> assertThat(events(watch))
                            .containsExactly(
                                    "watch-match-started.v1 KPe.068 listed",
                                    "watch-match-changed.v1 KPe.068 listed",
                                    "watch-match-ended.v1 KPe.068 delisted"));
            await().atMost(60, SECONDS)
                    .untilAsserted(() -> assertThat(ids(receiver)).hasSize(3));
            await().atMost(60, SECONDS)
                    .untilAsserted(() -> assertThat(receiver.got()).hasSize(4));
            for (Receiver.Got got : receiver.got()) {
                assertThat(got.isSignedWith(watch.getString("webhook.secret"))).isTrue();
                assertThat(got.json().getString("data.watch")).isEqualTo(watch.getString("id"));
            }
            await().atMost(60, SECONDS)
                    .untilAsserted(() -> assertThat(published()).isEqualTo(published + 3));

            // When
            int due = as("client")
                    .body(Map.of("from", "2000-01-01", "to", "2999-01-01"))
                    .post("/watches/" + watch.getString("id") + "/replay")
                    .then()
                    .statusCode(202)
                    .extract()
                    .path("deliveries");

            // Then
            assertThat(due).isEqualTo(3);
            await().atMost(60, SECONDS)
                    .untilAsserted(() -> assertThat(receiver.got()).hasSize(7));
            assertThat(ids(receiver)).hasSize(3);
            await().atMost(60, SECONDS)
                    .untilAsserted(() -> assertThat(as("client")
                                    .get("/watches/" + watch.getString("id") + "/deliveries")
                                    .jsonPath()
                                    .getList("items.status"))
                            .hasSize(7)
                            .containsOnly(500, 204));
        }
    }

    @Test
    void a_rebuild_tells_nothing_again() throws Exception {
        // Given
        JsonPath watch = register("namchongang", null, "Namchongang Trading");
        tell(new NameListed("KPe.004", REGIME, day(1), entry("NAMCHONGANG TRADING CORPORATION", "first")));
        await().atMost(60, SECONDS)
                .untilAsserted(
                        () -> assertThat(events(watch)).containsExactly("watch-match-started.v1 KPe.004 listed"));

        // When
        given().header("Authorization", TestTokens.bearer("operator"))
                .post("/admin/projections/designations/rebuild")
                .then()
                .statusCode(org.hamcrest.Matchers.lessThan(300));
        tell(new NameDelisted("KPe.004", REGIME, day(2), null));

        // Then
        await().atMost(60, SECONDS)
                .untilAsserted(() -> assertThat(events(watch))
                        .containsExactly(
                                "watch-match-started.v1 KPe.004 listed", "watch-match-ended.v1 KPe.004 delisted"));
    }

    @Test
    void a_name_is_told_when_it_is_proposed_and_when_it_is_blocked() throws Exception {
        // Given
        JsonPath watch = registration("ryugyong", null, "Ryugyong Diagrams", "DPRK", 201);

        // When
        tell(new DraftTabled(
                new DraftSymbol("S/2099/7"),
                null,
                LocalDate.of(2022, 5, 25),
                List.of(Samples.USA),
                null,
                "DPRK",
                List.of(Samples.names("asset-freeze", MeasureKind.ASSET_FREEZE, "Ryugyong Diagrams"))));
        await().atMost(60, SECONDS)
                .untilAsserted(() -> assertThat(events(watch))
                        .containsExactly("watch-match-started.v1 S-2099-7:DPRK:Ryugyong Diagrams proposed"));
        tell(Samples.notAdopted(
                "S/2099/7",
                "2022-05-26",
                8,
                Samples.names("asset-freeze", MeasureKind.ASSET_FREEZE, "Ryugyong Diagrams")));

        // Then
        await().atMost(60, SECONDS)
                .untilAsserted(() -> assertThat(events(watch))
                        .containsExactly(
                                "watch-match-started.v1 S-2099-7:DPRK:Ryugyong Diagrams proposed",
                                "watch-match-changed.v1 S-2099-7:DPRK:Ryugyong Diagrams blocked"));
        JsonPath again = registration("ryugyong-later", null, "Ryugyong Diagrams", "DPRK", 201);
        assertThat(again.getList("matches.standing")).containsExactly("blocked");
        assertThat(events(again)).isEmpty();
    }

    @Test
    void a_receiver_that_is_gone_is_left_in_peace() throws Exception {
        try (Receiver gone = new Receiver(_ -> 410);
                Receiver well = new Receiver(_ -> 200)) {
            // Given
            JsonPath first = register("gone", gone.webhook(), "Hosein Salimi");
            JsonPath second = register("well", well.webhook(), "Hosein Salimi");

            // When
            tell(new NameListed("IRi.038", REGIME, day(1), person("HOSEIN SALIMI")));

            // Then
            await().atMost(60, SECONDS)
                    .untilAsserted(() -> assertThat(well.got()).hasSize(1));
            await().atMost(60, SECONDS)
                    .untilAsserted(() -> assertThat(as("client")
                                    .get("/watches/" + first.getString("id"))
                                    .jsonPath()
                                    .getString("webhook.disabledBecause"))
                            .isEqualTo("the receiver answered 410 Gone"));
            assertThat(as("client")
                            .get("/watches/" + second.getString("id"))
                            .jsonPath()
                            .getString("webhook.state"))
                    .isEqualTo("active");
        }
    }

    @Test
    void after_a_rotation_both_secrets_sign() throws Exception {
        try (Receiver receiver = new Receiver(_ -> 200)) {
            // Given
            JsonPath watch = register("rotated", receiver.webhook(), "Ocean Maritime Management");
            String fresh = as("client")
                    .body(Map.of())
                    .post("/watches/" + watch.getString("id") + "/secret")
                    .jsonPath()
                    .getString("secret");

            // When
            tell(new NameListed("KPe.020", REGIME, day(1), entry("OCEAN MARITIME MANAGEMENT COMPANY", "first")));

            // Then
            await().atMost(60, SECONDS)
                    .untilAsserted(() -> assertThat(receiver.got()).hasSize(1));
            Receiver.Got got = receiver.got().getFirst();
            assertThat(got.isSignedWith(watch.getString("webhook.secret"))).isTrue();
            assertThat(got.isSignedWith(fresh)).isTrue();
        }
    }

    @Test
    void a_stream_shows_that_it_is_there_while_nothing_happens_and_then_what_happened() throws Exception {
        // Given
        JsonPath watch = register("streamed", null, "Korea Ocean Shipping");
        HttpRequest request = HttpRequest.newBuilder(URI.create(
                        RestAssured.baseURI + ":" + RestAssured.port + "/watches/" + watch.getString("id") + "/stream"))
                .header("Authorization", TestTokens.bearerOf("client", "watcher"))
                .build();
        BlockingQueue<String> lines = new LinkedBlockingQueue<>();

        try (HttpClient http = HttpClient.newHttpClient()) {
            // When
            http.sendAsync(request, BodyHandlers.fromLineSubscriber(new Lines(lines)));

            // Then
            assertThat(next(lines, ":")).contains("still here");
            assertThat(next(lines, ":")).contains("still here");

            // When
            tell(new NameListed("KPe.090", REGIME, day(1), entry("KOREA OCEAN SHIPPING AGENCY", "first")));

            // Then
            assertThat(next(lines, "data:")).contains("watch-match-started.v1", "KPe.090");
            http.shutdownNow();
        }
    }

    private static String next(BlockingQueue<String> lines, String begin) throws InterruptedException {
        String line = lines.poll(60, SECONDS);
        while (line != null && !line.startsWith(begin)) {
            line = lines.poll(60, SECONDS);
        }
        return String.valueOf(line);
    }

    /** Hands the lines of an answer on as they come. */
    private record Lines(BlockingQueue<String> into) implements Flow.Subscriber<String> {
        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(String line) {
            into.add(line);
        }

        @Override
        public void onError(Throwable broken) {
            into.add("broken: " + broken);
        }

        @Override
        public void onComplete() {
            into.add("ended");
        }
    }

    @Test
    void an_unknown_field_is_named_in_words() {
        assertThat(as("client")
                        .body(Map.of("names", List.of("Ri"), "webhook", Map.of("uri", "https://example.org")))
                        .post("/watches")
                        .then()
                        .statusCode(400)
                        .extract()
                        .jsonPath()
                        .getList("errors"))
                .containsExactly(Map.of("pointer", "#/webhook/uri", "detail", "no such field here; there are url"));
        String answer =
                as("client").body(Map.of("names", "Ri")).post("/watches").asString();
        assertThat(answer).contains("#/names", "must be a list").doesNotContain("java", "WatchRequest", "Array");
    }

    @Test
    void nobody_sees_the_watch_of_another() {
        JsonPath watch = register("mine", null, "Green Pine Associated");
        String path = "/watches/" + watch.getString("id");

        as("client").get(path).then().statusCode(200);
        for (String hidden : List.of(path, path + "/events", path + "/deliveries", path + "/stream")) {
            as("somebody-else").get(hidden).then().statusCode(404);
        }
        as("somebody-else").delete(path).then().statusCode(404);
        assertThat(as("somebody-else").get("/watches").jsonPath().getList("items"))
                .isEmpty();
        given().get(path).then().statusCode(401);
        given().header("Authorization", TestTokens.bearer("reporter"))
                .get(path)
                .then()
                .statusCode(403);
    }

    @Test
    void the_same_registration_is_one_watch_and_another_under_its_id_is_refused() {
        JsonPath first = register("once", null, "Korea Mining Development");

        assertThat(registration("once", null, "Korea Mining Development", REGIME, 200)
                        .getString("id"))
                .isEqualTo(first.getString("id"));
        assertThat(registration("once", null, "Someone Other", REGIME, 409).getString("status"))
                .isEqualTo("409");
        as("client").delete("/watches/" + first.getString("id")).then().statusCode(204);
        as("client").get("/watches/" + first.getString("id")).then().statusCode(404);
    }

    @Test
    void a_faulty_registration_names_every_fault() {
        assertThat(as("client")
                        .body(Map.of(
                                "kind", "ship", "threshold", 2, "webhook", Map.of("url", "ftp://example.org/hooks")))
                        .post("/watches")
                        .then()
                        .statusCode(400)
                        .extract()
                        .jsonPath()
                        .getList("errors.pointer"))
                .containsExactly("#/names", "#/kind", "#/threshold", "#/webhook/url");
    }

    private JsonPath register(String id, Map<String, String> webhook, String... names) {
        return registration(id, webhook, names[0], REGIME, 201);
    }

    private static JsonPath registration(
            String id, Map<String, String> webhook, String name, String regime, int status) {
        Map<String, Object> body = new HashMap<>(Map.of("id", id, "names", List.of(name), "regimes", List.of(regime)));
        if (webhook != null) {
            body.put("webhook", webhook);
        }
        return as("client")
                .body(body)
                .post("/watches")
                .then()
                .statusCode(status)
                .extract()
                .jsonPath();
    }

    private static List<String> events(JsonPath watch) {
        JsonPath events = as("client")
                .get("/watches/" + watch.getString("id") + "/events")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        return events.<Map<String, Object>>getList("items.event").stream()
                .map(event -> {
                    Map<?, ?> data = (Map<?, ?>) event.get("data");
                    return event.get("type") + " " + data.get("reference") + " " + data.get("standing");
                })
                .toList();
    }

    private static List<String> ids(Receiver receiver) {
        return receiver.got().stream().map(Receiver.Got::id).distinct().toList();
    }

    private long published() {
        return log.ends(log.partitions(Topics.WATCHES)).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private void tell(Event... events) {
        try (LogWriter writer = new LogWriter(kafka)) {
            Stream.of(events).map(Samples::envelope).forEach(writer::write);
        }
    }

    private static io.restassured.specification.RequestSpecification as(String client) {
        return given().header("Authorization", TestTokens.bearerOf(client, "watcher"))
                .contentType("application/json");
    }

    private static LocalDate day(int number) {
        return LocalDate.of(2022, 1, number);
    }

    private static ListEntry entry(String name, String narrative) {
        return new ListEntry(
                EntryType.ENTITY, name, null, List.of(), null, List.of(), List.of(), List.of(), List.of(), narrative);
    }

    private static ListEntry person(String name) {
        return new ListEntry(
                EntryType.INDIVIDUAL, name, null, List.of(), null, List.of(), List.of(), List.of(), List.of(), null);
    }
}
