package org.horseshoe.ingest.record;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.horseshoe.events.EventIds;
import org.horseshoe.ingest.publishing.Digests;
import org.horseshoe.testing.HorseshoeTestResource;
import org.horseshoe.testing.Patience;
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

    @Inject
    Imports imports;

    @Inject
    DataSource database;

    @Test
    void a_list_becomes_events_and_a_row_that_cannot_be_read_is_named() {
        ValidatableResponse accepted = post("text/csv; charset=utf-8", QUIRKS).statusCode(202);
        String id = accepted.extract().path("id");

        accepted.header("Location", containsString("/imports/" + id));
        JsonPath done = done(id);
        assertThat(done.getMap("rows"))
                .isEqualTo(Map.of("total", 8, "done", 8, "told", 7, "skipped", 0, "refused", 1, "remarked", 0));
        // Seven votes, and the drafts: the meeting S/PV.49 has one for each wording of its item.
        assertThat(done.getInt("events.accepted")).isEqualTo(13);
        assertThat(done.getInt("refused[0].line")).isEqualTo(3);
        assertThat(done.getString("refused[0].reason")).isEqualTo("date: \"31 June 1999\" is no day of the calendar");
        assertThat(done.getString("minPosition.'horseshoe.proceedings'")).startsWith("horseshoe.proceedings/");

        // The same file again is the same import, read again, and nothing new
        post("text/csv", QUIRKS).statusCode(202).body("id", equalTo(id)).body("run", equalTo(2));
        JsonPath again = done(id);
        assertThat(again.getMap("events")).isEqualTo(Map.of("told", 14, "fresh", 0, "accepted", 13, "published", 13));
        assertThat(again.getMap("rows")).isEqualTo(done.getMap("rows"));
        given().get("/imports").then().statusCode(200).body("id", hasItem(id));
    }

    @Test
    void resolutions_become_drafts_and_votes_and_the_same_entries_again_are_the_same_claims() {
        // Given
        String file = "[" + ResolutionListTest.RENEWAL + ",\n{\"draft\": \"S/1\"}]";
        JsonPath first = done(resolutions(file));

        // When
        JsonPath second = done(resolutions("\n" + file));

        // Then
        assertThat(first.getMap("rows"))
                .isEqualTo(Map.of("total", 2, "done", 2, "told", 1, "skipped", 0, "refused", 1, "remarked", 0));
        assertThat(first.getMap("told")).isEqualTo(Map.of("resolution", 1));
        assertThat(first.getInt("refused[0].line")).isEqualTo(6);
        assertThat(first.getString("refused[0].reason")).isEqualTo("evidence: missing");
        assertThat(first.getInt("events.fresh")).isEqualTo(2);
        assertThat(second.getInt("events.fresh")).isZero();
    }

    private static String resolutions(String json) {
        return given().header("Authorization", TestTokens.bearer("reporter"))
                .contentType("application/json")
                .body(json)
                .post("/imports/resolutions")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
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
    void the_tables_of_meetings_become_votes_and_statements_in_several_steps() {
        String id = post("meetings", "text/csv", Excerpts.bytes("meetings.csv"))
                .statusCode(202)
                .extract()
                .path("id");

        JsonPath done = done(id);

        assertThat(done.getMap("rows"))
                .isEqualTo(Map.of("total", 25, "done", 25, "told", 21, "skipped", 4, "refused", 0, "remarked", 2));
        assertThat(done.getMap("told"))
                .isEqualTo(Map.of(
                        "draft_not_adopted", 2,
                        "draft_vetoed", 8,
                        "other", 1,
                        "presidential_statement", 1,
                        "resolution", 9));
        assertThat(done.getMap("skipped")).isEqualTo(Map.of("communique", 1, "none", 2, "other", 1));
        assertThat(done.getInt("events.told")).isEqualTo(46);
        assertThat(done.getString("remarks[0].reason")).startsWith("draft: also voted on at another meeting");
        given().get("/imports/" + id + "/remarks?after=12&limit=1")
                .then()
                .statusCode(200)
                .body("line", contains(15));
    }

    @Test
    void what_is_told_of_a_resolution_is_known_of_its_draft() throws Exception {
        String draft = Excerpts.header("drafts.csv") + "7,S/2009/500,,Draft resolution,France,,,S/RES/9000(2009)\n";
        String meeting = Excerpts.header("meetings.csv")
                + "2009,S/PV.6000,15 June 2009,,Georgia,resolution,S/RES/9000(2009),,recorded,15,0,0,,,x\n";

        done(post("drafts", "text/csv", draft.getBytes(StandardCharsets.UTF_8))
                .extract()
                .path("id"));
        done(post("meetings", "text/csv", meeting.getBytes(StandardCharsets.UTF_8))
                .extract()
                .path("id"));

        try (var connection = database.getConnection();
                var known = connection
                        .createStatement()
                        .executeQuery(
                                "select voted_on, matter, sponsors from known_draft where reference = 'S/2009/500'")) {
            assertThat(known.next()).isTrue();
            assertThat(known.getString(1)).isEqualTo("2009-06-15");
            assertThat(known.getString(2)).isEqualTo("GEO");
            assertThat(known.getString(3)).isEqualTo("FRA");
        }
    }

    @Test
    void roll_calls_wait_for_the_days_of_their_meetings() {
        byte[] rollCalls = ("vote_id,year,meeting,voting_on,submitted_by,member,vote,yes,no,abstain,note\n"
                        + "A,1955,S/PV.706,S/3512,USSR,USSR,Y,1,0,10,\n"
                        + "A,1955,S/PV.706,S/3512,USSR,China,A,1,0,10,\n")
                .getBytes(StandardCharsets.UTF_8);
        String id =
                post("votes", "text/csv", rollCalls).statusCode(202).extract().path("id");
        assertThat(done(id).getMap("rows"))
                .isEqualTo(Map.of("total", 2, "done", 2, "told", 0, "skipped", 0, "refused", 2, "remarked", 0));
        given().get("/imports/" + id + "/refused?after=2")
                .then()
                .statusCode(200)
                .body("line", contains(3))
                .body("reason[0]", startsWith("meeting: the day of S/PV.706 is not known yet"));

        String meetings = Excerpts.header("meetings.csv")
                + "1955,S/PV.706,15 December 1955,,Admission of new Members,none,,,,,,,,,--\n";
        done(post("meetings", "text/csv", meetings.getBytes(StandardCharsets.UTF_8))
                .statusCode(202)
                .extract()
                .path("id"));

        // The same file again is read again
        post("votes", "text/csv", rollCalls).statusCode(202).body("id", equalTo(id));
        JsonPath again = done(id);
        assertThat(again.getMap("told")).isEqualTo(Map.of("vote", 2));
        assertThat(again.getInt("events.fresh")).isEqualTo(2);
        assertThat(again.getInt("rows.refused")).isZero();
    }

    @Test
    void an_import_that_was_cut_off_goes_on_where_it_stopped() throws Exception {
        byte[] drafts = Excerpts.bytes("drafts.csv");
        UUID id = EventIds.named("import", "drafts", Digests.sha256(drafts));
        // Given a service that was killed after eight of eleven rows
        QuarkusTransaction.requiringNew().call(() -> {
            imports.take(
                    id, "drafts", Digests.sha256(drafts), () -> new ByteArrayInputStream(drafts), 11, Instant.now());
            try (var connection = database.getConnection()) {
                return Imports.advance(connection, id, 0, 8, 12);
            }
        });

        // When it is there again
        post("drafts", "text/csv", drafts).statusCode(202).body("id", equalTo(id.toString()));

        // Then only the other three are taken: an amendment, a draft, and one without a symbol
        JsonPath done = done(id.toString());
        assertThat(done.getInt("run")).isEqualTo(1);
        assertThat(done.getMap("events")).isEqualTo(Map.of("told", 13, "fresh", 1, "accepted", 1, "published", 1));
        assertThat(done.getMap("skipped")).isEqualTo(Map.of("amendment", 1));
        assertThat(done.getInt("refused[0].line")).isEqualTo(12);
    }

    @Test
    void a_file_that_is_too_large_is_refused_with_what_is_taken() {
        byte[] large = (Excerpts.header("meetings.csv") + "x".repeat(100_000)).getBytes(StandardCharsets.UTF_8);

        post("meetings", "text/csv", large)
                .statusCode(413)
                .contentType("application/problem+json")
                .body(
                        "detail",
                        equalTo("The body has " + large.length + " bytes, and at most 100000 are taken at once"));
        given().get("/imports").then().statusCode(200);
    }

    @Test
    void a_header_that_lacks_a_column_is_refused_and_names_it() {
        post("meetings", "text/csv", "year,meeting\n".getBytes(StandardCharsets.UTF_8))
                .statusCode(400)
                .body("detail", startsWith("#: line 1: no column is called date, press_release, topic"));
        post("votes", "text/csv", "vote_id\n".getBytes(StandardCharsets.UTF_8))
                .statusCode(400)
                .body("detail", containsString("no column is called year"));
        post("drafts", "text/csv", new byte[] {(byte) 0xe9, 'a'})
                .statusCode(400)
                .body("detail", equalTo("#: the file is not UTF-8 text"));
    }

    @Test
    void a_list_without_rows_is_done_at_once() {
        JsonPath done = done(
                post("text/csv", VetoListTest.HEADER).statusCode(202).extract().path("id"));

        assertThat(done.getMap("rows"))
                .isEqualTo(Map.of("total", 0, "done", 0, "told", 0, "skipped", 0, "refused", 0, "remarked", 0));
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
        return Patience.await()
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
        return post("vetoes", type, body.getBytes(StandardCharsets.UTF_8));
    }

    private static ValidatableResponse post(String kind, String type, byte[] body) {
        return given().header("Authorization", TestTokens.bearer("operator"))
                .contentType(type)
                .body(body)
                .post("/imports/" + kind)
                .then();
    }
}
