package org.horseshoe.vote;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.horseshoe.events.Ballot;
import org.horseshoe.events.DraftSymbol;
import org.horseshoe.events.Event;
import org.horseshoe.events.EventEnvelope;
import org.horseshoe.events.EventIds;
import org.horseshoe.events.Evidence;
import org.horseshoe.events.Member;
import org.horseshoe.events.MembershipEvent.CouncilSeatStated;
import org.horseshoe.events.Position;
import org.horseshoe.events.ProceedingsEvent.DraftIdentified;
import org.horseshoe.events.ProceedingsEvent.DraftTabled;
import org.horseshoe.events.ProceedingsEvent.VoteRecorded;
import org.horseshoe.events.Question;
import org.horseshoe.events.ReportedTally;
import org.horseshoe.events.SourceKind;
import org.horseshoe.events.StatedOutcome;
import org.horseshoe.events.VoteMode;
import org.horseshoe.testing.HorseshoeTestResource;
import org.horseshoe.testing.LogWriter;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(HorseshoeTestResource.class)
class RunningServiceTest {

    private static final LocalDate VETO = LocalDate.of(2022, 5, 26);

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @Test
    void two_reports_under_a_provisional_reference_become_one_vote_under_its_symbol_with_both_as_evidence() {
        // Given
        var provisional = DraftSymbol.provisional(VETO, "dprk");
        var symbol = new DraftSymbol("S/2022/431");
        write(news(voted(provisional, 13, 2), "https://example.org/a"));
        write(news(voted(provisional, 13, 2), "https://example.org/b"));

        // When
        String position = write(news(new DraftIdentified(provisional, symbol), "https://example.org/c"));

        // Then
        given().queryParam("minPosition", position)
                .queryParam("from", "2022-05-26")
                .queryParam("to", "2022-05-26")
                .get("/votes")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].id", equalTo("S-2022-431"))
                .body("items[0].tally.inFavour", equalTo(13))
                .body("items[0].tally.abstained", equalTo(0))
                .body("items[0].verdict.kind", equalTo("vetoed"))
                .body("items[0].verdict.vetoedBy", contains("CHN", "RUS"))
                .body("items[0].evidence.url", hasItem("https://example.org/a"))
                .body("items[0].evidence.url", hasItem("https://example.org/b"));
        given().get("/votes/S-2022-431/reasoning")
                .then()
                .statusCode(200)
                .body("steps.source", hasItem(containsString("Art. 27(3)")));
        given().get("/votes/S-2022-431/claims").then().statusCode(200).body("claims", hasSize(2));
        given().get("/vetoes?member=chn&from=2022-01-01")
                .then()
                .statusCode(200)
                .body("items.draft", contains("S/2022/431"));
        given().accept("text/csv")
                .get("/vetoes?member=CHN&from=2022-01-01")
                .then()
                .statusCode(200)
                .body(containsString("S/2022/431"))
                .body(containsString("CHN RUS"));
    }

    @Test
    void the_press_against_the_official_record_is_kept_as_a_claim_and_flagged_and_not_shown() {
        // Given
        var draft = new DraftSymbol("S/2016/846");
        var official = Events.official(Events.voted(
                draft, LocalDate.of(2016, 10, 8), Events.tally(11, 2, 2), "RUS VEN", StatedOutcome.VETOED));
        write(official);

        // When
        var told = news(
                Events.voted(draft, LocalDate.of(2016, 10, 8), Events.tally(12, 1, 2), "RUS", StatedOutcome.VETOED),
                "https://example.org/at-odds");
        String position = write(told);

        // Then
        given().queryParam("minPosition", position)
                .get("/votes/S-2016-846")
                .then()
                .statusCode(200)
                .body("tally.inFavour", equalTo(11))
                .body("tally.against", equalTo(2))
                .body("evidence.url", hasItem("https://example.org/at-odds"));
        given().get("/votes/S-2016-846/claims").then().statusCode(200).body("claims", hasSize(2));
        given().get("/contradictions?from=2016-10-08&to=2016-10-08")
                .then()
                .statusCode(200)
                .body(
                        "items.find { it.kind == 'sources-differ' }.claims.event",
                        hasItems(told.id().toString(), official.id().toString()));
    }

    @Test
    void a_draft_is_found_by_its_symbol_and_its_vote_by_the_resolution() {
        // Given
        var draft = new DraftSymbol("S/2017/769");
        write(news(
                new DraftTabled(
                        draft,
                        "Draft on the DPRK",
                        LocalDate.of(2017, 9, 11),
                        List.of(new Member("USA")),
                        "Non-proliferation",
                        "DPRK",
                        List.of()),
                "https://example.org/t"));

        // When
        String position = write(news(
                new VoteRecorded(
                        draft,
                        Question.DRAFT_AS_A_WHOLE,
                        LocalDate.of(2017, 9, 11),
                        "S/PV.8042",
                        VoteMode.RECORDED,
                        null,
                        new ReportedTally(15, 0, 0, null),
                        List.of(),
                        StatedOutcome.ADOPTED,
                        "S/RES/2375(2017)"),
                "https://example.org/v"));

        // Then
        given().queryParam("minPosition", position)
                .get("/drafts/S-2017-769")
                .then()
                .statusCode(200)
                .body("status", equalTo("adopted"))
                .body("sponsors", contains("USA"))
                .body("resolution", equalTo("S/RES/2375(2017)"));
        given().get("/votes/S-RES-2375").then().statusCode(200).body("draft", equalTo("S/2017/769"));
        given().get("/drafts?regime=dprk&status=adopted")
                .then()
                .statusCode(200)
                .body("items.draft", hasItem("S/2017/769"));
        given().get("/votes?verdict=adopted&limit=1").then().statusCode(200).body("items", hasSize(1));
    }

    @Test
    void a_made_up_vote_is_decided_by_the_rule_of_its_day() {
        given().contentType("application/json")
                .body("""
                        {"date": "2022-02-27", "procedural": true, "tally": {"inFavour": 11, "against": 1, "abstained": 3},
                         "ballots": [{"member": "RUS", "position": "against"}]}""")
                .post("/votes/evaluate")
                .then()
                .statusCode(200)
                .body("verdict.kind", equalTo("adopted"))
                .body("reasoning.size()", org.hamcrest.Matchers.greaterThan(1));
        given().contentType("application/json")
                .body("{\"date\": \"1965-12-31\", \"tally\": {\"inFavour\": 7, \"against\": 0, \"abstained\": 4}}")
                .post("/votes/evaluate")
                .then()
                .statusCode(200)
                .body("verdict.kind", equalTo("adopted"))
                .body("seats", equalTo(11));
    }

    @Test
    void a_bad_request_names_what_was_wrong_and_what_is_allowed() {
        given().get("/votes?verdict=maybe")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString("verdict"))
                .body("detail", containsString("not-adopted"));
        given().get("/votes?from=yesterday").then().statusCode(400).body("errors[0].pointer", equalTo("from"));
        given().contentType("application/json")
                .body("{\"date\": \"2022-05-26\", \"ballots\": [{\"member\": \"DEU\", \"position\": \"against\"}]}")
                .post("/votes/evaluate")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("#/ballots/0/member"));
        given().contentType("application/json")
                .body("{\"date\": \"2022-05-26\", \"tally\": {\"inFavour\": \"many\", \"against\": 1}}")
                .post("/votes/evaluate")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("#/tally/inFavour"));
        given().contentType("application/json")
                .body("{")
                .post("/votes/evaluate")
                .then()
                .statusCode(400);
        given().get("/votes/S-1900-1").then().statusCode(404);
        given().get("/votes?cursor=x").then().statusCode(400);
    }

    @Test
    void a_table_of_members_is_kept_beside_the_record_and_told_where_it_is_at_odds() {
        // Given
        write(news(
                new CouncilSeatStated(
                        new Member("CHN"), "China", true, LocalDate.of(1971, 1, 1), LocalDate.of(1971, 12, 31)),
                "https://example.org/members"));

        // When
        String position = write(news(
                new CouncilSeatStated(
                        new Member("ISL"), "Iceland", false, LocalDate.of(2091, 1, 1), LocalDate.of(2091, 12, 31)),
                "https://example.org/members"));

        // Then
        given().queryParam("minPosition", position)
                .get("/members/at-odds")
                .then()
                .statusCode(200)
                .body("items.code", contains("CHN"))
                .body("items.says", contains("The record has no seat of CHN on 1971-01-01."));
        given().get("/members?on=1971-05-01")
                .then()
                .body("members.code", hasItem("TWN"))
                .body("statedBeside.code", contains("CHN"));
        given().get("/members?on=2091-05-01")
                .then()
                .body("complete", equalTo(false))
                .body("statedBeside.code", contains("ISL"))
                .body("statedBeside[0].says", nullValue());
        given().get("/members?on=1971-12-01").then().body("statedBeside", empty());
    }

    @Test
    void the_members_of_a_day_and_the_record_of_a_member_are_told() {
        given().get("/members?on=2022-05-26")
                .then()
                .statusCode(200)
                .body("seats", equalTo(15))
                .body("members.findAll { it.permanent }.code", contains("CHN", "FRA", "GBR", "RUS", "USA"));
        given().get("/members?on=1971-10-24").then().statusCode(200).body("members.code", hasItem("TWN"));
        given().get("/members/NOR").then().statusCode(200).body("terms.findAll { it.permanent }", empty());
        given().get("/members/XXX").then().statusCode(404);
        given().get("/members?on=1945-01-01").then().statusCode(400);
    }

    @Test
    void a_permalink_under_a_provisional_reference_leads_to_the_draft_and_says_what_tells_of_it() {
        // Given
        var provisional = DraftSymbol.provisional(LocalDate.of(1999, 2, 25), "a mission");
        var symbol = new DraftSymbol("S/1999/201");
        write(news(tabled(provisional, "A mission"), "https://example.org/m"));

        // When
        String position = write(news(new DraftIdentified(provisional, symbol), "https://example.org/n"));

        // Then
        given().queryParam("minPosition", position)
                .get("/drafts/" + provisional.slug())
                .then()
                .statusCode(200)
                .body("draft", equalTo("S/1999/201"))
                .body("alsoKnownAs", contains(provisional.value()))
                .body("status", equalTo("tabled"))
                .body("evidence.url", hasItem("https://example.org/m"));
    }

    @Test
    void lists_go_on_page_by_page_and_answers_that_are_known_are_not_sent_again() {
        // Given
        String last = "";
        for (int i = 1; i <= 3; i++) {
            last = write(news(
                    new VoteRecorded(
                            new DraftSymbol("S/1998/" + i),
                            Question.DRAFT_AS_A_WHOLE,
                            LocalDate.of(1998, 1, i),
                            null,
                            VoteMode.RECORDED,
                            null,
                            new ReportedTally(15, 0, 0, null),
                            List.of(),
                            null,
                            null),
                    "https://example.org/p"));
            given().queryParam("minPosition", last).get("/members").then().statusCode(200);
        }

        // When
        var first = given().get("/votes?from=1998-01-01&to=1998-12-31&limit=2");

        // Then
        first.then().body("items.id", contains("S-1998-3", "S-1998-2"));
        given().queryParam("cursor", first.jsonPath().getString("next"))
                .get("/votes?from=1998-01-01&to=1998-12-31&limit=2")
                .then()
                .body("items.id", contains("S-1998-1"))
                .body("next", nullValue());
        given().header("If-None-Match", first.header("ETag"))
                .get("/votes?from=1998-01-01&to=1998-12-31&limit=2")
                .then()
                .statusCode(304);
        given().queryParam("draft", "S/1998/2").get("/votes").then().body("items.id", contains("S-1998-2"));
    }

    @Test
    void what_no_row_and_no_vote_can_be_is_refused_by_name() {
        given().get("/votes?limit=many").then().statusCode(400).body("errors[0].pointer", equalTo("limit"));
        given().get("/votes?limit=0").then().statusCode(400);
        given().get("/votes?from=2022-01-02&to=2022-01-01")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("to"));
        given().get("/votes?member=China").then().statusCode(400).body("errors[0].pointer", equalTo("member"));
        given().urlEncodingEnabled(false).get("/votes?draft=%00").then().statusCode(400);
        given().urlEncodingEnabled(false).get("/drafts/%00").then().statusCode(400);
        evaluate("{\"date\": \"2022-05-26\", \"ballots\": [null]}", "#/ballots/0");
        evaluate("{\"date\": \"2022-05-26\", \"ballots\": [{\"member\": \"CHN\"}]}", "#/ballots/0");
        evaluate("{\"date\": \"1945-05-26\", \"tally\": {\"inFavour\": 9, \"against\": 1}}", "#/date");
        evaluate("{\"date\": \"1950-05-26\", \"tally\": {\"inFavour\": 12, \"against\": 0}}", "#/tally");
        evaluate("{\"date\": \"2022-05-26\"}", "#/tally");
        evaluate("{}", "#/date");
    }

    private static void evaluate(String body, String pointer) {
        given().contentType("application/json")
                .body(body)
                .post("/votes/evaluate")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].pointer", equalTo(pointer));
    }

    private static DraftTabled tabled(DraftSymbol draft, String title) {
        return new DraftTabled(draft, title, null, List.of(), null, null, List.of());
    }

    private static VoteRecorded voted(DraftSymbol draft, int inFavour, int against) {
        return new VoteRecorded(
                draft,
                Question.DRAFT_AS_A_WHOLE,
                VETO,
                null,
                VoteMode.RECORDED,
                null,
                new ReportedTally(inFavour, against, null, null),
                List.of(
                        new Ballot(new Member("CHN"), Position.AGAINST),
                        new Ballot(new Member("RUS"), Position.AGAINST)),
                StatedOutcome.VETOED,
                null);
    }

    private String write(EventEnvelope envelope) {
        try (var log = new LogWriter(kafka)) {
            return log.write(envelope).toString();
        }
    }

    private static EventEnvelope news(Event event, String url) {
        var evidence = new Evidence(
                SourceKind.NEWS,
                "Example Press",
                url,
                "A report",
                Instant.parse("2022-05-27T09:00:00Z"),
                "in a few words",
                null,
                null,
                0.9,
                "test/1");
        return new EventEnvelope(
                EventIds.ofClaim(event, url),
                URI.create("/test"),
                Instant.parse("2022-05-27T10:00:00Z"),
                null,
                evidence,
                event);
    }
}
