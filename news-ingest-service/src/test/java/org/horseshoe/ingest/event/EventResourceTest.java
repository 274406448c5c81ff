package org.horseshoe.ingest.event;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.horseshoe.events.Ballot;
import org.horseshoe.events.DraftSymbol;
import org.horseshoe.events.Event;
import org.horseshoe.events.EventCodec;
import org.horseshoe.events.EventEnvelope;
import org.horseshoe.events.EventIds;
import org.horseshoe.events.Member;
import org.horseshoe.events.OutcomeEvent.DraftVetoed;
import org.horseshoe.events.Position;
import org.horseshoe.events.ProceedingsEvent.DraftIdentified;
import org.horseshoe.events.ProceedingsEvent.DraftTabled;
import org.horseshoe.events.ProceedingsEvent.VoteRecorded;
import org.horseshoe.events.Question;
import org.horseshoe.events.StatedOutcome;
import org.horseshoe.events.VoteMode;
import org.horseshoe.testing.HorseshoeTestResource;
import org.horseshoe.testing.TestTokens;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(HorseshoeTestResource.class)
class EventResourceTest {

    private static final String ONE = "application/cloudevents+json";
    private static final String SEVERAL = "application/cloudevents-batch+json";

    @Test
    void one_event_is_answered_with_its_id_and_position() {
        EventEnvelope tabled = envelope(tabled("S/2001/1", "Haiti"));

        post(ONE, json(tabled))
                .statusCode(202)
                .body("events", hasSize(1))
                .body("events[0].id", equalTo(tabled.id().toString()))
                .body("events[0].type", equalTo("draft-tabled.v1"))
                .body("events[0].subject", equalTo("S/2001/1"))
                .body("events[0].position", startsWith("horseshoe.proceedings/"));
    }

    @Test
    void the_same_again_has_the_same_positions_and_nothing_new() {
        String body = batch(envelope(tabled("S/2001/2", "Haiti")), envelope(tabled("S/2001/3", "Haiti")));
        JsonPath first = post(SEVERAL, body).statusCode(202).extract().jsonPath();

        JsonPath again =
                post("application/json", body).statusCode(202).extract().jsonPath();

        assertThat(again.getList("events")).isEqualTo(first.getList("events"));
        assertThat(again.getMap("minPosition")).isEqualTo(first.getMap("minPosition"));
    }

    @Test
    void an_event_twice_in_a_batch_is_one_event() {
        EventEnvelope tabled = envelope(tabled("S/2001/4", "Haiti"));

        post(SEVERAL, batch(tabled, tabled)).statusCode(202).body("events", hasSize(1));
    }

    @Test
    void a_batch_of_a_thousand_is_taken_at_once() {
        EventEnvelope[] events = IntStream.range(0, 1_000)
                .mapToObj(i -> envelope(tabled("S/2002/" + (i + 1), "Haiti")))
                .toArray(EventEnvelope[]::new);

        JsonPath answer = post(SEVERAL, batch(events)).statusCode(202).extract().jsonPath();

        assertThat(answer.getList("events.id", String.class))
                .containsExactlyElementsOf(List.of(events).stream()
                        .map(event -> event.id().toString())
                        .toList());
        assertThat(answer.getList("events.position")).doesNotContainNull();
    }

    @Test
    void an_article_against_the_official_record_is_kept_as_a_claim_and_flagged() {
        // Given the record: one veto
        post(
                        SEVERAL,
                        batch(
                                envelope(tabled("S/2023/9638", "Mali")),
                                envelope(vetoed("S/2023/9638", LocalDate.of(2023, 6, 15)))))
                .statusCode(202);

        // When an article tells of two
        ValidatableResponse answer = articleSaying(
                "At odds", "Russia and China on 15 June 2023 vetoed a draft on Mali in the Security Council.");

        // Then
        answer.statusCode(201)
                .body("candidates[0].decision", equalTo("accepted"))
                .body(
                        "candidates[0].reason",
                        equalTo(
                                "known by its day and its matter; at odds with what is known: vetoed by CHN and RUS, says the"
                                        + " text, and by RUS, is known"))
                .body("events.find { it.type == 'vote-recorded.v1' }.subject", equalTo("S/2023/9638"));
    }

    @Test
    void a_symbol_that_becomes_known_is_joined_with_its_provisional_reference_and_found_by_the_next_article() {
        // Given an article that gives no symbol
        String text = "Russia vetoed a French draft on Mali in the Security Council on 30 August 2023.";
        article("First", text, "provisional/2023-08-30/mali");

        // When the record gives it
        ValidatableResponse answer = post(
                SEVERAL,
                batch(
                        envelope(tabled("S/2023/638", "Mali")),
                        envelope(vetoed("S/2023/638", LocalDate.of(2023, 8, 30)))));

        // Then both are one, and later articles are filed under the symbol
        answer.statusCode(202)
                .body("followed", hasSize(1))
                .body("followed[0].type", equalTo("draft-identified.v1"))
                .body("followed[0].subject", equalTo("provisional/2023-08-30/mali"));
        article("Second", text, "S/2023/638");
    }

    @Test
    void a_reference_that_a_person_identified_is_known_to_the_next_article() {
        String text = "Russia vetoed a French draft on Haiti in the Security Council on 15 August 2023.";
        article("First", text, "provisional/2023-08-15/haiti");
        var identified =
                new DraftIdentified(new DraftSymbol("provisional/2023-08-15/haiti"), new DraftSymbol("S/2023/600"));

        post(ONE, json(envelope(identified))).statusCode(202);

        article("Second", text, "S/2023/600");
    }

    @Nested
    class Refusals {

        @Test
        void a_batch_with_one_bad_event_is_refused_whole_and_the_event_and_field_are_named() {
            EventEnvelope good = envelope(tabled("S/2001/5", "Haiti"));
            String bad =
                    json(envelope(vetoed("S/2001/6", LocalDate.of(2001, 1, 1)))).replace("\"2001-01-01\"", "\"soon\"");

            post(SEVERAL, "[" + json(good) + "," + bad + "]")
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("errors[0].pointer", equalTo("#/1/data/heldOn"));
            post(ONE, json(good).replace("Haiti", "Chad")).statusCode(202);
        }

        @Test
        void the_same_id_with_another_content_is_a_conflict_and_nothing_is_taken() {
            EventEnvelope known = envelope(tabled("S/2001/7", "Haiti"));
            EventEnvelope other = envelope(tabled("S/2001/8", "Haiti"));
            post(ONE, json(known)).statusCode(202);

            post(SEVERAL, "[" + json(other) + "," + json(known).replace("Haiti", "Mali") + "]")
                    .statusCode(409)
                    .body("detail", containsString(known.id().toString()));
            post(ONE, json(other).replace("Haiti", "Mali")).statusCode(202);
        }

        @Test
        void outcomes_are_computed_and_not_posted() {
            var outcome = new DraftVetoed(
                    new DraftSymbol("S/2001/9"),
                    LocalDate.of(2001, 1, 1),
                    List.of(new Member("USA")),
                    null,
                    null,
                    null,
                    List.of(),
                    List.of());

            post(ONE, json(envelope(outcome)))
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("#/type"))
                    .body("detail", containsString("draft-vetoed.v1"));
        }

        @Test
        void a_type_that_is_not_known_is_named() {
            post(ONE, json(envelope(tabled("S/2001/10", "Haiti"))).replace("draft-tabled.v1", "draft-lost.v9"))
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("#/type"))
                    .body("errors[0].detail", containsString("draft-lost.v9"));
        }

        @Test
        void a_body_of_another_shape_is_refused_with_a_reason() {
            post(SEVERAL, "{}").statusCode(400).body("detail", containsString("must be a JSON array"));
            post(ONE, "[]").statusCode(400).body("detail", containsString("must be one event"));
            post(SEVERAL, "[]").statusCode(400).body("detail", containsString("from 1 to 1000"));
            post(ONE, "{\"a\":").statusCode(400).body("detail", containsString("not JSON"));
            post(ONE, "").statusCode(400);
        }

        @Test
        void without_a_token_or_with_another_role_nothing_is_taken() {
            String body = json(envelope(tabled("S/2001/11", "Haiti")));
            given().contentType(ONE).body(body).post("/events").then().statusCode(401);
            given().header("Authorization", TestTokens.bearer("operator"))
                    .contentType(ONE)
                    .body(body)
                    .post("/events")
                    .then()
                    .statusCode(403);
        }
    }

    private static DraftTabled tabled(String symbol, String regime) {
        return new DraftTabled(new DraftSymbol(symbol), null, null, List.of(), null, regime, List.of());
    }

    private static VoteRecorded vetoed(String symbol, LocalDate on) {
        return new VoteRecorded(
                new DraftSymbol(symbol),
                Question.DRAFT_AS_A_WHOLE,
                on,
                null,
                VoteMode.RECORDED,
                null,
                null,
                List.of(new Ballot(new Member("RUS"), Position.AGAINST)),
                StatedOutcome.VETOED,
                null);
    }

    private static EventEnvelope envelope(Event event) {
        return new EventEnvelope(
                EventIds.ofClaim(event, "test"),
                URI.create("/test"),
                Instant.parse("2024-01-01T00:00:00Z"),
                null,
                null,
                event);
    }

    private static String json(EventEnvelope event) {
        return EventCodec.structured(event).toString();
    }

    private static String batch(EventEnvelope... events) {
        return List.of(events).stream().map(EventResourceTest::json).collect(Collectors.joining(",", "[", "]"));
    }

    private static ValidatableResponse post(String type, String body) {
        return given().header("Authorization", TestTokens.bearer("reporter"))
                .contentType(type)
                .body(body.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/events")
                .then();
    }

    private static void article(String title, String text, String filedUnder) {
        articleSaying(title, text)
                .statusCode(201)
                .body("events.find { it.type == 'vote-recorded.v1' }.subject", equalTo(filedUnder));
    }

    private static ValidatableResponse articleSaying(String title, String text) {
        return given().header("Authorization", TestTokens.bearer("reporter"))
                .contentType("application/json")
                .body(Map.of(
                        "publisher", "Example", "publishedAt", "2023-08-31T12:00:00Z", "title", title, "text", text))
                .post("/articles")
                .then();
    }
}
