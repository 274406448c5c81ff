package org.horseshoe.ingest.record;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.horseshoe.ingest.consolidatedlist.Excerpt.JAWLANI;
import static org.horseshoe.ingest.consolidatedlist.Excerpt.MYOHYANG_2018;
import static org.horseshoe.ingest.consolidatedlist.Excerpt.MYOHYANG_2025;
import static org.horseshoe.ingest.consolidatedlist.Excerpt.QUSAY;
import static org.horseshoe.ingest.consolidatedlist.Excerpt.SALIMI;
import static org.horseshoe.ingest.consolidatedlist.Excerpt.copy;
import static org.horseshoe.ingest.consolidatedlist.Excerpt.individual;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.horseshoe.ingest.publishing.Digests;
import org.horseshoe.testing.HorseshoeTestResource;
import org.horseshoe.testing.Patience;
import org.horseshoe.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(HorseshoeTestResource.class)
class ListResourceTest {

    private static final String JUNE = "2018-06-21T19:02:22.266-04:00";
    private static final String AUGUST = "2018-08-24T19:40:35.913-04:00";
    private static final String LATER = "2025-08-02T23:00:00.935Z";
    private static final String LAST = "2025-11-18T23:00:09.174Z";

    @Inject
    DataSource database;

    /** No copy was ever taken; the events of earlier tests have other ids, since each test has names of its own. */
    @BeforeEach
    void forget() throws SQLException {
        try (var connection = database.getConnection();
                var delete = connection.createStatement()) {
            delete.execute("truncate list_copy, list_record");
        }
    }

    @Test
    void copies_become_events_listed_amended_delisted_and_relisted() {
        // Given
        String[] others = others(40, "Somalia");
        taken(copy(JUNE, with(others, QUSAY, JAWLANI, SALIMI, MYOHYANG_2018)), Map.of("listed", 44), Map.of());

        // Then: the same in another order is the same
        String[] turned = with(with(new String[] {MYOHYANG_2018, SALIMI, JAWLANI, QUSAY}), others);
        taken(copy(AUGUST, turned), Map.of(), Map.of("unchanged", 44));

        // Then: a regime that vanishes is asked for
        String without = copy(LATER, with(others, QUSAY, MYOHYANG_2025, JAWLANI));
        String digest = Digests.sha256(without.getBytes(StandardCharsets.UTF_8));
        post(without, null)
                .statusCode(409)
                .contentType("application/problem+json")
                .body(
                        "detail",
                        allOf(
                                startsWith(
                                        "This copy looks incomplete: the regime Iran would vanish whole, with all its"
                                                + " names (1). Nobody was delisted."),
                                containsString("?confirm=" + digest)));
        post(without, "0".repeat(64)).statusCode(409);
        taken(without, digest, Map.of("amended", 1, "delisted", 1), Map.of("unchanged", 42));

        // Then: who returns is relisted, and who returns changed too
        String again = copy(LAST, with(others, QUSAY, MYOHYANG_2025, JAWLANI, SALIMI.replace("General", "Gen.")));
        taken(again, Map.of("relisted", 1), Map.of("unchanged", 43));

        // Then: the same file again tells nothing and is the same import
        taken(again, Map.of(), Map.of("unchanged", 44));
        given().get("/imports/consolidated-list")
                .then()
                .statusCode(200)
                .body("size()", equalTo(5))
                .body("[1].relisted", equalTo(1))
                .body("[1].day", equalTo("2025-11-18"))
                .body("[2].confirmed", equalTo(true))
                .body("[2].sha256", equalTo(digest));
    }

    @Test
    void a_copy_that_was_cut_is_refused_and_delists_nobody() throws SQLException {
        // Given
        String[] names = others(50, "Sudan");
        taken(copy(JUNE, names), Map.of("listed", 50), Map.of());

        // Then
        String cut = copy(AUGUST, names);
        post(cut.substring(0, cut.length() / 2), null)
                .statusCode(400)
                .body("detail", containsString("the file is cut off"));
        String[] some = java.util.Arrays.copyOf(names, 44);
        post(copy(AUGUST, some), null)
                .statusCode(409)
                .body(
                        "detail",
                        startsWith(
                                "This copy looks incomplete: 6 of 50 names would leave the list (12.0 %), and more than"
                                        + " 10 % are not taken unasked. Nobody was delisted."));
        assertThat(standing()).isEqualTo(50);
        taken(copy(AUGUST, java.util.Arrays.copyOf(names, 45)), Map.of("delisted", 5), Map.of("unchanged", 45));
        assertThat(standing()).isEqualTo(45);
    }

    @Test
    void a_copy_that_is_older_or_from_the_future_is_refused() {
        // Given
        String[] names = others(5, "Yemen");
        taken(copy(AUGUST, names), Map.of("listed", 5), Map.of());

        // Then
        String older = copy(JUNE, names);
        post(older, Digests.sha256(older.getBytes(StandardCharsets.UTF_8)))
                .statusCode(409)
                .body(
                        "detail",
                        startsWith("This copy was made at 2018-06-21T19:02:22.266-04:00, before the copy that was taken"
                                + " last (2018-08-24T23:40:35.913Z)"));
        post(copy("2999-01-01T00:00:00Z", names), null)
                .statusCode(400)
                .body("detail", equalTo("#: dateGenerated: 2999-01-01T00:00Z is in the future"));
    }

    @Test
    void copies_of_one_instant_that_contradict_each_other_are_told_one_after_the_other() throws SQLException {
        // Given
        String[] one = others(3, "Libya");
        String[] other = one.clone();
        other[0] = other[0].replace("NAME 0", "OTHER NAME");

        // Then
        taken(copy(JUNE, one), Map.of("listed", 3), Map.of());
        taken(copy(AUGUST, other), Map.of("amended", 1), Map.of("unchanged", 2));
        taken(copy(AUGUST, one), Map.of("amended", 1), Map.of("unchanged", 2));
        taken(copy(AUGUST, other), Map.of("amended", 1), Map.of("unchanged", 2));
        try (var connection = database.getConnection();
                var query = connection.createStatement();
                var row = query.executeQuery(
                        "select count(*) from accepted_event where subject = 'LIi.000' and type = 'listing-amended.v1'")) {
            row.next();
            assertThat(row.getInt(1)).isEqualTo(3);
        }
    }

    @Test
    void what_is_no_list_is_refused() {
        post("<!DOCTYPE CONSOLIDATED_LIST>" + copy(JUNE, JAWLANI).substring(38), null)
                .statusCode(400)
                .body("detail", containsString("a document type is not taken"));
        post("", null).statusCode(400);
        post("x".repeat(100_001), null).statusCode(413);
        given().header("Authorization", TestTokens.bearer("operator"))
                .contentType("text/csv")
                .body("a,b")
                .post("/imports/consolidated-list")
                .then()
                .statusCode(415);
        given().contentType("application/xml")
                .body(copy(JUNE, JAWLANI))
                .post("/imports/consolidated-list")
                .then()
                .statusCode(401);
    }

    private void taken(String xml, Map<String, Integer> told, Map<String, Integer> skipped) {
        taken(xml, null, told, skipped);
    }

    private void taken(String xml, String confirm, Map<String, Integer> told, Map<String, Integer> skipped) {
        ValidatableResponse accepted = post(xml, confirm).statusCode(202);
        String id = accepted.extract().path("id");
        accepted.header("Location", containsString("/imports/" + id)).body("state", equalTo("done"));
        JsonPath report = published(id);
        assertThat(report.getMap("told")).isEqualTo(told);
        assertThat(report.getMap("skipped")).isEqualTo(skipped);
        int events = told.values().stream().mapToInt(Integer::intValue).sum();
        assertThat(report.getInt("events.told")).isEqualTo(events);
        assertThat(report.getInt("events.fresh")).isEqualTo(events);
    }

    private static JsonPath published(String id) {
        return Patience.await()
                .until(
                        () -> given().get("/imports/" + id)
                                .then()
                                .statusCode(200)
                                .extract()
                                .jsonPath(),
                        report -> report.getInt("events.published") == report.getInt("events.accepted"));
    }

    private static ValidatableResponse post(String xml, String confirm) {
        var request = given().header("Authorization", TestTokens.bearer("reporter"))
                .contentType("application/xml; charset=utf-8")
                .body(xml.getBytes(StandardCharsets.UTF_8));
        return (confirm == null ? request : request.queryParam("confirm", confirm))
                .post("/imports/consolidated-list")
                .then();
    }

    private int standing() throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.createStatement();
                var row = query.executeQuery("select count(*) from list_record where absent_since is null")) {
            row.next();
            return row.getInt(1);
        }
    }

    /** Names made up for this test, so that a few can leave without a question. */
    private static String[] others(int count, String regime) {
        String list = regime.substring(0, 2).toUpperCase(java.util.Locale.ROOT);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            names.add(individual(
                    list + i, "%s%s.%03d".formatted(list, "i", i), regime, "<FIRST_NAME>NAME " + i + "</FIRST_NAME>"));
        }
        return names.toArray(String[]::new);
    }

    private static String[] with(String[] others, String... more) {
        List<String> all = new ArrayList<>(List.of(others));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }
}
