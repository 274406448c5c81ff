package org.horseshoe.vote;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.horseshoe.events.Ballot;
import org.horseshoe.events.DraftSymbol;
import org.horseshoe.events.EventEnvelope;
import org.horseshoe.events.Member;
import org.horseshoe.events.Position;
import org.horseshoe.events.ProceedingsEvent.DraftTabled;
import org.horseshoe.events.ProceedingsEvent.VoteRecorded;
import org.horseshoe.events.Question;
import org.horseshoe.events.ReportedTally;
import org.horseshoe.events.StatedOutcome;
import org.horseshoe.events.VoteMode;
import org.horseshoe.testing.HorseshoeTestResource;
import org.horseshoe.testing.LogWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists, filters, cursors, formats and counts, on four votes that are made up for a year in which little is known. */
@QuarkusTest
@WithTestResource(HorseshoeTestResource.class)
class ListsTest {

    private static final String YEAR = "from=1987-01-01&to=1987-12-31";

    private static String position;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "member=GBR&position=abstained | S-1987-11",
                "member=USA | S-1987-14,S-1987-13,S-1987-11",
                "position=against | S-1987-14,S-1987-13,S-1987-11",
                "verdict=vetoed | S-1987-14,S-1987-11",
                "procedural=true | S-1987-13",
                "mode=without-a-vote | S-1987-12",
                "draft=S/1987/12 | S-1987-12",
                "resolution=S/RES/9596(1987) | S-1987-12",
                "resolution=S-RES-9596 | S-1987-12",
                "meeting=s/pv.9987 | S-1987-11",
                "topic=LETTERS from | S-1987-11",
                "regime=test-1987 | S-1987-11",
                "contradicted=true | S-1987-13",
                "contradicted=true&verdict=vetoed | none",
                "sort=heldOn | S-1987-11,S-1987-12,S-1987-13,S-1987-14",
                "sort=-heldOn&limit=2 | S-1987-14,S-1987-13"
            })
    void each_filter_finds_its_votes(String filter, String ids) {
        // Given
        String position = written();

        // When
        Response answer = given().queryParam("minPosition", position).get("/votes?" + YEAR + "&" + filter);

        // Then
        answer.then().statusCode(200);
        assertThat(answer.jsonPath().getList("items.id", String.class))
                .containsExactlyElementsOf(ids == null ? List.of() : Arrays.asList(ids.split(",")));
    }

    @Test
    void a_walk_by_cursor_has_no_gap_and_no_double_while_votes_are_added() {
        // Given
        String position = null;
        for (int day = 1; day <= 9; day++) {
            position = write(vote(100 + day, "1988-03-0" + day, 15, 0, 0, ""));
        }
        var walked = new ArrayList<String>();
        String next = "/votes?from=1988-01-01&to=1988-12-31&limit=2&minPosition=" + position;

        // When
        for (int page = 0; next != null; page++) {
            Response answer = given().urlEncodingEnabled(false).get(next);
            answer.then().statusCode(200);
            walked.addAll(answer.jsonPath().getList("items.id", String.class));
            String link = answer.header("Link");
            assertThat(link == null).isEqualTo(answer.jsonPath().getString("next") == null);
            next = link == null ? null : link.substring(1, link.indexOf('>'));
            String added = write(vote(200 + page, "1988-04-0" + (page + 1), 15, 0, 0, ""));
            given().queryParam("minPosition", added)
                    .get("/votes/S-1988-" + (200 + page))
                    .then()
                    .statusCode(200);
        }

        // Then
        assertThat(walked)
                .containsExactly(
                        "S-1988-109",
                        "S-1988-108",
                        "S-1988-107",
                        "S-1988-106",
                        "S-1988-105",
                        "S-1988-104",
                        "S-1988-103",
                        "S-1988-102",
                        "S-1988-101");
    }

    @Test
    void a_cursor_belongs_to_the_order_that_gave_it() {
        // Given
        String position = written();
        String next = given().queryParam("minPosition", position)
                .get("/votes?" + YEAR + "&limit=1")
                .jsonPath()
                .getString("next");

        // When
        Response other = given().queryParam("cursor", next).get("/votes?" + YEAR + "&limit=1&sort=heldOn");

        // Then
        other.then().statusCode(400).body("errors[0].pointer", equalTo("cursor"));
    }

    @Test
    void a_vote_that_lies_ready_is_answered_anew_when_a_claim_is_added() {
        // Given
        given().queryParam("minPosition", write(vote(300, "1989-05-01", 15, 0, 0, "")))
                .get("/votes/S-1989-300")
                .then()
                .body("evidence", hasSize(1));
        Response known = given().get("/votes/S-1989-300");

        // When
        String position = write(Events.news("Example Press", voteRecorded(300, "1989-05-01", 14, 1, 0, "")));

        // Then
        given().queryParam("minPosition", position)
                .header("If-None-Match", known.header("ETag"))
                .get("/votes/S-1989-300")
                .then()
                .statusCode(200)
                .body("evidence", hasSize(2))
                .body("contradictions", hasSize(greaterThan(0)));
        Response now = given().get("/votes/S-1989-300");
        given().header("If-None-Match", now.header("ETag"))
                .get("/votes/S-1989-300")
                .then()
                .statusCode(304);
        given().header("If-None-Match", now.header("ETag"))
                .get("/votes/S-1989-300?format=popolo")
                .then()
                .statusCode(200);
    }

    @Test
    void contradictions_are_listed_with_both_claims() {
        // Given
        String position = written();

        // When
        Response answer = given().queryParam("minPosition", position).get("/contradictions?" + YEAR);

        // Then
        answer.then()
                .statusCode(200)
                .body("items.vote", hasItem("S-1987-13"))
                .body("items.find { it.kind == 'sources-differ' }.says", containsString("9-4-2"))
                .body("items.find { it.kind == 'sources-differ' }.claims", hasSize(2));
        given().get("/contradictions?" + YEAR + "&kind=more-votes-than-seats")
                .then()
                .body("items", empty());
        given().accept("text/csv")
                .get("/contradictions?" + YEAR)
                .then()
                .contentType(startsWith("text/csv"))
                .body(startsWith(
                        "vote,held_on,kind,says,impossible,claims,publishers\r\nS-1987-13,1987-03-01,sources-differ,"));
    }

    @Test
    void the_summary_counts_each_kind() {
        // Given
        String position = written();

        // When
        Response answer = given().queryParam("minPosition", position).get("/votes/summary?" + YEAR);

        // Then
        answer.then()
                .statusCode(200)
                .body("total", equalTo(4))
                .body("adopted", equalTo(2))
                .body("vetoed", equalTo(2))
                .body("notAdopted", equalTo(0))
                .body("undetermined", equalTo(0))
                .body("withoutFigures", equalTo(1))
                .body("contradicted", equalTo(1))
                .body("computed", equalTo(3))
                .body("stated", equalTo(1));
        given().get("/votes/summary?format=csv&" + YEAR)
                .then()
                .body(equalTo("from,to,total,adopted,vetoed,not_adopted,undetermined,without_figures,contradicted,"
                        + "computed,stated\r\n1987-01-01,1987-12-31,4,2,2,0,0,1,1,3,1\r\n"));
    }

    @Test
    void a_members_record_is_told_over_a_period_and_a_topic() {
        // Given
        String position = written();

        // When
        Response answer = given().queryParam("minPosition", position).get("/members/USA?" + YEAR);

        // Then
        answer.then()
                .statusCode(200)
                .body("votes.total", equalTo(3))
                .body("votes.against", equalTo(3))
                .body("votes.vetoes", equalTo(2))
                .body("votes.majority.compared", equalTo(3))
                .body("votes.majority.with", equalTo(0))
                .body("votes.majority.apart", equalTo(3));
        given().get("/members/USA?topic=letters&" + YEAR).then().body("votes.total", equalTo(1));
        given().get("/members?on=1987-05-01&format=csv")
                .then()
                .body(startsWith("code,name,permanent,seat,from,to\r\n"))
                .body(containsString("\r\nUSA,"));
    }

    @Test
    void agreement_is_told_with_the_counts_behind_it() {
        // Given
        String position = written();

        // When
        Response answer = given().queryParam("minPosition", position).get("/agreement?" + YEAR + "&members=GBR,USA");

        // Then
        answer.then()
                .statusCode(200)
                .body("abstention", equalTo("own"))
                .body("votes.named", equalTo(2))
                .body("pairs", hasSize(1))
                .body("pairs[0].together", equalTo(2))
                .body("pairs[0].bothAgainst", equalTo(1))
                .body("pairs[0].againstAndAbstained", equalTo(1))
                .body("pairs[0].agreement", equalTo(0.5f));
        given().get("/agreement?format=csv&abstention=with-no&members=GBR,USA&" + YEAR)
                .then()
                .body(equalTo("one,other,together,inferred,both_in_favour,both_against,both_abstained,opposed,"
                        + "in_favour_and_abstained,against_and_abstained,compared,alike,agreement\r\n"
                        + "GBR,USA,2,0,0,1,0,0,0,1,2,2,1.0000\r\n"));
        given().get("/agreement?abstention=perhaps")
                .then()
                .statusCode(400)
                .body("detail", containsString("own, half, ignored, with-no"));
        given().get("/agreement?members=GBR").then().statusCode(400);
    }

    @Test
    void drafts_are_found_by_sponsor_topic_and_regime() {
        // Given
        String position = written();

        // When
        Response answer = given().queryParam("minPosition", position).get("/drafts?sponsor=ARG&" + YEAR);

        // Then
        answer.then().statusCode(200).body("items.draft", contains("S/1987/11"));
        given().get("/drafts?topic=letters&status=vetoed&" + YEAR).then().body("items.draft", contains("S/1987/11"));
        given().get("/drafts?format=csv&sponsor=ARG&" + YEAR)
                .then()
                .contentType(startsWith("text/csv"))
                .body(containsString("\"'=SUM(A1), \"\"quoted\"\"\""))
                .body(containsString(",ARG GHA,"));
        given().get("/drafts?sort=heldOn").then().statusCode(400).body("detail", containsString("-day, day"));
    }

    @Test
    void votes_come_as_csv_with_harmless_fields() {
        // Given
        String position = written();

        // When
        Response answer = given().queryParam("minPosition", position).get("/votes?format=csv&draft=S-1987-11");

        // Then
        answer.then().statusCode(200).contentType(startsWith("text/csv")).header("Vary", containsString("Accept"));
        assertThat(answer.body().asString().lines().toList())
                .containsExactly(
                        "vote,held_on,draft,kind,label,topic,meeting,mode,procedural,in_favour,against,abstained,"
                                + "not_participating,verdict,basis,vetoed_by,stated,resolution,voted_in_favour,"
                                + "voted_against,voted_abstained,voted_not_participating,inferred,contradictions",
                        "S-1987-11,1987-01-01,S/1987/11,draft-as-a-whole,,\"Letters from A, B and C\",S/PV.9987,"
                                + "recorded,,13,1,1,,vetoed,computed,USA,,,"
                                + "ARE ARG BGR CHN COG DEU FRA GHA ITA JPN SUN VEN ZMB,USA,GBR,,"
                                + "ARE ARG BGR CHN COG DEU FRA GHA ITA JPN SUN VEN ZMB,");
    }

    @Test
    void votes_and_drafts_come_as_popolo() throws IOException {
        // Given
        String position = written();

        // When
        Response events = given().queryParam("minPosition", position)
                .accept("application/vnd.popolo+json")
                .get("/votes?" + YEAR);
        Response motions = given().get("/drafts?format=popolo&" + YEAR);
        Response event = given().get("/votes/S-1987-11?format=popolo");
        Response motion = given().accept("application/vnd.popolo+json").get("/drafts/S-1987-11");

        // Then
        events.then().statusCode(200).contentType(startsWith("application/vnd.popolo+json"));
        assertThat(tree(events).get("vote_events")).hasSize(4).allSatisfy(each -> assertValid("vote_event", each));
        assertThat(tree(motions).get("motions")).hasSize(4).allSatisfy(ListsTest::assertValidMotion);
        assertValid("vote_event", tree(event));
        assertValidMotion(tree(motion));
        event.then()
                .body("result", equalTo("fail"))
                .body("motion_id", equalTo("S-1987-11"))
                .body("counts.option", contains("yes", "no", "abstain"))
                .body("votes.find { it.voter_id == 'GBR' }.option", equalTo("abstain"))
                .body("legislative_session.start_date", equalTo("1987-01-01"));
        motion.then().body("requirement", containsString("9 votes in favour")).body("result", equalTo("fail"));
    }

    @Test
    void what_is_asked_wrongly_is_told_with_what_is_allowed() {
        given().get("/votes?colour=red")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].pointer", equalTo("colour"))
                .body("detail", containsString("contradicted, cursor, draft"));
        given().get("/votes/S-1987-11?verdict=vetoed").then().statusCode(400);
        given().get("/votes?format=xml").then().statusCode(400).body("detail", containsString("json, csv, popolo"));
        given().get("/vetoes?format=popolo").then().statusCode(400).body("detail", containsString("json, csv"));
        given().accept("image/png").get("/votes").then().statusCode(406);
        given().get("/votes?procedural=perhaps").then().statusCode(400).body("detail", containsString("true, false"));
        given().get("/votes?sort=topic").then().statusCode(400).body("detail", containsString("-heldOn, heldOn"));
        given().get("/contradictions?kind=x").then().statusCode(400).body("detail", containsString("sources-differ"));
        given().get("/drafts/S-1900-2").then().statusCode(404).body("detail", containsString("S-2022-431"));
        given().get("/votes/S-1900-2/claims").then().statusCode(404).body("items", nullValue());
    }

    private static void assertValidMotion(JsonNode motion) {
        assertValid("motion", motion);
        assertThat(motion.get("vote_events")).allSatisfy(each -> assertValid("vote_event", each));
    }

    private static void assertValid(String schema, JsonNode value) {
        try (InputStream in = ListsTest.class.getResourceAsStream("/popolo/" + schema + ".json")) {
            JsonSchema read = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(in);
            assertThat(read.validate(
                            value, context -> context.getExecutionConfig().setFormatAssertionsEnabled(true)))
                    .isEmpty();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode tree(Response answer) throws IOException {
        return new ObjectMapper().readTree(answer.body().asString());
    }

    /** Writes the four votes, once, and tells the positions that show them all. */
    private String written() {
        if (position == null) {
            position = writeAll();
        }
        return position;
    }

    private String writeAll() {
        write(Events.official(new DraftTabled(
                new DraftSymbol("S/1987/11"),
                "=SUM(A1), \"quoted\"",
                LocalDate.of(1986, 12, 30),
                List.of(new Member("ARG"), new Member("GHA")),
                "Letters from A, B and C",
                "TEST-1987",
                List.of())));
        write(Events.official(new VoteRecorded(
                new DraftSymbol("S/1987/11"),
                Question.DRAFT_AS_A_WHOLE,
                LocalDate.of(1987, 1, 1),
                "S/PV.9987",
                VoteMode.RECORDED,
                null,
                new ReportedTally(13, 1, 1, null),
                List.of(
                        new Ballot(new Member("USA"), Position.AGAINST),
                        new Ballot(new Member("GBR"), Position.ABSTAINED)),
                null,
                null)));
        write(Events.official(new VoteRecorded(
                new DraftSymbol("S/1987/12"),
                Question.DRAFT_AS_A_WHOLE,
                LocalDate.of(1987, 2, 1),
                null,
                VoteMode.WITHOUT_A_VOTE,
                null,
                null,
                List.of(),
                StatedOutcome.ADOPTED,
                "S/RES/9596(1987)")));
        write(Events.official(new VoteRecorded(
                new DraftSymbol("S/1987/13"),
                Question.DRAFT_AS_A_WHOLE,
                LocalDate.of(1987, 3, 1),
                null,
                VoteMode.RECORDED,
                true,
                new ReportedTally(10, 4, 1, null),
                List.of(
                        new Ballot(new Member("USA"), Position.AGAINST),
                        new Ballot(new Member("GBR"), Position.AGAINST)),
                null,
                null)));
        write(Events.news("Example Press", voteRecorded(13, "1987-03-01", 9, 4, 2, "")));
        String first = write(vote(14, "1987-04-01", 13, 1, 1, "USA"));
        // The partitions of the other drafts may be behind that of the last one.
        for (int draft = 11; draft <= 13; draft++) {
            first = first + ","
                    + write(Events.official(new DraftTabled(
                            new DraftSymbol("S/1987/" + draft), null, null, List.of(), null, null, List.of())));
        }
        return first;
    }

    private static EventEnvelope vote(int number, String day, int inFavour, int against, int abstained, String no) {
        return Events.official(voteRecorded(number, day, inFavour, against, abstained, no));
    }

    private static VoteRecorded voteRecorded(
            int number, String day, int inFavour, int against, int abstained, String no) {
        return new VoteRecorded(
                new DraftSymbol("S/" + day.substring(0, 4) + "/" + number),
                Question.DRAFT_AS_A_WHOLE,
                LocalDate.parse(day),
                null,
                VoteMode.RECORDED,
                null,
                new ReportedTally(inFavour, against, abstained, null),
                Events.members(no).stream()
                        .map(member -> new Ballot(member, Position.AGAINST))
                        .toList(),
                null,
                null);
    }

    private String write(EventEnvelope envelope) {
        try (var log = new LogWriter(kafka)) {
            return log.write(envelope).toString();
        }
    }
}
