package org.horseshoe.vote;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.horseshoe.events.Ballot;
import org.horseshoe.events.DraftSymbol;
import org.horseshoe.events.EventEnvelope;
import org.horseshoe.events.Member;
import org.horseshoe.events.Position;
import org.horseshoe.events.ProceedingsEvent.BallotCast;
import org.horseshoe.events.ProceedingsEvent.ClaimWithdrawn;
import org.horseshoe.events.ProceedingsEvent.VoteClosed;
import org.horseshoe.events.ProceedingsEvent.VoteRecorded;
import org.horseshoe.events.Question;
import org.horseshoe.events.ReportedTally;
import org.horseshoe.events.VoteMode;
import org.horseshoe.testing.HorseshoeTestResource;
import org.horseshoe.testing.LogWriter;
import org.junit.jupiter.api.Test;

/** How a vote is shown while it is taken, and what is shown of votes that nobody names. */
@QuarkusTest
@WithTestResource(HorseshoeTestResource.class)
class LiveVoteTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @Test
    void a_live_vote_tells_what_is_certain_and_who_can_still_decide_it_until_it_is_closed() {
        // Given S/2023/970 of 8 December 2023 with all heard but the last two
        var draft = new DraftSymbol("S/2023/970");
        var day = LocalDate.of(2023, 12, 8);
        for (String code : "ALB ARE BRA CHE CHN ECU FRA GAB GHA JPN MLT MOZ".split(" ")) {
            write(Events.news(
                    "Webcast",
                    new BallotCast(draft, Question.DRAFT_AS_A_WHOLE, new Member(code), Position.IN_FAVOUR, day)));
        }
        String heard = write(Events.news(
                "Webcast",
                new BallotCast(draft, Question.DRAFT_AS_A_WHOLE, new Member("GBR"), Position.ABSTAINED, day)));

        // Then
        given().queryParam("minPosition", heard)
                .get("/votes/S-2023-970")
                .then()
                .statusCode(200)
                .body("live", equalTo(true))
                .body("verdict.kind", equalTo("undetermined"))
                .body("standing.soFar.inFavour", equalTo(12))
                .body("standing.needed", equalTo(0))
                .body("standing.notHeard", contains("RUS", "USA"))
                .body("standing.canVeto", contains("RUS", "USA"))
                .body("standing.possible", contains("adopted", "vetoed"))
                .body("standing.turns.find { it.position == 'against' }.members", contains("RUS", "USA"))
                .body("standing.turns.find { it.position == 'against' }.verdict", equalTo("vetoed"))
                .body("standing.certain", contains("12 in favour, 9 required: the majority is reached."));
        given().get("/votes/S-2023-970/reasoning")
                .then()
                .statusCode(200)
                .body("standing.open", hasItem("A vote against by any of RUS, USA makes it vetoed."));

        // When
        write(Events.news(
                "Webcast",
                new BallotCast(draft, Question.DRAFT_AS_A_WHOLE, new Member("RUS"), Position.IN_FAVOUR, day)));
        write(Events.news(
                "Webcast", new BallotCast(draft, Question.DRAFT_AS_A_WHOLE, new Member("USA"), Position.AGAINST, day)));
        String closed = write(Events.news("Webcast", new VoteClosed(draft, Question.DRAFT_AS_A_WHOLE, day)));

        // Then
        given().queryParam("minPosition", closed)
                .get("/votes/S-2023-970")
                .then()
                .statusCode(200)
                .body("live", equalTo(false))
                .body("standing", nullValue())
                .body("verdict.kind", equalTo("vetoed"))
                .body("verdict.vetoedBy", contains("USA"))
                .body("tally.inFavour", equalTo(13));
    }

    @Test
    void a_roll_call_is_completed_where_the_figures_leave_no_choice_and_says_so_until_a_source_names_the_member() {
        // Given S/2024/302 of 18 April 2024
        var draft = new DraftSymbol("S/2024/302");

        // When
        String told = write(Events.news("Paper", vote(draft, new ReportedTally(12, 1, 2, null))));

        // Then
        given().queryParam("minPosition", told)
                .get("/votes/S-2024-302")
                .then()
                .statusCode(200)
                .body("ballots", hasSize(15))
                .body("ballots.findAll { !it.inferred }.member", contains("CHE", "GBR", "USA"))
                .body("ballots.find { it.member == 'JPN' }.position", equalTo("in-favour"))
                .body(
                        "ballots.find { it.member == 'JPN' }.reason",
                        containsString("the other 12 members of that day voted in favour"));
        given().get("/votes?member=JPN&position=in-favour&from=2024-04-18&to=2024-04-18")
                .then()
                .statusCode(200)
                .body("items.id", contains("S-2024-302"));

        // When
        String named = write(
                Events.news("Another paper", vote(draft, null, new Ballot(new Member("JPN"), Position.IN_FAVOUR))));

        // Then
        given().queryParam("minPosition", named)
                .get("/votes/S-2024-302")
                .then()
                .statusCode(200)
                .body("ballots.find { it.member == 'JPN' }.inferred", equalTo(false))
                .body("ballots.findAll { it.inferred }", hasSize(11));
    }

    @Test
    void a_correction_takes_a_claim_back_names_what_replaces_it_and_keeps_both_in_sight() {
        // Given S/2023/773 of 16 October 2023, first reported with figures turned round
        var draft = new DraftSymbol("S/2023/773");
        EventEnvelope wrong = Events.news("Paper", plain(draft, new ReportedTally(6, 4, 5, null)));
        EventEnvelope right = Events.news("Paper", plain(draft, new ReportedTally(5, 4, 6, null)));
        write(wrong);
        write(right);

        // When
        String position = write(Events.news("Paper", new ClaimWithdrawn(draft, wrong.id(), "misread", right.id())));

        // Then
        given().queryParam("minPosition", position)
                .get("/votes/S-2023-773/claims")
                .then()
                .statusCode(200)
                .body("claims.event", contains(right.id().toString()))
                .body("withdrawn.claim.event", contains(wrong.id().toString()))
                .body("withdrawn.reason", contains("misread"))
                .body("withdrawn.replacedBy", contains(right.id().toString()))
                .body("contradictions", empty());
    }

    @Test
    void a_made_up_vote_tells_what_follows_and_what_is_open() {
        given().contentType("application/json")
                .body("""
                        {"date": "2022-05-26", "tally": {"inFavour": 13, "against": 2},
                         "ballots": [{"member": "CHN", "position": "against"}, {"member": "RUS", "position": "against"}]}""")
                .post("/votes/evaluate")
                .then()
                .statusCode(200)
                .body("inferred", hasSize(13))
                .body("standing", nullValue());
        given().contentType("application/json")
                .body("{\"date\": \"2022-05-26\", \"ballots\": [{\"member\": \"RUS\", \"position\": \"against\"}]}")
                .post("/votes/evaluate")
                .then()
                .statusCode(200)
                .body("standing.possible", contains("vetoed", "not-adopted"))
                .body("standing.certain", contains("It cannot be adopted against RUS."));
        given().contentType("application/json")
                .body("""
                        {"date": "2022-05-26", "closed": true, "ballots": [{"member": "RUS", "position": "against"}]}""")
                .post("/votes/evaluate")
                .then()
                .statusCode(200)
                .body("verdict.kind", equalTo("not-adopted"))
                .body("tally.notParticipating", equalTo(14))
                .body("standing", nullValue());
    }

    private static VoteRecorded vote(DraftSymbol draft, ReportedTally tally, Ballot... more) {
        var ballots = new java.util.ArrayList<>(List.of(
                new Ballot(new Member("USA"), Position.AGAINST),
                new Ballot(new Member("GBR"), Position.ABSTAINED),
                new Ballot(new Member("CHE"), Position.ABSTAINED)));
        ballots.addAll(List.of(more));
        return voted(draft, LocalDate.of(2024, 4, 18), tally, ballots);
    }

    private static VoteRecorded plain(DraftSymbol draft, ReportedTally tally) {
        return voted(draft, LocalDate.of(2023, 10, 16), tally, List.of());
    }

    private static VoteRecorded voted(DraftSymbol draft, LocalDate day, ReportedTally tally, List<Ballot> ballots) {
        return new VoteRecorded(
                draft, Question.DRAFT_AS_A_WHOLE, day, null, VoteMode.RECORDED, null, tally, ballots, null, null);
    }

    private String write(EventEnvelope envelope) {
        try (var log = new LogWriter(kafka)) {
            return log.write(envelope).toString();
        }
    }
}
