package org.horseshoe.projection;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.horseshoe.testing.Patience.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.horseshoe.events.DraftSymbol;
import org.horseshoe.events.EventEnvelope;
import org.horseshoe.events.EventIds;
import org.horseshoe.events.ProceedingsEvent.DraftTabled;
import org.horseshoe.events.Topics;
import org.horseshoe.testing.HorseshoeTestResource;
import org.horseshoe.testing.LogWriter;
import org.horseshoe.testing.TestTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(RuntimeProfile.class)
@WithTestResource(HorseshoeTestResource.class)
class RunningServiceTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @Inject
    DataSource database;

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
    void a_read_that_asks_for_a_position_sees_what_was_written_there() {
        // Given
        Position position = log.write(tabled("S/2000/1", "first"));

        // When
        var answer = given().queryParam("minPosition", position.toString()).get("/tally/S-2000-1");

        // Then
        answer.then().statusCode(200).body("events", equalTo(1)).header("ETag", notNullValue());
        given().header("If-None-Match", answer.header("ETag"))
                .get("/tally/S-2000-1")
                .then()
                .statusCode(304);
    }

    @Test
    void a_position_that_is_not_read_here_is_said_so() {
        given().queryParam("minPosition", "horseshoe.launches/0@1")
                .get("/tally/S-2000-1")
                .then()
                .statusCode(400)
                .body("detail", containsString("horseshoe.proceedings"));
    }

    @Test
    void bad_data_in_a_batch_is_isolated_and_its_subject_waits_until_it_is_discarded() {
        // Given
        log.write(tabled("S/2001/1", "bad"));
        log.write(tabled("S/2001/1", "waits"));
        Position last = log.write(tabled("S/2001/2", "flows on"));

        // When
        given().queryParam("minPosition", last.toString())
                .get("/tally/S-2001-2")
                .then()
                .statusCode(200);
        String id = parkedOf("S/2001/1", 2).getFirst();
        given().header("Authorization", TestTokens.bearer("operator"))
                .contentType("application/json")
                .body(Map.of("reason", "misprint in the source"))
                .post("/admin/parked/" + id + "/discard")
                .then()
                .statusCode(200)
                .body("applied", equalTo(1));

        // Then
        given().get("/tally/S-2001-1").then().statusCode(200).body("events", equalTo(1));
    }

    @Test
    void a_malformed_record_cannot_be_retried_into_the_read_model() {
        // Given
        var headers = new TreeMap<>(Map.of("ce_type", "draft-tabled.v1"));
        log.write(Topics.PROCEEDINGS, "S/2002/1", headers, new byte[] {(byte) 0xff, 0, 1});

        // When
        String id = parkedOf("S/2002/1", 1).getFirst();

        // Then
        given().header("Authorization", TestTokens.bearer("operator"))
                .post("/admin/parked/" + id + "/retry")
                .then()
                .statusCode(409);
    }

    @Test
    void a_rebuild_takes_over_and_answers_the_same() {
        // Given
        Position position = log.write(tabled("S/2003/1", "one"));
        given().queryParam("minPosition", position.toString())
                .get("/tally/S-2003-1")
                .then()
                .statusCode(200);
        int before = generation();

        // When
        given().header("Authorization", TestTokens.bearer("operator"))
                .post("/admin/projections/tally/rebuild")
                .then()
                .statusCode(202);

        // Then
        await().untilAsserted(() -> assertThat(generation()).isEqualTo(before + 1));
        Position later = log.write(tabled("S/2003/1", "two"));
        given().queryParam("minPosition", later.toString())
                .get("/tally/S-2003-1")
                .then()
                .statusCode(200)
                .body("events", equalTo(2));
    }

    @Test
    void the_operators_door_is_closed_to_others() {
        given().get("/admin/projections").then().statusCode(401);
        given().header("Authorization", TestTokens.bearer("reporter"))
                .get("/admin/projections")
                .then()
                .statusCode(403);
        given().header("Authorization", TestTokens.bearer("operator"))
                .get("/admin/projections")
                .then()
                .statusCode(200)
                .body("", hasSize(1))
                .body("[0].state", equalTo("running"));
    }

    @Test
    void a_position_that_somebody_else_moved_is_read_again_and_nothing_is_applied_twice() throws Exception {
        // Given
        Position first = log.write(tabled("S/2004/1", "one"));
        given().queryParam("minPosition", first.toString())
                .get("/tally/S-2004-1")
                .then()
                .statusCode(200);

        // When: another owner has applied up to here and goes on by one, which our own instance does not know
        EventEnvelope foreign = tabled("S/2004/1", "applied elsewhere");
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("update projection_position set next_offset = next_offset + 1 where topic = '"
                    + first.topic() + "' and part = " + first.partition());
        }
        log.write(foreign);
        Position later = log.write(tabled("S/2004/1", "two"));

        // Then
        given().queryParam("minPosition", later.toString())
                .get("/tally/S-2004-1")
                .then()
                .statusCode(200)
                .body("events", equalTo(2));
    }

    @Test
    void an_event_left_out_by_an_operator_stays_out_of_a_rebuild() {
        // Given
        log.write(tabled("S/2005/1", "unprocessable"));
        Position last = log.write(tabled("S/2005/2", "fine"));
        given().queryParam("minPosition", last.toString())
                .get("/tally/S-2005-2")
                .then()
                .statusCode(200);
        String id = parkedOf("S/2005/1", 1).getFirst();
        given().header("Authorization", TestTokens.bearer("operator"))
                .contentType("application/json")
                .body(Map.of("reason", "not meant"))
                .post("/admin/parked/" + id + "/discard")
                .then()
                .statusCode(200);
        int before = generation();

        // When
        given().header("Authorization", TestTokens.bearer("operator"))
                .post("/admin/projections/tally/rebuild")
                .then()
                .statusCode(202);
        await().untilAsserted(() -> assertThat(generation()).isEqualTo(before + 1));

        // Then
        assertThat(parkedOf("S/2005/1", 0)).isEmpty();
        given().get("/tally/S-2005-2").then().statusCode(200).body("events", equalTo(1));
    }

    private static java.util.List<String> parkedOf(String subject, int wanted) {
        return await().until(
                        () -> given().header("Authorization", TestTokens.bearer("operator"))
                                .get("/admin/parked")
                                .jsonPath()
                                .<String>getList("findAll { it.subject == '" + subject + "' }.id"),
                        ids -> ids.size() == wanted);
    }

    private static int generation() {
        return given().header("Authorization", TestTokens.bearer("operator"))
                .get("/admin/projections/tally")
                .jsonPath()
                .getInt("generation");
    }

    private static EventEnvelope tabled(String symbol, String title) {
        var event = new DraftTabled(
                new DraftSymbol(symbol), title, null, java.util.List.of(), null, null, java.util.List.of());
        return new EventEnvelope(
                EventIds.ofClaim(event, "test"),
                URI.create("/test"),
                Instant.parse("2017-09-11T12:00:00Z"),
                null,
                null,
                event);
    }
}
