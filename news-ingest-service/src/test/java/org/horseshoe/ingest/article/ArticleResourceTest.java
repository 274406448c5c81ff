package org.horseshoe.ingest.article;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.horseshoe.testing.HeardLog;
import org.horseshoe.testing.HorseshoeTestResource;
import org.horseshoe.testing.TestTokens;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(HorseshoeTestResource.class)
class ArticleResourceTest {

    private static final String VETO = """
            Russia and China on 26 May vetoed a US draft in the Security Council that would have tightened sanctions on \
            North Korea. The vote was 13-2. It would have cut crude oil deliveries from four million to three million \
            barrels a year. Pak Example Il would be added to the sanctions blacklist.""";

    @Test
    void an_article_becomes_candidates_events_and_positions() {
        ValidatableResponse answer = post(article("At the UN", VETO)).statusCode(201);

        answer.header("Location", containsString("/articles/"))
                .body("candidates.type", equalTo(List.of("vote-recorded.v1", "draft-tabled.v1", "name-listed.v1")))
                .body("candidates.decision", equalTo(List.of("accepted", "accepted", "needs-review")))
                .body("candidates[0].rule", equalTo("vote"))
                .body("candidates[0].confidence", equalTo(0.95f))
                .body("candidates[0].fields.heldOn", equalTo("2022-05-26"))
                .body("candidates[0].fields.tally.inFavour", equalTo(13))
                .body("candidates[0].fields.draft.sponsors", equalTo(List.of("USA")))
                .body("candidates[0].quote.start", equalTo(0))
                .body("candidates[0].quote.text", startsWith("Russia and China on 26 May vetoed"))
                .body("candidates[0].marks.rule", hasItems("vetoed", "day", "tally"))
                .body("candidates[1].fields.measures.key", equalTo(List.of("crude-oil-supply", "travel-ban")))
                .body("candidates[1].fields.measures[0].limits[0].value", equalTo(3_000_000))
                .body("candidates[2].event", equalTo(null))
                .body("events.type", hasItems("article-received.v1", "candidate-extracted.v1", "vote-recorded.v1"))
                .body(
                        "events.findAll { it.type == 'vote-recorded.v1' }.subject",
                        hasItem("provisional/2022-05-26/dprk"))
                .body("events.position", not(hasItem(equalTo(null))))
                .body("minPosition.'horseshoe.proceedings'", startsWith("horseshoe.proceedings/"))
                .body("minPosition.'horseshoe.articles'", startsWith("horseshoe.articles/"));
    }

    @Test
    void what_became_of_an_article_is_counted_and_told_once() {
        double accepted = counted("horseshoe_extraction_candidates_total{decision=\"accepted\"}");
        double waiting = counted("horseshoe_extraction_candidates_total{decision=\"needs-review\"}");
        double read = counted("horseshoe_extraction_articles_total{outcome=\"read\"}");
        try (var decisions = new HeardLog("org.horseshoe.decisions")) {
            String id = post(article("Counted", VETO)).statusCode(201).extract().path("id");
            post(article("Counted", VETO)).statusCode(200);

            assertThat(decisions.lines())
                    .hasSize(4)
                    .allMatch(line -> line.contains(" article=" + id))
                    .satisfiesExactly(
                            line -> assertThat(line)
                                    .isEqualTo("decision=article-read article=" + id + " language=en candidates=3"),
                            line -> assertThat(line)
                                    .startsWith("decision=candidate-accepted ")
                                    .contains(" type=vote-recorded.v1 event="),
                            line -> assertThat(line)
                                    .startsWith("decision=candidate-accepted ")
                                    .contains(" type=draft-tabled.v1 event="),
                            line -> assertThat(line)
                                    .startsWith("decision=candidate-needs-review ")
                                    .contains(" type=name-listed.v1 reason=")
                                    .doesNotContain("Pak Example"));
        }
        assertThat(counted("horseshoe_extraction_candidates_total{decision=\"accepted\"}"))
                .isEqualTo(accepted + 2);
        assertThat(counted("horseshoe_extraction_candidates_total{decision=\"needs-review\"}"))
                .isEqualTo(waiting + 1);
        assertThat(counted("horseshoe_extraction_articles_total{outcome=\"read\"}"))
                .isEqualTo(read + 1);
    }

    private static double counted(String metric) {
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith(metric + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(metric.length() + 1)))
                .sum();
    }

    @Test
    void the_same_article_again_is_nothing_new() {
        JsonPath first =
                post(article("Told once", VETO)).statusCode(201).extract().jsonPath();

        ValidatableResponse again = post(article("Told once", VETO)).statusCode(200);

        again.body("id", equalTo(first.getString("id")))
                .body("events.position", equalTo(first.getList("events.position")))
                .body("minPosition", equalTo(first.getMap("minPosition")));
    }

    @Test
    void another_headline_is_another_article_and_more_evidence() {
        JsonPath first =
                post(article("One headline", VETO)).statusCode(201).extract().jsonPath();
        JsonPath second = post(article("Another headline", VETO))
                .statusCode(201)
                .extract()
                .jsonPath();

        assertThat(second.getString("id")).isNotEqualTo(first.getString("id"));
        assertThat(second.getList("events.id")).doesNotContainAnyElementsOf(first.getList("events.id"));
        assertThat(second.getList("events.subject")).contains("provisional/2022-05-26/dprk");
    }

    @Test
    void what_was_read_can_be_asked_for() {
        String id =
                post(article("To be asked for", VETO)).statusCode(201).extract().path("id");

        given().get("/articles/" + id)
                .then()
                .statusCode(200)
                .body("title", equalTo("To be asked for"))
                .body("characters", equalTo(VETO.length()))
                .body("candidates", hasSize(3))
                .body("events.position", not(hasItem(equalTo(null))));
        given().get("/articles?limit=200")
                .then()
                .statusCode(200)
                .body("articles.id", hasItem(id))
                .body("articles.find { it.id == '" + id + "' }.candidates.accepted", equalTo(2));
        given().get("/articles?limit=1").then().statusCode(200).body("next", notNullValue());
    }

    @Test
    void the_list_goes_on_before_the_last_article_of_a_page() {
        String older =
                post(article("The older one", VETO)).statusCode(201).extract().path("id");
        String newer = post(article("The newer one", "It will rain on Thursday."))
                .statusCode(201)
                .extract()
                .path("id");

        JsonPath page = given().get("/articles?limit=1").jsonPath();
        JsonPath next = given().get("/articles?limit=1&before=" + newer).jsonPath();

        assertThat(page.getList("articles.id")).containsExactly(newer);
        assertThat(page.getMap("articles[0].candidates")).isEmpty();
        assertThat(page.getString("next")).isEqualTo(newer);
        assertThat(next.getList("articles.id")).containsExactly(older);
        assertThat(next.getMap("articles[0].candidates")).isEqualTo(Map.of("accepted", 2, "needs-review", 1));
        given().get("/articles?before=00000000-0000-5000-8000-000000000000")
                .then()
                .statusCode(200)
                .body("articles", empty());
    }

    @Test
    void a_page_is_read_without_its_menus() {
        String html = "<html><body><nav><p>Russia vetoes everything</p></nav><article><h1>News</h1><p>" + VETO
                + "</p></article><footer><p>Sign up</p></footer></body></html>";
        Map<String, Object> article =
                Map.of("publisher", "Example", "publishedAt", "2022-05-27T12:00:00Z", "title", "A page", "html", html);

        post(article)
                .statusCode(201)
                .body("candidates.type", hasItem("vote-recorded.v1"))
                .body("characters", equalTo(VETO.length() + "News\n\n".length()));
    }

    @Test
    void an_article_about_other_things_is_kept_without_candidates() {
        post(article("Weather", "It will rain on Thursday.")).statusCode(201).body("candidates", empty());
    }

    @Nested
    class Refusals {

        @Test
        void without_a_token_nothing_is_taken() {
            given().contentType("application/json")
                    .body(article("No token", VETO))
                    .post("/articles")
                    .then()
                    .statusCode(401);
        }

        @Test
        void with_another_role_nothing_is_taken() {
            given().header("Authorization", TestTokens.bearer("reviewer"))
                    .contentType("application/json")
                    .body(article("Another role", VETO))
                    .post("/articles")
                    .then()
                    .statusCode(403);
        }

        @Test
        void every_missing_or_wrong_field_is_named() {
            post(Map.of("url", "ftp://example", "text", " "))
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("errors.pointer", hasItems("#/url", "#/publisher", "#/title", "#/publishedAt", "#/text"));
        }

        @Test
        void a_misspelt_field_is_no_field() {
            post(Map.of("publisher", "Example", "publishedOn", "2022-05-27", "title", "A", "text", "B"))
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("errors[0].pointer", equalTo("#/publishedOn"));
        }

        @Test
        void a_text_that_is_too_long_is_refused() {
            post(article("Long", "x".repeat(100_001))).statusCode(400).body("errors.pointer", hasItem("#/text"));
        }

        @Test
        void an_id_that_is_none_and_an_article_that_is_not_there_are_told_apart() {
            given().get("/articles/nonsense").then().statusCode(400);
            given().get("/articles/00000000-0000-5000-8000-000000000000").then().statusCode(404);
            given().get("/articles?limit=0").then().statusCode(400);
        }
    }

    private static Map<String, Object> article(String title, String text) {
        return Map.of(
                "url", "https://news.example/veto",
                "publisher", "Example Daily",
                "publishedAt", "2022-05-27T12:00:00Z",
                "title", title,
                "text", text);
    }

    private static ValidatableResponse post(Map<String, Object> article) {
        return given().header("Authorization", TestTokens.bearer("reporter"))
                .contentType("application/json")
                .body(article)
                .post("/articles")
                .then();
    }
}
