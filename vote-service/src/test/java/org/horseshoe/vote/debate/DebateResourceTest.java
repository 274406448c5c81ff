package org.horseshoe.vote.debate;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.horseshoe.vote.Events.identified;
import static org.horseshoe.vote.Events.members;
import static org.horseshoe.vote.Events.news;
import static org.horseshoe.vote.Events.official;
import static org.horseshoe.vote.Events.tabled;
import static org.horseshoe.vote.Events.tally;
import static org.horseshoe.vote.Events.voted;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.horseshoe.events.Ballot;
import org.horseshoe.events.DraftSymbol;
import org.horseshoe.events.EventEnvelope;
import org.horseshoe.events.Forum;
import org.horseshoe.events.Member;
import org.horseshoe.events.Position;
import org.horseshoe.events.ProceedingsEvent.ClaimWithdrawn;
import org.horseshoe.events.ProceedingsEvent.EmergencySpecialSessionMet;
import org.horseshoe.events.ProceedingsEvent.StatementMade;
import org.horseshoe.events.ProceedingsEvent.VetoDebateHeld;
import org.horseshoe.events.ProceedingsEvent.VoteRecorded;
import org.horseshoe.events.Question;
import org.horseshoe.events.Stance;
import org.horseshoe.events.VoteMode;
import org.horseshoe.testing.HorseshoeTestResource;
import org.horseshoe.testing.LogWriter;
import org.junit.jupiter.api.Test;

/** From the log to the answer; each test has drafts and days of its own. */
@QuarkusTest
@WithTestResource(HorseshoeTestResource.class)
class DebateResourceTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @Test
    void the_veto_of_28_march_2024_was_debated_on_11_april_the_eighth_working_day() {
        // Given
        var draft = new DraftSymbol("S/2024/255");
        LocalDate april11 = LocalDate.of(2024, 4, 11);
        write(official(tabled(draft, "Panel of Experts")));
        write(official(vetoed(draft, LocalDate.of(2024, 3, 28), "RUS")));
        write(official(new VetoDebateHeld(draft, april11, "A/78/PV.68", members("USA RUS"))));
        write(news("One Paper", new VetoDebateHeld(draft, april11, null, List.of())));
        write(official(said(draft, "Vassily Nebenzia", "RUS", Forum.GENERAL_ASSEMBLY, april11)));

        // When
        String position = write(news("One Paper", said(draft, "Mr. Nebenzia", "RUS", Forum.GENERAL_ASSEMBLY, april11)));

        // Then
        given().queryParam("minPosition", position)
                .get("/veto-debates/S-2024-255")
                .then()
                .statusCode(200)
                .body("draft", equalTo("S/2024/255"))
                .body("vetoedBy", contains("RUS"))
                .body("status", equalTo("met"))
                .body("asOf", equalTo("2031-05-06"))
                .body("duty.rule", containsString("A/RES/76/262"))
                .body("duty.dueOn", equalTo("2024-04-15"))
                .body("duty.reportBy", equalTo("2024-04-08"))
                .body("duty.calendar.name", equalTo("UN Headquarters, New York"))
                .body("duty.calendar.leftOut.name", contains("Good Friday", "Eid al-Fitr"))
                .body("duty.calendar.leftOut.day", contains("2024-03-29", "2024-04-10"))
                .body("duty.calendar.leftOut.certainty", contains("documented", "documented"))
                .body("duty.calendar.note", nullValue())
                .body("debate.heldOn", equalTo("2024-04-11"))
                .body("debate.workingDays", equalTo(8))
                .body("debate.meetings.record", contains("A/78/PV.68"))
                .body("debate.evidence.publisher", contains("Dag Hammarskjöld Library", "One Paper"))
                .body("speakers.state", contains("RUS", "USA"))
                .body("speakers.vetoed", contains(true, false))
                .body("speakers.spokeAs", contains(2, 1))
                .body("departures", contains("RUS vetoed and had precedence; before it spoke USA."))
                .body("statements.speaker", contains("Vassily Nebenzia"))
                .body("statements.capacity", contains("Permanent Representative"))
                .body("statements.stance", contains("opposes"))
                .body("statements.forum", contains("general-assembly"))
                .body("statements[0].evidence.publisher", contains("Dag Hammarskjöld Library", "One Paper"))
                .body("contradictions", empty());
        given().get("/veto-debates?status=met&from=2024-03-28&to=2024-03-28")
                .then()
                .statusCode(200)
                .body("items.draft", contains("S/2024/255"))
                .body("items[0].heldOn", equalTo("2024-04-11"))
                .body("items[0].calendar", equalTo("UN Headquarters, New York"));
        given().get("/drafts/S-2024-255").then().statusCode(200).body("evidence.type", contains("draft-tabled.v1"));
    }

    @Test
    void an_emergency_special_session_suspends_the_duty() {
        // Given
        var draft = new DraftSymbol("S/2022/720");
        write(official(vetoed(draft, LocalDate.of(2022, 9, 30), "RUS")));

        // When
        String position =
                write(official(new EmergencySpecialSessionMet(draft, 11, LocalDate.of(2022, 10, 10), "A/ES-11/PV.12")));

        // Then
        given().queryParam("minPosition", position)
                .get("/veto-debates/S-2022-720")
                .then()
                .statusCode(200)
                .body("status", equalTo("suspended"))
                .body("reason", startsWith("Emergency special session 11 met on 2022-10-10"))
                .body("duty.dueOn", equalTo("2022-10-14"))
                .body("debate", nullValue())
                .body("emergencySpecialSessions.number", contains(11))
                .body("emergencySpecialSessions[0].suspends", equalTo(true))
                .body("emergencySpecialSessions[0].evidence.publisher", contains("Dag Hammarskjöld Library"));
    }

    @Test
    void a_debate_that_is_withdrawn_leaves_the_duty_missed() {
        // Given
        var draft = new DraftSymbol("S/2023/506");
        EventEnvelope debate = news("A Paper", new VetoDebateHeld(draft, LocalDate.of(2023, 7, 19), null, List.of()));
        write(official(vetoed(draft, LocalDate.of(2023, 7, 11), "RUS")));
        String met = write(debate);
        given().queryParam("minPosition", met)
                .get("/veto-debates/S-2023-506")
                .then()
                .body("status", equalTo("met"))
                .body("debate.workingDays", equalTo(6));

        // When
        String position = write(official(new ClaimWithdrawn(draft, debate.id(), "another draft was meant")));

        // Then
        given().queryParam("minPosition", position)
                .get("/veto-debates/S-2023-506")
                .then()
                .statusCode(200)
                .body("status", equalTo("missed"))
                .body("debate", nullValue());
    }

    @Test
    void one_debate_can_serve_two_vetoes() {
        // Given
        var first = new DraftSymbol("S/2023/801");
        var provisional = DraftSymbol.provisional(LocalDate.of(2023, 11, 7), "the other text");
        var second = new DraftSymbol("S/2023/802");
        LocalDate day = LocalDate.of(2023, 11, 14);
        write(official(vetoed(first, LocalDate.of(2023, 11, 6), "USA")));
        write(official(vetoed(second, LocalDate.of(2023, 11, 7), "USA")));
        write(official(new VetoDebateHeld(first, day, "A/78/PV.900", List.of())));
        write(news("A Paper", new VetoDebateHeld(provisional, day, null, List.of())));

        // When
        String position = write(official(identified(provisional, second)));

        // Then
        given().queryParam("minPosition", position)
                .get("/veto-debates/S-2023-801")
                .then()
                .statusCode(200)
                .body("debate.alsoServes", contains("S/2023/802"));
        given().get("/veto-debates/" + provisional.slug())
                .then()
                .statusCode(200)
                .body("draft", equalTo("S/2023/802"))
                .body("status", equalTo("met"))
                .body("debate.alsoServes", contains("S/2023/801"));
    }

    @Test
    void what_opens_no_duty_says_why() {
        // Given
        write(official(vetoed(new DraftSymbol("S/2011/612"), LocalDate.of(2011, 10, 4), "RUS")));
        String position = write(official(new VoteRecorded(
                new DraftSymbol("S/2022/160"),
                Question.DRAFT_AS_A_WHOLE,
                LocalDate.of(2022, 2, 27),
                "S/PV.8980",
                VoteMode.RECORDED,
                true,
                tally(11, 1, 3),
                List.of(new Ballot(new Member("RUS"), Position.AGAINST)),
                null,
                "S/RES/2623(2022)")));

        // When
        given().queryParam("minPosition", position)
                .get("/veto-debates/S-2011-612")
                .then()
                .statusCode(200)
                .body("status", equalTo("not-applicable"))
                .body("reason", containsString("2022-04-26"))
                .body("duty", nullValue());

        // Then
        given().get("/veto-debates?from=2011-01-01&to=2011-12-31").then().body("items", empty());
        given().get("/veto-debates?status=not-applicable&from=2011-01-01&to=2011-12-31")
                .then()
                .statusCode(200)
                .body("items.draft", contains("S/2011/612"));
        given().get("/veto-debates/S-RES-2623")
                .then()
                .statusCode(200)
                .body("status", equalTo("not-applicable"))
                .body("reason", containsString("procedural"));
        given().get("/veto-debates/S-1900-1").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void open_duties_are_in_the_calendar_until_the_assembly_meets() {
        // Given
        var draft = new DraftSymbol("S/2031/801");
        LocalDate veto = LocalDate.of(2031, 5, 1);
        write(official(tabled(draft, "A long title; with commas, a \\ and the words naïve Größe 漢字 to be folded")));
        String position = write(official(vetoed(draft, veto, "RUS USA")));

        // When
        var answer = given().queryParam("minPosition", position).get("/veto-debates.ics");

        // Then
        answer.then().statusCode(200).contentType(startsWith("text/calendar"));
        List<ParsedCalendar.Event> events =
                ParsedCalendar.of(answer.asByteArray()).events();
        assertThat(events).extracting(event -> event.text("UID")).contains("S-2031-801@veto-debates.horseshoe");
        ParsedCalendar.Event event = events.stream()
                .filter(each -> each.text("UID").startsWith("S-2031-801"))
                .findFirst()
                .orElseThrow();
        assertThat(event.text("DTSTAMP")).isEqualTo("20310501T000000Z");
        assertThat(event.text("DTSTART;VALUE=DATE")).isEqualTo("20310515");
        assertThat(event.text("DTEND;VALUE=DATE")).isEqualTo("20310516");
        assertThat(event.text("SUMMARY")).isEqualTo("Veto debate due: S/2031/801 (RUS, USA)");
        assertThat(event.text("DESCRIPTION"))
                .startsWith("A long title; with commas, a \\ and the words naïve Größe 漢字 to be folded\nVetoed by")
                .endsWith("Calendar: weekends only for 2031.");
        assertThat(event.text("URL")).endsWith("/veto-debates/S-2031-801");
        given().get("/veto-debates/S-2031-801")
                .then()
                .body("status", equalTo("open"))
                .body("duty.calendar.note", equalTo("weekends only for 2031"));
        given().accept("text/calendar")
                .get("/veto-debates?member=FRA")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/calendar"))
                .body(containsString("END:VCALENDAR"));

        // When
        String met = write(official(new VetoDebateHeld(draft, LocalDate.of(2031, 5, 5), null, List.of())));

        // Then
        assertThat(given().queryParam("minPosition", met)
                        .get("/veto-debates.ics")
                        .asString())
                .doesNotContain("S-2031-801");
    }

    @Test
    void the_list_goes_on_page_by_page_has_a_table_and_is_not_sent_twice() {
        // Given
        String position = "";
        for (int i = 1; i <= 3; i++) {
            position = write(official(vetoed(new DraftSymbol("S/2025/80" + i), LocalDate.of(2025, 2, i + 23), "USA")));
        }

        // When
        var first =
                given().queryParam("minPosition", position).get("/veto-debates?from=2025-02-01&to=2025-02-28&limit=2");

        // Then
        first.then().statusCode(200).body("items.draft", contains("S/2025/803", "S/2025/802"));
        given().queryParam("cursor", first.jsonPath().getString("next"))
                .get("/veto-debates?from=2025-02-01&to=2025-02-28&limit=2")
                .then()
                .body("items.draft", contains("S/2025/801"))
                .body("next", nullValue());
        given().header("If-None-Match", first.header("ETag"))
                .get("/veto-debates?from=2025-02-01&to=2025-02-28&limit=2")
                .then()
                .statusCode(304);
        assertThat(first.header("ETag")).contains("today=2031-05-06");
        given().accept("text/csv")
                .get("/veto-debates?from=2025-02-01&to=2025-02-28&member=usa&status=missed")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .body(startsWith("draft,vote,title,topic,voted_on,vetoed_by,status,"))
                .body(
                        containsString(
                                "S/2025/801,S-2025-801,,,2025-02-24,USA,missed,\"2025-03-10 has passed, and no source tells of a debate.\",2025-03-10,\"UN Headquarters, New York\",,,,,0\r\n"));
        given().get("/veto-debates?member=CHN&from=2025-02-01&to=2025-02-28")
                .then()
                .body("items", empty());
    }

    @Test
    void a_wrong_parameter_is_named_with_what_is_allowed() {
        given().get("/veto-debates?status=late")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].pointer", equalTo("status"))
                .body("detail", containsString("open, met, missed, held-late, suspended, not-applicable"));
        given().get("/veto-debates?member=Russia").then().statusCode(400).body("errors[0].pointer", equalTo("member"));
        given().get("/veto-debates?from=2022-05-27&to=2022-05-26")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("to"));
        given().get("/veto-debates?limit=0").then().statusCode(400).body("errors[0].pointer", equalTo("limit"));
        given().get("/veto-debates?cursor=x").then().statusCode(400);
        given().get("/veto-debates.ics?member=1").then().statusCode(400).body("errors[0].pointer", equalTo("member"));
    }

    @Test
    void the_interface_describes_itself_with_examples() {
        given().accept("application/json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .body(
                        "paths.'/veto-debates'.get.parameters.find { it.name == 'status' }.schema.enum",
                        hasItems("open", "held-late"))
                .body(
                        "paths.'/veto-debates/{draft}'.get.responses.'200'.content.'application/json'.examples.keySet()",
                        hasItem("S-2022-431"))
                .body("paths.keySet()", hasItem("/veto-debates.ics"));
    }

    private static VoteRecorded vetoed(DraftSymbol draft, LocalDate day, String against) {
        return voted(
                draft,
                day,
                tally(12, members(against).size(), 3 - members(against).size()),
                against,
                null);
    }

    private static StatementMade said(DraftSymbol draft, String speaker, String state, Forum forum, LocalDate madeOn) {
        return new StatementMade(
                draft, speaker, "Permanent Representative", new Member(state), forum, Stance.OPPOSES, madeOn, null);
    }

    private String write(EventEnvelope envelope) {
        try (var log = new LogWriter(kafka)) {
            return log.write(envelope).toString();
        }
    }
}
