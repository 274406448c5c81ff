package org.horseshoe.ingest.review;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.horseshoe.testing.HorseshoeTestResource;
import org.horseshoe.testing.TestTokens;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(HorseshoeTestResource.class)
class ReviewResourceTest {

    /** Tells the day and the figures of a vote, and not what it was about. */
    private static final String VAGUE = """
            The hall was full. Russia on %d May vetoed a draft in the Security Council. The vote was 13-2. \
            Nobody was surprised by it.""";

    private static final String LISTING = """
            Russia and China on 26 May vetoed a US draft in the Security Council that would have tightened sanctions on \
            North Korea. The vote was 13-2. Pak Example Il would be added to the sanctions blacklist.""";

    @Nested
    class GivenAVoteOfWhichTheDraftIsNotTold {

        @Test
        void it_waits_with_its_words_and_the_reason() {
            String id = vague(1, "It waits");

            ValidatableResponse one = given().get("/reviews/" + id).then().statusCode(200);

            one.body("state", equalTo("open"))
                    .body("type", equalTo("vote-recorded.v1"))
                    .body("waits", equalTo("the text does not tell what the draft of 2022-05-01 was about"))
                    .body("missing", equalTo("draft: missing"))
                    .body("fields.heldOn", equalTo("2022-05-01"))
                    .body("fields.tally.inFavour", equalTo(13))
                    .body("fields.draft", nullValue())
                    .body("quote.before", equalTo("The hall was full. "))
                    .body("quote.text", startsWith("Russia on 1 May vetoed"))
                    .body("quote.after", endsWith("surprised by it."))
                    .body("quote.start", equalTo("The hall was full. ".length()))
                    .body("article.title", equalTo("It waits"))
                    .body("decided", nullValue());
        }

        @Test
        void it_cannot_be_accepted_as_it_was_read() {
            String id = vague(2, "Not as it was read");

            decide(id, Map.of("decision", "accept", "reason", "fine"))
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("#/decision"))
                    .body("errors[0].detail", startsWith("draft of what was read: missing"));
        }

        @Test
        void a_correction_publishes_the_fact_and_who_confirmed_it() {
            String id = vague(3, "Corrected");

            ValidatableResponse answer = decide(id, corrected("S/2022/431"));

            answer.statusCode(200)
                    .body("state", equalTo("decided"))
                    .body("decided.decision", equalTo("correct"))
                    .body("decided.reviewer", equalTo("test"))
                    .body("events.type", hasItems("candidate-reviewed.v1", "vote-recorded.v1"))
                    .body("events.findAll { it.type == 'vote-recorded.v1' }.subject", hasItem("S/2022/431"))
                    .body("events.position", not(hasItem(nullValue())))
                    .body("minPosition.'horseshoe.proceedings'", startsWith("horseshoe.proceedings/"));
            String article = answer.extract().path("article.id");
            given().get("/articles/" + article)
                    .then()
                    .body("candidates[0].decision", equalTo("accepted"))
                    .body("candidates[0].reason", startsWith("test: "))
                    .body("candidates[0].event", notNullValue())
                    .body("events.type", hasItem("candidate-reviewed.v1"));
        }

        @Test
        void the_same_decision_again_is_nothing_new() {
            String id = vague(4, "Told twice");
            JsonPath first = decide(id, corrected("S/2022/431"))
                    .statusCode(200)
                    .extract()
                    .jsonPath();

            JsonPath again = decide(id, corrected("S/2022/431"))
                    .statusCode(200)
                    .extract()
                    .jsonPath();

            assertThat(again.getList("events.position")).isEqualTo(first.getList("events.position"));
            assertThat(again.getString("decided.at")).isEqualTo(first.getString("decided.at"));
        }

        @Test
        void another_decision_is_refused_with_who_decided_what() {
            String id = vague(5, "Decided otherwise");
            decide(id, corrected("S/2022/431")).statusCode(200);

            decide(id, Map.of("decision", "reject", "reason", "no such vote"))
                    .statusCode(409)
                    .body("detail", startsWith("Decided already: correct by test at "));
        }

        @Test
        void a_correction_of_what_was_decided_takes_the_earlier_fact_back() {
            String id = vague(6, "Corrected twice");
            String first = decide(id, corrected("S/2022/431")).extract().path("decided.facts[0]");

            ValidatableResponse answer = decide(id, corrected("S/2022/432"));

            answer.statusCode(200)
                    .body("decided.withdrawn", equalTo(List.of(first)))
                    .body("events.type", hasItems("candidate-reviewed.v1", "vote-recorded.v1", "claim-withdrawn.v1"))
                    .body("events.findAll { it.type == 'claim-withdrawn.v1' }.subject", hasItem("S/2022/431"))
                    .body("events.findAll { it.type == 'vote-recorded.v1' }.subject", hasItem("S/2022/432"));
            String back = decide(id, corrected("S/2022/431"))
                    .statusCode(200)
                    .extract()
                    .path("decided.facts[0]");
            assertThat(back).as("a fact that was taken back is told anew").isNotEqualTo(first);
        }

        @Test
        void the_candidate_of_another_article_is_further_evidence_for_the_same_draft() {
            String first = vague(7, "One article");
            String second = vague(7, "Another article");
            decide(second, Map.of("decision", "merge", "into", first, "reason", "the same vote"))
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("#/into"))
                    .body("errors[0].detail", endsWith("decide on that one first"));
            decide(first, corrected("S/2022/431")).statusCode(200);

            decide(second, Map.of("decision", "merge", "into", first, "reason", "the same vote"))
                    .statusCode(200)
                    .body("decided.decision", equalTo("merge"))
                    .body("events.findAll { it.type == 'vote-recorded.v1' }.subject", hasItem("S/2022/431"));
        }

        @Test
        void one_candidate_can_be_several_facts() {
            String id = vague(9, "Two votes");

            decide(
                            id,
                            Map.of(
                                    "decision",
                                    "split",
                                    "reason",
                                    "two votes in one sentence",
                                    "parts",
                                    List.of(
                                            Map.of("fields", Map.of("draft", "S/2022/431")),
                                            Map.of(
                                                    "type",
                                                    "draft-withdrawn.v1",
                                                    "fields",
                                                    Map.of("draft", "S/2022/430")))))
                    .statusCode(200)
                    .body("decided.facts", hasSize(2))
                    .body("events.type", hasItems("vote-recorded.v1", "draft-withdrawn.v1"));
        }

        @Test
        void a_correction_that_is_no_event_is_refused_by_its_field() {
            String id = vague(10, "No such day");

            decide(
                            id,
                            Map.of(
                                    "decision",
                                    "correct",
                                    "reason",
                                    "a typing error",
                                    "fields",
                                    Map.of("draft", "S/2022/431", "heldOn", "26 May")))
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("#/fields/heldOn"));
            given().get("/reviews/" + id).then().body("state", equalTo("open"));
        }
    }

    @Nested
    class GivenAListingFromThePressAlone {

        @Test
        void it_waits_and_can_be_rejected() {
            String article = article("Listing", LISTING);
            String id = given().get("/reviews?type=name-listed.v1&article=" + article)
                    .then()
                    .statusCode(200)
                    .body("reviews", hasSize(1))
                    .body("reviews[0].fields.entry.name", containsString("Pak Example Il"))
                    .body("reviews[0].waits", startsWith("the press alone lists nobody"))
                    .extract()
                    .path("reviews[0].id");

            decide(id, Map.of("decision", "reject", "reason", "named in a draft that failed"))
                    .statusCode(200)
                    .body("events.type", equalTo(List.of("candidate-reviewed.v1")))
                    .body("decided.facts", hasSize(0));
            given().get("/reviews?article=" + article).then().body("reviews", hasSize(0));
            given().get("/reviews?state=decided&article=" + article).then().body("reviews", hasSize(1));
        }
    }

    @Nested
    class Refusals {

        @Test
        void only_a_reviewer_decides() {
            String id = vague(11, "Roles");
            Map<String, Object> reject = Map.of("decision", "reject", "reason", "no");

            given().contentType("application/json")
                    .body(reject)
                    .post("/reviews/" + id)
                    .then()
                    .statusCode(401);
            given().header("Authorization", TestTokens.bearer("reporter"))
                    .contentType("application/json")
                    .body(reject)
                    .post("/reviews/" + id)
                    .then()
                    .statusCode(403);
        }

        @Test
        void every_missing_or_needless_field_is_named() {
            String id = vague(12, "Fields");

            decide(id, Map.of("decision", "merge", "fields", Map.of()))
                    .statusCode(400)
                    .body("errors.pointer", equalTo(List.of("#/reason", "#/fields", "#/into")));
            decide(id, Map.of("decision", "perhaps", "reason", "x"))
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("#/decision"));
            decide("00000000-0000-5000-8000-000000000000", Map.of("decision", "reject", "reason", "x"))
                    .statusCode(404);
        }

        @Test
        void a_page_ends_where_the_next_begins() {
            vague(13, "Page one");
            vague(14, "Page two");

            JsonPath first = given().get("/reviews?limit=1").jsonPath();
            JsonPath second = given().get("/reviews?limit=1&cursor=" + first.getString("next"))
                    .jsonPath();

            assertThat(second.getString("reviews[0].id")).isNotEqualTo(first.getString("reviews[0].id"));
            given().get("/reviews?state=closed").then().statusCode(400).body("errors[0].pointer", equalTo("state"));
        }
    }

    private static Map<String, Object> corrected(String draft) {
        return Map.of("decision", "correct", "fields", Map.of("draft", draft), "reason", "the draft of that day");
    }

    private static ValidatableResponse decide(String id, Map<String, Object> decision) {
        return given().header("Authorization", TestTokens.bearer("reviewer"))
                .contentType("application/json")
                .body(decision)
                .post("/reviews/" + id)
                .then();
    }

    /** A day of its own for each test: a draft known from one of them would be recognised in another. */
    private static String vague(int day, String title) {
        return given().get("/reviews?type=vote-recorded.v1&article=" + article(title, VAGUE.formatted(day)))
                .then()
                .statusCode(200)
                .extract()
                .path("reviews[0].id");
    }

    private static String article(String title, String text) {
        return given().header("Authorization", TestTokens.bearer("reporter"))
                .contentType("application/json")
                .body(Map.of(
                        "publisher",
                        "Example Daily",
                        "publishedAt",
                        "2022-05-27T12:00:00Z",
                        "title",
                        title,
                        "text",
                        text))
                .post("/articles")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
