package org.horseshoe.ingest.record;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.horseshoe.testing.HorseshoeTestResource;
import org.horseshoe.testing.TestTokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(HorseshoeTestResource.class)
class ImportResourceTest {

    private static final String QUIRKS = VetoListTest.HEADER + """
            12 January 2007,S/2007/14,S/PV.5619,Myanmar,China;Russian Federation
            31 June 1999,S/1,S/PV.1,The situation,USA
            27-28 October 1983,S/16077/Rev.1,S/PV.2491,The situation in Grenada,USA
            15 September 1947,S/552,S/PV.202,The Greek question preliminary question,USSR
            15 September 1947,"S/552, S/PV.202",S/PV.202,The Greek question,USSR
            26 June 1946,S/PV.49,S/PV.49,The Spanish question,USSR
            26 June 1946,S/PV.49,S/PV.49,The Spanish question preliminary question,France;USSR
            26 June 1946,S/PV.49,S/PV.49,The Spanish question,USSR
            """;

    @Inject
    ImportStep step;

    @Test
    void a_list_becomes_events_and_a_row_that_cannot_be_read_is_named() {
        ValidatableResponse accepted = post("text/csv; charset=utf-8", QUIRKS).statusCode(202);
        String id = accepted.extract().path("id");

        accepted.header("Location", containsString("/imports/" + id));
        JsonPath done = done(id);
        assertThat(done.getMap("rows")).isEqualTo(Map.of("total", 8, "done", 8, "refused", 1));
        // Seven votes, and the drafts: the meeting S/PV.49 has one for each wording of its item.
        assertThat(done.getInt("events.accepted")).isEqualTo(13);
        assertThat(done.getInt("refused[0].line")).isEqualTo(3);
        assertThat(done.getString("refused[0].reason")).isEqualTo("date: \"31 June 1999\" is no day of the calendar");
        assertThat(done.getString("minPosition.'horseshoe.proceedings'")).startsWith("horseshoe.proceedings/");

        // The same file again is the same import
        post("text/csv", QUIRKS).statusCode(202).body("id", equalTo(id)).body("state", equalTo("done"));
        given().get("/imports").then().statusCode(200).body("id", hasItem(id));
    }

    @Test
    void another_edition_of_a_list_tells_the_same_claims() {
        String row = "4 October 2011,S/2011/612,S/PV.6627,Middle East - Syria,China;Russian Federation\n";
        String newer = "19 July 2012,S/2012/538,S/PV.6810,Middle East - Syria,China;Russian Federation\n";
        done(post("text/csv", VetoListTest.HEADER + row)
                .statusCode(202)
                .extract()
                .path("id"));

        JsonPath second = done(post("text/csv", VetoListTest.HEADER + newer + row)
                .statusCode(202)
                .extract()
                .path("id"));

        assertThat(second.getInt("events.accepted")).isEqualTo(2);
    }

    @Test
    void a_draft_that_articles_spoke_of_is_joined_at_the_end_of_an_import() {
        given().header("Authorization", TestTokens.bearer("reporter"))
                .contentType("application/json")
                .body(Map.of(
                        "publisher", "Example",
                        "publishedAt", "2014-05-23T12:00:00Z",
                        "title", "Vetoes",
                        "text", "Russia and China vetoed a Security Council draft on Syria on 22 May."))
                .post("/articles")
                .then()
                .statusCode(201)
                .body("events.subject", hasItem("provisional/2014-05-22/syr"));

        JsonPath done = done(post(
                        "text/csv",
                        VetoListTest.HEADER
                                + "22 May 2014,S/2014/348,S/PV.7180,Middle East - Syria,China;Russian Federation\n")
                .statusCode(202)
                .extract()
                .path("id"));

        assertThat(done.getInt("events.accepted")).isEqualTo(3);
    }

    @Test
    void a_step_that_somebody_else_has_taken_leaves_nothing_behind() throws Exception {
        String row =
                "11 July 2008,S/2008/447,S/PV.5933,Peace and Security - Africa (Zimbabwe),China;Russian Federation\n";
        String id = post("text/csv", VetoListTest.HEADER + row)
                .statusCode(202)
                .extract()
                .path("id");
        done(id);
        var rows = List.<RecordRow>of(new RecordRow.Refused(2, "told twice"));

        assertThatThrownBy(() -> step.take(UUID.fromString(id), new VetoList(), 0, rows, true, Instant.EPOCH))
                .isInstanceOf(ImportStep.Overtaken.class);
        assertThat(done(id).getInt("rows.refused")).isZero();
    }

    @Test
    void a_list_without_rows_is_done_at_once() {
        JsonPath done = done(
                post("text/csv", VetoListTest.HEADER).statusCode(202).extract().path("id"));

        assertThat(done.getMap("rows")).isEqualTo(Map.of("total", 0, "done", 0, "refused", 0));
    }

    @Test
    void a_file_that_is_damaged_is_refused_with_its_place() {
        post("text/csv", QUIRKS + "1 June 1999,S/2,S/PV.1,\"cut")
                .statusCode(400)
                .body("detail", equalTo("#: line 10: Missing closing quote for value; the file may be cut off"));
        post("text/csv", "PK\u0003\u0004\u0000").statusCode(400).body("detail", startsWith("#: byte 4 is zero"));
        post("text/csv", "").statusCode(400).body("detail", containsString("the file is empty"));
        post("application/xml", "<list/>").statusCode(415);
    }

    @Test
    void without_a_token_or_with_another_role_nothing_is_taken() {
        given().contentType("text/csv")
                .body(QUIRKS)
                .post("/imports/vetoes")
                .then()
                .statusCode(401);
        given().header("Authorization", TestTokens.bearer("reviewer"))
                .contentType("text/csv")
                .body(QUIRKS)
                .post("/imports/vetoes")
                .then()
                .statusCode(403);
        given().get("/imports/00000000-0000-5000-8000-000000000000").then().statusCode(404);
    }

    private static JsonPath done(String id) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> given().get("/imports/" + id)
                                .then()
                                .statusCode(200)
                                .extract()
                                .jsonPath(),
                        progress -> progress.getString("state").equals("done")
                                && progress.getInt("events.published") == progress.getInt("events.accepted"));
    }

    private static ValidatableResponse post(String type, String body) {
        return given().header("Authorization", TestTokens.bearer("operator"))
                .contentType(type)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/imports/vetoes")
                .then();
    }
}
