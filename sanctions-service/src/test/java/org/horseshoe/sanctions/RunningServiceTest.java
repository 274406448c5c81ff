package org.horseshoe.sanctions;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.horseshoe.events.DesignationEvent.ListingAmended;
import org.horseshoe.events.DesignationEvent.NameDelisted;
import org.horseshoe.events.DesignationEvent.NameListed;
import org.horseshoe.events.Direction;
import org.horseshoe.events.DraftSymbol;
import org.horseshoe.events.EntryType;
import org.horseshoe.events.EventEnvelope;
import org.horseshoe.events.LaunchEvent.LaunchCountReported;
import org.horseshoe.events.LaunchEvent.MissileLaunched;
import org.horseshoe.events.LaunchEvent.NuclearTestConducted;
import org.horseshoe.events.LaunchOutcome;
import org.horseshoe.events.LaunchUnit;
import org.horseshoe.events.ListEntry;
import org.horseshoe.events.Measure;
import org.horseshoe.events.MeasureEffect;
import org.horseshoe.events.MeasureKind;
import org.horseshoe.events.Member;
import org.horseshoe.events.OutcomeEvent.OutcomeWithdrawn;
import org.horseshoe.events.OutcomeEvent.VetoDebateDue;
import org.horseshoe.events.OutcomeEvent.VetoDebateDutyMet;
import org.horseshoe.events.ProceedingsEvent.ClaimWithdrawn;
import org.horseshoe.events.ProceedingsEvent.DraftIdentified;
import org.horseshoe.events.ProceedingsEvent.DraftRevised;
import org.horseshoe.events.ProceedingsEvent.DraftTabled;
import org.horseshoe.projection.Position;
import org.horseshoe.testing.HorseshoeTestResource;
import org.horseshoe.testing.LogWriter;
import org.horseshoe.testing.TestTokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The service as it runs: events in through their real topics, answers out over HTTP. */
@QuarkusTest
@WithTestResource(HorseshoeTestResource.class)
class RunningServiceTest {

    private static final Member DPRK = new Member("PRK");

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    private static final DraftSymbol PROVISIONAL = new DraftSymbol("provisional/2022-04-13/usa-on-the-dprk");

    private String position = "";

    /** Every event type that the service reads, each through its topic; what was written before is the same again. */
    @BeforeEach
    void theRecordOfTheDprk() {
        List<EventEnvelope> events = new ArrayList<>();
        BundledHistory.outcomes().forEach(outcome -> events.add(Samples.envelope(outcome, "2022-01-01T00:00:00Z")));
        events.add(Samples.envelope(Samples.vetoedDraftOf2022()));
        events.add(Samples.envelope(
                Samples.notAdopted("S/2021/999", "2021-01-01", 8, Samples.cap("refined-petroleum-supply", 100_000))));
        events.addAll(versions());
        events.addAll(names());
        events.addAll(launches());
        position = write(events);
    }

    @Nested
    class Regimes {

        @Test
        void the_caps_in_force_after_the_veto_are_those_of_2397() {
            get("/regimes/DPRK?validAt=2022-06-01")
                    .body("regime", equalTo("DPRK"))
                    .body("validAt", equalTo("2022-06-01"))
                    .body("measures.find { it.key == 'crude-oil-supply' }.limits.value", contains(4000000, 525000))
                    .body("measures.find { it.key == 'crude-oil-supply' }.limits.unit", contains("barrel", "tonne"))
                    .body(
                            "measures.find { it.key == 'crude-oil-supply' }.text",
                            equalTo("crude oil: 4,000,000 barrels or 525,000 tonnes a year from 22 December"))
                    .body(
                            "measures.find { it.key == 'crude-oil-supply' }.legalBasis.document",
                            equalTo("S/RES/2397(2017)"))
                    .body("measures.find { it.key == 'crude-oil-supply' }.legalBasis.paragraph", equalTo("4"))
                    .body("measures.find { it.key == 'crude-oil-supply' }.kind", equalTo("cap"))
                    .body("measures.find { it.key == 'crude-oil-supply' }.direction", equalTo("to-target"))
                    .body("measures.find { it.key == 'crude-oil-supply' }.window.startsOn", equalTo("--12-22"))
                    .body("measures.find { it.key == 'refined-petroleum-supply' }.limits.value", contains(500000))
                    .body("measures.key", not(hasItem("tobacco-supply")));
        }

        @Test
        void mandates_are_told_apart_from_measures() {
            get("/regimes/DPRK?validAt=2024-05-01")
                    .body("measures.kind", everyItem(not(equalTo("mandate"))))
                    .body("mandates.find { it.mandate.key == 'panel-of-experts' }.inForce", is(false))
                    .body(
                            "mandates.find { it.mandate.key == 'panel-of-experts' }.mandate.validTo",
                            equalTo("2024-04-30"))
                    .body("mandates.find { it.mandate.key == 'sanctions-committee' }.inForce", is(true));
        }

        @Test
        void a_name_that_was_only_proposed_is_never_shown_as_sanctioned() {
            String body = get("/regimes/DPRK").extract().asString();
            assertThat(body).doesNotContain("Lazarus").doesNotContain("Kim Su Il");
            get("/designations?q=lazarus").body("items", empty());
        }

        @Test
        void names_and_launches_are_told_in_figures() {
            get("/regimes/dprk?validAt=2022-06-05")
                    .body("namesListed", equalTo(1))
                    .body("launches.state", equalTo("PRK"))
                    .body("launches.missiles", equalTo(11))
                    .body("launches.launchEvents", equalTo(3))
                    .body("launches.days", equalTo(2));
        }

        @Test
        void what_is_known_now_is_what_is_known_at_a_later_instant() {
            String stored = get("/regimes/DPRK?validAt=2017-11-01").extract().asString();
            String later = get("/regimes/DPRK?validAt=2017-11-01&knownAt=2100-01-01")
                    .extract()
                    .asString()
                    .replaceFirst("\"knownAt\":\"[^\"]+\",", "");

            assertThat(JsonPath.from(later).getMap(""))
                    .isEqualTo(JsonPath.from(stored).getMap(""));
        }

        @Test
        void before_anything_was_known_nothing_was_in_force() {
            get("/regimes/DPRK?validAt=2022-06-01&knownAt=2021-12-31").body("measures", empty());
            get("/regimes/DPRK/timeline?knownAt=2021-12-31")
                    .body("changes", empty())
                    .body("decisions", empty());
            get("/regimes/DPRK/proposals?knownAt=2021-12-31").body("proposals", empty());
        }

        @Test
        void the_timeline_goes_to_a_day_as_known_at_an_instant() {
            get("/regimes/DPRK/timeline?validAt=2006-10-14&knownAt=2022-01-02")
                    .body("validAt", equalTo("2006-10-14"))
                    .body("knownAt", equalTo("2022-01-02T23:59:59.999999Z"))
                    .body("changes.cause", everyItem(equalTo("S/RES/1718(2006)")))
                    .body("decisions.document", contains("S/RES/825(1993)", "S/RES/1695(2006)", "S/RES/1718(2006)"));
        }

        @Test
        void a_draft_is_known_from_the_instant_at_which_its_outcome_was_recorded() {
            get("/proposals/S-2022-431/diff?knownAt=2022-05-27T06:00:00Z").body("blocked", is(true));
            given().get("/proposals/S-2022-431/diff?knownAt=2022-05-27T05:59:59Z")
                    .then()
                    .statusCode(404);
        }

        @Test
        void a_proposal_can_be_held_against_another_day() {
            get("/proposals/S-2022-431/diff?validAt=2017-12-21")
                    .body(
                            "changes.find { it.key == 'crude-oil-supply' }.inForce.text",
                            equalTo("crude oil: a cap without a figure"))
                    .body("changes.find { it.key == 'crude-oil-supply' }.comparedOn", equalTo("2017-12-21"));
        }

        @Test
        void today_is_the_day_where_none_is_asked_for() {
            get("/regimes/DPRK").body("validAt", equalTo("2022-06-01"));
        }

        @Test
        void the_list_of_regimes_counts_measures_resolutions_and_blocked_drafts() {
            get("/regimes")
                    .body("regime", contains("DPRK", "Iran", "Libya"))
                    .body("[0].resolutions", equalTo(26))
                    .body("[0].blockedDrafts", equalTo(3));
        }

        @Test
        void the_timeline_tells_every_change_with_its_cause() {
            get("/regimes/DPRK/timeline")
                    .body(
                            "changes.findAll { it.key == 'refined-petroleum-supply' }.change",
                            contains("imposed", "replaced-before-it-applied", "changed"))
                    .body(
                            "changes.findAll { it.key == 'refined-petroleum-supply' }.cause",
                            contains("S/RES/2375(2017)", "S/RES/2397(2017)", "S/RES/2397(2017)"))
                    .body(
                            "changes.findAll { it.key == 'coal-export' }.text",
                            hasItem("coal: 400,900,000 USD or 7,500,000 tonnes a year → export banned"))
                    .body("changes.findAll { it.change == 'expired' }.day", contains("2024-05-01"))
                    .body("decisions.find { it.draft == 'S/2022/431' }.cause", equalTo("veto: CHN, RUS"))
                    .body("decisions.document", hasItems("S/RES/825(1993)", "S/RES/2356(2017)"));
        }
    }

    @Nested
    class VersionsOfADraft {

        @Test
        void are_told_in_their_order_and_held_against_each_other_before_any_vote() {
            get("/proposals/S-2022-430/versions")
                    .body("versions.version", contains(0, 1))
                    .body("versions.dated", contains("2022-04-13", "2022-05-25"))
                    .body("versions[0].texts", contains("crude oil: 2,000,000 barrels a year"));
            get("/proposals/S-2022-430/versions/diff")
                    .body("changes.text", contains("crude oil: 2,000,000 → 3,000,000 barrels a year"))
                    .body("changes.change", contains("changed"));
            get("/proposals/S-2022-430/versions/diff?from=1&to=0")
                    .body("changes.text", contains("crude oil: 3,000,000 → 2,000,000 barrels a year"));
        }

        @Test
        void are_found_under_the_reference_that_a_source_gave_before_the_symbol_was_known() {
            get("/proposals/" + PROVISIONAL.slug() + "/versions").body("versions.version", contains(0, 1));
        }

        @Test
        void are_those_known_at_an_instant_and_withdrawn_claims_do_not_count() {
            get("/proposals/S-2022-430/versions?knownAt=2022-04-30").body("versions.version", contains(0));
            given().get("/proposals/S-2022-432/versions").then().statusCode(404);
            given().get("/proposals/S-2022-430/versions/diff?from=7")
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("from"));
        }
    }

    @Nested
    class Proposals {

        @Test
        void the_vetoed_draft_shows_what_it_would_have_changed() {
            String draft = "proposals.find { it.draft == 'S/2022/431' }";
            get("/regimes/DPRK/proposals")
                    .body(draft + ".blocked", is(true))
                    .body(draft + ".cause", equalTo("veto: CHN, RUS"))
                    .body(draft + ".vetoedBy", contains("CHN", "RUS"))
                    .body(
                            draft + ".changes.text",
                            hasItems(
                                    "crude oil: 4,000,000 → 3,000,000 barrels a year",
                                    "refined petroleum: 500,000 → 375,000 barrels a year"))
                    .body(draft + ".changes[0].change", equalTo("changed"))
                    .body(draft + ".changes[0].limits[0].unit", equalTo("barrel"))
                    .body(draft + ".changes[0].limits[0].before", equalTo(4000000))
                    .body(draft + ".changes[0].limits[0].after", equalTo(3000000))
                    .body(draft + ".changes[0].per", equalTo("a year"))
                    .body(draft + ".changes[0].inForce.legalBasis.document", equalTo("S/RES/2397(2017)"));
        }

        @Test
        void those_that_failed_can_be_asked_for_alone() {
            get("/regimes/DPRK/proposals?status=blocked")
                    .body("proposals.draft", contains("S/2024/255", "S/2022/431", "S/2021/999"))
                    .body("proposals.cause", contains("veto: RUS", "veto: CHN, RUS", "too few votes: 8 of 9"));
        }

        @Test
        void one_draft_is_found_by_its_symbol_and_by_its_resolutions() {
            get("/regimes/DPRK/proposals/S-2022-431/diff").body("changes", hasSize(7));
            get("/proposals/S-2022-431/diff").body("changes", hasSize(7));
            get("/proposals/S-RES-2397/diff")
                    .body("draft", equalTo("S/2017/1092"))
                    .body("blocked", is(false))
                    .body("changes.text", hasItem("refined petroleum: 2,000,000 → 500,000 barrels a year"));
        }
    }

    @Nested
    class Designations {

        @Test
        void the_list_is_searched_by_regime_name_and_status_page_by_page() {
            get("/designations?regime=dprk&status=listed")
                    .body("items.reference", contains("KPe.068"))
                    .body("items[0].status", equalTo("listed"));
            get("/designations?q=myohyang  SHIPPING").body("items.reference", contains("KPe.068"));
            String next = get("/designations?limit=1")
                    .body("items.reference", contains("KPe.067"))
                    .extract()
                    .path("next");
            get("/designations?limit=1&cursor=" + next).body("items.reference", contains("KPe.068"));
        }

        @Test
        void an_entry_comes_with_its_history() {
            get("/designations/KPe.067")
                    .body("designation.status", equalTo("delisted"))
                    .body("history.type", contains("name-listed.v1", "name-delisted.v1"))
                    .body("history[0].change.entry.name", equalTo("SAMPLE TRADING CO"))
                    .body("periods", hasSize(1))
                    .body("periods[0].from", equalTo("2018-06-07"))
                    .body("periods[0].to", equalTo("2018-08-24"));
            get("/designations/kpe.068").body("periods[0].to", nullValue());
            assertThat(get("/designations/KPe.067?format=csv").extract().asString())
                    .startsWith(
                            "copy_of,type,changed,name,recorded_at\r\n2018-06-07,name-listed.v1,,SAMPLE TRADING CO,");
        }

        @Test
        void the_list_of_a_day_is_that_of_the_copies_up_to_it() {
            get("/designations?validAt=2018-08-23&status=listed")
                    .body("items.reference", contains("KPe.067", "KPe.068"))
                    .body("items[0].asOf", equalTo("2018-06-07"));
            get("/designations?validAt=2018-08-24&status=delisted")
                    .body("items.reference", contains("KPe.067"))
                    .body("items[0].name", equalTo("SAMPLE TRADING CO"));
            get("/designations?validAt=2018-06-06").body("items", empty());
            get("/designations?knownAt=2022-05-27T05:59:59Z").body("items", empty());
            get("/designations/KPe.067?validAt=2018-08-23")
                    .body("designation.status", equalTo("listed"))
                    .body("history", hasSize(1));
            get("/regimes/DPRK?validAt=2018-08-23").body("namesListed", equalTo(2));
            get("/regimes/DPRK?validAt=2018-08-24").body("namesListed", equalTo(1));
            get("/regimes/DPRK?validAt=2017-12-22").body("namesListed", nullValue());
        }

        @Test
        void the_list_comes_as_a_table_and_the_rest_of_it_behind_a_link() {
            var page = get("/designations?regime=DPRK&format=csv&limit=1");
            assertThat(page.extract().header("Link")).contains("cursor=KPe.067").contains("format=csv");
            assertThat(page.extract().asString().lines())
                    .containsExactly(
                            "reference,regime,type,status,as_of,name,original_script,aliases,listed_on,birth_dates,"
                                    + "nationalities,documents,data_id",
                            "KPe.067,DPRK,entity,delisted,2018-08-24,SAMPLE TRADING CO,,,,,,,");
        }
    }

    @Nested
    class Launches {

        @Test
        void the_record_is_read_by_state_and_days() {
            get("/launches?state=PRK&from=2022-05-25&to=2022-05-25")
                    .body("launches", hasSize(2))
                    .body("launches.find { it.missiles == 1 }.utcDate", equalTo("2022-05-24"));
            get("/launches?to=2017-12-31").body("launches.kind", contains("nuclear-test"));
            String next = get("/launches?limit=2")
                    .body("launches", hasSize(2))
                    .extract()
                    .path("next");
            get("/launches?limit=9&cursor=" + next).body("launches", hasSize(2));
        }

        @Test
        void counts_stand_beside_the_counts_that_sources_report() {
            get("/launches/statistics?by=year&state=prk")
                    .body("counted.period", contains("2022"))
                    .body("counted[0].missiles", equalTo(11))
                    .body("counted[0].launchEvents", equalTo(3))
                    .body("counted[0].days", equalTo(2))
                    .body("reported[0].count", equalTo(17))
                    .body("reported[0].unit", equalTo("launch-events"))
                    .body("reported[0].counted", equalTo(2))
                    .body("reported[0].difference", equalTo(15));
            get("/launches/statistics?by=month").body("counted.period", contains("2022-05", "2022-06"));
            get("/launches/statistics?by=type")
                    .body("counted.period", contains("unknown"))
                    .body("counted.missiles", contains(11));
        }

        @Test
        void the_day_in_utc_is_another_one_where_the_hour_says_so() {
            get("/launches/statistics?by=day&date=utc")
                    .body("date", equalTo("utc"))
                    .body("counted.period", contains("2022-05-24", "2022-05-25", "2022-06-05"))
                    .body("counted.missiles", contains(1, 2, 8));
        }

        @Test
        void a_launch_is_told_with_what_forbade_it_on_its_day() {
            get("/launches?from=2022-06-05&to=2022-06-05&kind=missile")
                    .body("launches[0].forbiddenBy.measure", contains("missile-and-nuclear-tests"))
                    .body("launches[0].forbiddenBy.document", contains("S/RES/2094(2013)"))
                    .body("launches[0].forbiddenBy.paragraph", contains("2, 6"))
                    .body("launches[0].alsoToldBy", empty());
        }

        @Test
        void a_launch_is_told_with_the_draft_that_names_it_as_what_it_answers() {
            get("/launches?from=2017-09-03&to=2017-09-03")
                    .body("launches[0].answeredBy", hasSize(1))
                    .body("launches[0].answeredBy[0].draft", equalTo("S/2017/769"))
                    .body("launches[0].answeredBy[0].document", equalTo("S/RES/2375(2017)"))
                    .body("launches[0].answeredBy[0].slug", equalTo("S-2017-769"))
                    .body("launches[0].answeredBy[0].outcome", equalTo("adopted"))
                    .body("launches[0].answeredBy[0].decidedOn", equalTo("2017-09-11"))
                    .body("launches[0].answeredBy[0].words", equalTo("nuclear test of 3 September 2017"));
            get("/launches?from=2022-05-25").body("launches.answeredBy.flatten()", empty());
        }

        @Test
        void the_record_is_a_table_as_well() {
            assertThat(given().accept("text/csv")
                            .get("/launches/statistics?by=month")
                            .asString())
                    .isEqualTo("period,missiles,launch_events,days\r\n2022-05,3,2,1\r\n2022-06,8,1,1\r\n");
            assertThat(given().accept("text/csv")
                            .get("/launches?kind=missile")
                            .asString()
                            .lines())
                    .hasSize(4)
                    .first()
                    .asString()
                    .startsWith("local_date,utc_date,launched_at,state,kind,missiles,");
        }
    }

    @Nested
    class Corrections {

        @Test
        void an_outcome_taken_back_an_entry_amended_and_a_debate_held_arrive_too() {
            // Given
            var draft = new DraftSymbol("S/2020/1");
            var measure = new Measure(
                    "SAMPLE",
                    "arms-embargo",
                    MeasureKind.ARMS_EMBARGO,
                    MeasureEffect.IMPOSE,
                    Direction.BOTH,
                    "arms",
                    List.of(),
                    null,
                    null,
                    null,
                    List.of(),
                    List.of(),
                    null,
                    false);
            position = write(List.of(Samples.envelope(Samples.adopted("S/2020/1", "2020-01-01", measure))));
            get("/regimes/SAMPLE").body("measures.key", contains("arms-embargo"));

            // When
            position = write(List.of(
                    Samples.envelope(new VetoDebateDue(
                            draft, LocalDate.of(2020, 1, 1), LocalDate.of(2020, 1, 15), List.of(Samples.RUSSIA))),
                    Samples.envelope(
                            new VetoDebateDutyMet(draft, LocalDate.of(2020, 1, 14), LocalDate.of(2020, 1, 15))),
                    Samples.envelope(new OutcomeWithdrawn(draft, null, "a misprint")),
                    Samples.envelope(new NameListed("ZZe.001", "SAMPLE", LocalDate.of(2020, 1, 1), entry("FIRST"))),
                    Samples.envelope(new ListingAmended(
                            "ZZe.001", "SAMPLE", LocalDate.of(2020, 2, 1), List.of("name"), entry("SECOND")))));

            // Then
            given().queryParam("minPosition", position)
                    .get("/regimes/SAMPLE")
                    .then()
                    .statusCode(404);
            get("/designations/ZZe.001")
                    .body("designation.name", equalTo("SECOND"))
                    .body("history.type", contains("name-listed.v1", "listing-amended.v1"));
            given().header("Authorization", TestTokens.bearer("operator"))
                    .get("/admin/parked")
                    .then()
                    .statusCode(200)
                    .body("", empty());
        }
    }

    @Nested
    class Answers {

        @Test
        void carry_their_position_and_day_and_are_not_sent_twice() {
            String tag = get("/regimes/DPRK")
                    .header("ETag", notNullValue())
                    .extract()
                    .header("ETag");

            assertThat(tag).contains("2022-06-01").contains("horseshoe.outcomes");
            given().header("If-None-Match", tag).get("/regimes/DPRK").then().statusCode(304);
            given().header("If-None-Match", tag)
                    .get("/regimes/DPRK?validAt=2022-06-02")
                    .then()
                    .statusCode(200);
        }

        @Test
        void name_what_was_wrong_with_the_question() {
            bad("/regimes/DPRK?validAt=yesterday", "validAt");
            bad("/regimes/DPRK?validAt=9999-01-01", "validAt");
            bad("/regimes/DPRK?knownAt=then", "knownAt");
            bad("/regimes/DPRK/proposals?status=maybe", "status");
            bad("/designations?status=gone", "status");
            bad("/designations?limit=0", "limit");
            bad("/designations?validAt=2018", "validAt");
            bad("/designations/KPe.068?knownAt=then", "knownAt");
            bad("/launches?state=Korea", "state");
            bad("/launches?from=2022-02-01&to=2022-01-01", "to");
            bad("/launches?cursor=x", "cursor");
            bad("/launches/statistics?by=week", "by");
            bad("/launches/statistics?date=lunar", "date");
            bad("/launches?outcome=good", "outcome");
            bad("/launches?kind=rocket", "kind");
        }

        @Test
        void say_what_there_is_none_of() {
            none("/regimes/ATLANTIS");
            none("/regimes/ATLANTIS/timeline");
            none("/regimes/DPRK/proposals/S-1999-1/diff");
            none("/proposals/S-1999-1/diff");
            none("/designations/KPe.999");
            none("/designations/KPe.068?validAt=2018-06-06");
        }

        private void bad(String path, String parameter) {
            given().get(path)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("errors[0].pointer", equalTo(parameter))
                    .body("detail", containsString(parameter));
        }

        private void none(String path) {
            given().get(path).then().statusCode(404).contentType("application/problem+json");
        }
    }

    private ValidatableResponse get(String path) {
        return given().queryParam("minPosition", position).get(path).then().statusCode(200);
    }

    private String write(List<EventEnvelope> events) {
        SortedMap<String, Position> last = new TreeMap<>();
        try (var log = new LogWriter(kafka)) {
            for (EventEnvelope event : events) {
                Position written = log.write(event);
                last.put(written.topic() + "/" + written.partition(), written);
            }
        }
        return last.values().stream().map(Position::toString).collect(Collectors.joining(","));
    }

    /** The first version under a provisional reference, the second under the symbol; a third draft was told in error. */
    private static List<EventEnvelope> versions() {
        var symbol = new DraftSymbol("S/2022/430");
        var error = Samples.envelope(
                new DraftTabled(
                        new DraftSymbol("S/2022/432"),
                        null,
                        null,
                        List.of(),
                        null,
                        "DPRK",
                        List.of(Samples.cap("crude-oil-supply", 1))),
                "2022-05-25T10:00:00Z");
        return List.of(
                Samples.envelope(
                        new DraftTabled(
                                PROVISIONAL,
                                null,
                                LocalDate.of(2022, 4, 13),
                                List.of(),
                                null,
                                "DPRK",
                                List.of(Samples.cap("crude-oil-supply", 2_000_000))),
                        "2022-04-14T10:00:00Z"),
                Samples.envelope(new DraftIdentified(PROVISIONAL, symbol), "2022-04-20T10:00:00Z"),
                Samples.envelope(
                        new DraftRevised(
                                symbol,
                                1,
                                LocalDate.of(2022, 5, 25),
                                List.of(Samples.cap("crude-oil-supply", 3_000_000))),
                        "2022-05-25T10:00:00Z"),
                error,
                Samples.envelope(
                        new ClaimWithdrawn(new DraftSymbol("S/2022/432"), error.id(), "a misprint"),
                        "2022-05-25T11:00:00Z"));
    }

    private static List<EventEnvelope> names() {
        var day = LocalDate.of(2018, 6, 7);
        return List.of(
                Samples.envelope(new NameListed("KPe.067", "DPRK", day, entry("SAMPLE TRADING CO"))),
                Samples.envelope(new NameDelisted("KPe.067", "DPRK", LocalDate.of(2018, 8, 24), null)),
                Samples.envelope(new NameListed("KPe.068", "DPRK", day, entry("MYOHYANG SHIPPING CO"))));
    }

    private static ListEntry entry(String name) {
        return new ListEntry(
                EntryType.ENTITY, name, null, List.of(), null, List.of(), List.of(), List.of(), List.of(), null);
    }

    /** Two occasions on 25 May 2022 in Korea, the first still on the 24th in UTC, and eight missiles on 5 June. */
    private static List<EventEnvelope> launches() {
        return List.of(
                Samples.envelope(launch(LocalDate.of(2022, 5, 25), Instant.parse("2022-05-24T21:00:00Z"), 1)),
                Samples.envelope(launch(LocalDate.of(2022, 5, 25), null, 2)),
                Samples.envelope(launch(LocalDate.of(2022, 6, 5), null, 8)),
                Samples.envelope(new NuclearTestConducted(DPRK, LocalDate.of(2017, 9, 3), "Punggye-ri")),
                Samples.envelope(new LaunchCountReported(
                        DPRK, LocalDate.of(2022, 1, 1), LocalDate.of(2022, 5, 26), 17, LaunchUnit.LAUNCH_EVENTS)));
    }

    private static MissileLaunched launch(LocalDate day, @Nullable Instant at, int missiles) {
        return new MissileLaunched(DPRK, day, at, missiles, null, null, LaunchOutcome.UNKNOWN, null, null);
    }
}
