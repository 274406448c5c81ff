package org.horseshoe.sanctions.match;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.horseshoe.sanctions.domain.match.Algorithm;
import org.horseshoe.testing.HorseshoeTestResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Matching as a client of yente meets it: events in through their topics, queries by example over HTTP. */
@QuarkusTest
@WithTestResource(HorseshoeTestResource.class)
class MatchResourceTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    private String position = "";

    @BeforeEach
    void names() {
        position = MatchingNames.write(kafka, MatchingNames.all());
    }

    @Nested
    class Answers {

        @Test
        void have_the_form_that_clients_of_yente_read() {
            match("/match/default", MatchingNames.body("Person", "Ri Je-son"))
                    .body("responses.q1.status", equalTo(200))
                    .body("responses.q1.total.value", greaterThan(0))
                    .body("responses.q1.total.relation", equalTo("eq"))
                    .body("responses.q1.query.schema", equalTo("Person"))
                    .body("responses.q1.query.properties.name", contains("Ri Je-son"))
                    .body("responses.q1.results[0].id", equalTo("MMi.001"))
                    .body("responses.q1.results[0].caption", equalTo("RI JE-SON"))
                    .body("responses.q1.results[0].schema", equalTo("Person"))
                    .body("responses.q1.results[0].datasets", contains("Matching"))
                    .body("responses.q1.results[0].referents", empty())
                    .body("responses.q1.results[0].target", is(true))
                    .body("responses.q1.results[0].match", is(true))
                    .body("responses.q1.results[0].first_seen", equalTo("2025-08-02T00:00:00"))
                    .body("responses.q1.results[0].last_change", equalTo("2025-08-02T00:00:00"))
                    .body("responses.q1.results[0]", hasKey("last_seen"))
                    .body("responses.q1.results[0].score", greaterThan(0.9f))
                    .body("responses.q1.results[0].features.size()", greaterThan(0))
                    .body("matcher.size()", greaterThan(0))
                    .body("limit", equalTo(5));
        }

        @Test
        void describe_who_is_meant_in_the_words_of_followthemoney() {
            String properties = "responses.q1.results[0].properties.";
            match("/match", MatchingNames.body("Person", "Ri Je-son"))
                    .body(properties + "name", contains("RI JE-SON", "리제선"))
                    .body(properties + "alias", contains("Ri Che Son"))
                    .body(properties + "weakAlias", contains("Minister Ri"))
                    .body(properties + "birthDate", contains("1938"))
                    .body(properties + "nationality", contains("kp"))
                    .body(properties + "passportNumber", contains("4721202031"))
                    .body(properties + "gender", contains("male"))
                    .body(properties + "topics", contains("sanction"))
                    .body(properties + "program", contains("Matching"));
        }

        @Test
        void explain_themselves_and_say_which_list_was_asked() {
            match("/match", MatchingNames.body("Person", "Ri Je-son"))
                    .body("responses.q1.results[0].standing", equalTo("listed"))
                    .body("responses.q1.results[0].explanation.feature", hasItem("name"))
                    .body("responses.q1.results[0].explanation[0].saw", notNullValue())
                    .body("algorithm", equalTo(Algorithm.VERSION))
                    .body("list.copyOf", equalTo("2025-11-18"))
                    .body("list.names", greaterThan(1))
                    .body("receipt", notNullValue())
                    .header("ETag", notNullValue());
        }

        @Test
        void find_a_name_in_another_script() {
            match("/match/Matching", MatchingNames.body("Person", "리제선"))
                    .body("responses.q1.results.id", hasItem("MMi.001"));
        }

        @Test
        void are_given_for_each_query_and_none_is_given_for_a_null() {
            Map<String, Object> queries = new HashMap<>();
            queries.put("a", MatchingNames.query("Person", "Ri Je-son"));
            queries.put("b", MatchingNames.query("Company", "Korea Heungjin Sample Works"));
            queries.put("c", null);
            match("/match", Map.of("queries", queries))
                    .body("responses.keySet()", containsInAnyOrder("a", "b"))
                    .body("responses.b.results[0].id", equalTo("MMe.002"))
                    .body("responses.b.results[0].schema", equalTo("Organization"));
        }

        @Test
        void take_whole_entities_and_say_which_properties_are_not_compared() {
            var whole = Map.of(
                    "id", "customer-7",
                    "caption", "Ri Je-son",
                    "datasets", List.of("customers"),
                    "schema", "Person",
                    "properties", Map.of("firstName", "Je-son", "lastName", List.of("Ri"), "email", "r@example.org"));
            match("/match", Map.of("queries", Map.of("q1", whole), "weights", Map.of()))
                    .body("responses.q1.results[0].id", equalTo("MMi.001"))
                    .body("responses.q1.ignored", contains("email"));
        }
    }

    @Nested
    class Entities {

        @Test
        void are_told_by_the_id_of_a_match_with_the_listing_whole() {
            read("/entities/MMi.001")
                    .statusCode(200)
                    .body("id", equalTo("MMi.001"))
                    .body("schema", equalTo("Person"))
                    .body("datasets", contains("Matching"))
                    .body("target", is(true))
                    .body("first_seen", equalTo("2025-08-02T00:00:00"))
                    .body("", hasKey("last_seen"))
                    .body("properties.name", contains("RI JE-SON", "리제선"))
                    .body("properties.sanctions[0].id", equalTo("MMi.001-sanction"))
                    .body("properties.sanctions[0].schema", equalTo("Sanction"))
                    .body("properties.sanctions[0].properties.status", contains("active"))
                    .body("properties.sanctions[0].properties.entity", contains("MMi.001"))
                    .header("ETag", notNullValue());
            read("/entities/MMi.001?nested=false").body("properties", not(hasKey("sanctions")));
        }

        @Test
        void a_listing_is_an_entity_too() {
            read("/entities/MMi.001-sanction")
                    .statusCode(200)
                    .body("schema", equalTo("Sanction"))
                    .body("target", is(false))
                    .body("properties.entity[0].caption", equalTo("RI JE-SON"));
        }

        @Test
        void who_left_the_list_is_no_target() {
            read("/entities/MMe.003")
                    .statusCode(200)
                    .body("target", is(false))
                    .body("standing", equalTo("delisted"))
                    .body("properties", not(hasKey("topics")))
                    .body("properties.sanctions[0].properties.status", contains("inactive"));
        }

        @Test
        void a_name_that_is_only_proposed_is_none() {
            read("/entities/S-2022-431:DPRK:Lazarus Group")
                    .statusCode(404)
                    .body("detail", containsString("only proposed"))
                    .body("detail", containsString("/proposals/S-2022-431/diff"));
            read("/entities/ZZZ.999").statusCode(404);
        }

        @Test
        void stand_in_datasets_that_a_catalog_names() {
            read("/catalog")
                    .statusCode(200)
                    .body("datasets[0].name", equalTo("default"))
                    .body("datasets[0].children", hasItem("Matching"))
                    .body("datasets.find { it.name == 'Matching' }.load", is(true))
                    .body(
                            "datasets.find { it.name == 'Matching' }.entities_url",
                            equalTo("/exports/Matching/entities.ftm.json"))
                    .body("datasets.find { it.name == 'Matching' }.index_current", is(true))
                    .body("current", hasItem("Matching"))
                    .body("outdated", empty())
                    .body("index_stale", is(false));
            read("/exports/Matching/entities.ftm.json").statusCode(200);
        }

        private ValidatableResponse read(String path) {
            return given().queryParam("minPosition", position).get(path).then();
        }
    }

    @Nested
    class Standings {

        @Test
        void a_name_that_is_only_proposed_is_told_apart_and_never_as_a_target() {
            match("/match", MatchingNames.body("Organization", "Lazarus Group"))
                    .body("responses.q1.results", empty())
                    .body("responses.q1.total.value", equalTo(0))
                    .body("responses.q1.proposed", hasSize(1))
                    .body("responses.q1.proposed[0].name", equalTo("Lazarus Group"))
                    .body("responses.q1.proposed[0].standing", equalTo("proposed"))
                    .body("responses.q1.proposed[0].target", is(false))
                    .body("responses.q1.proposed[0].draft", equalTo("S/2022/431"))
                    .body("responses.q1.proposed[0].slug", equalTo("S-2022-431"))
                    .body("responses.q1.proposed[0].status", equalTo("blocked"))
                    .body("responses.q1.proposed[0].cause", equalTo("veto: CHN, RUS"))
                    .body("responses.q1.proposed[0].measures", contains("asset-freeze"));
            match("/match", MatchingNames.body("Person", "Kim Su Il"))
                    .body("responses.q1.proposed.find { it.name == 'Kim Su Il' }.measures", contains("travel-ban"))
                    .body("responses.q1.results.caption", not(hasItem("Kim Su Il")));
        }

        @Test
        void a_draft_that_is_not_decided_proposes_too() {
            match("/match", MatchingNames.body("Person", "Undecided Sampleman"))
                    .body("responses.q1.proposed[0].draft", equalTo("S/2025/901"))
                    .body("responses.q1.proposed[0].status", equalTo("undecided"))
                    .body("responses.q1.proposed[0].cause", nullValue());
        }

        @Test
        void a_name_that_left_the_list_is_no_result() {
            match("/match/Matching", MatchingNames.body("Company", "Atlantic Sample Chartering"))
                    .body("responses.q1.results.id", not(hasItem("MMe.003")))
                    .body("responses.q1.delisted[0].id", equalTo("MMe.003"))
                    .body("responses.q1.delisted[0].target", is(false))
                    .body("responses.q1.delisted[0].standing", equalTo("delisted"))
                    .body("responses.q1.delisted[0].properties", not(hasKey("topics")));
        }
    }

    @Nested
    class Parameters {

        @Test
        void narrow_what_is_found() {
            var ri = MatchingNames.body("Person", "Ri Je-son");
            match("/match/matching?limit=1", ri).body("limit", equalTo(1));
            match("/match?exclude_dataset=Matching", ri).body(ids(), not(hasItem("MMi.001")));
            match("/match?include_dataset=Matching", ri).body(ids(), hasItem("MMi.001"));
            match("/match?exclude_entity_ids=MMi.001", ri).body(ids(), not(hasItem("MMi.001")));
            match("/match?exclude_schema=Person", ri).body(ids(), not(hasItem("MMi.001")));
            match("/match?topics=role.pep", ri).body(ids(), empty());
            match("/match?changed_since=2025-08-03", ri).body(ids(), not(hasItem("MMi.001")));
            match("/match?changed_since=2025-08-02T12:00&algorithm=best&fuzzy=false", ri)
                    .body(ids(), hasItem("MMi.001"));
        }

        @Test
        void say_what_counts_as_a_match() {
            var ri = MatchingNames.body("Person", "Ri Je-son");
            match("/match?threshold=1.0&cutoff=0.1", ri)
                    .body("responses.q1.results.findAll { it.score < 1 }.match", not(hasItem(true)));
            match("/match?threshold=0.1", ri).body("responses.q1.results[0].match", is(true));
        }

        private String ids() {
            return "responses.q1.results.id";
        }
    }

    @Nested
    class Faults {

        @Test
        void are_named_where_they_are() {
            bad("/match", Map.of(), "#/queries");
            bad("/match", Map.of("queries", Map.of("q1", Map.of("schema", "Person"))), "#/queries/q1/properties");
            bad("/match", MatchingNames.body("Vessel", "Jie Shun"), "#/queries/q1/schema");
            bad("/match", Map.of("queries", Map.of("a/b", MatchingNames.query("Yacht", "x"))), "#/queries/a~1b/schema");
            bad("/match", with("birthDate", List.of("yesterday")), "#/queries/q1/properties/birthDate");
            bad("/match", with("nationality", List.of(Map.of("code", "kp"))), "#/queries/q1/properties/nationality/0");
            bad("/match", with("address", "x".repeat(1_001)), "#/queries/q1/properties/address");
            bad("/match", MatchingNames.body("Person", "x".repeat(301)), "#/queries/q1/properties/name");
            bad("/match", MatchingNames.body("Person", " "), "#/queries/q1/properties/name");
            bad("/match", Map.of("querys", Map.of()), "#/querys");
            bad(
                    "/match",
                    Map.of(
                            "queries",
                            Map.of("q1", MatchingNames.query("Person", "Ri")),
                            "weights",
                            Map.of("name", 0.5)),
                    "#/weights");
        }

        @Test
        void of_parameters_are_named_too() {
            var ri = MatchingNames.body("Person", "Ri");
            bad("/match?limit=0", ri, "limit");
            bad("/match?threshold=2", ri, "threshold");
            bad("/match?cutoff=low", ri, "cutoff");
            bad("/match?algorithm=logic-v1", ri, "algorithm");
            bad("/match?changed_since=then", ri, "changed_since");
            bad("/match?minPosition=x", ri, "minPosition");
            bad("/match?treshold=0.5", ri, "treshold");
        }

        @Test
        void a_hundred_queries_are_taken_and_not_one_more() {
            Map<String, Object> queries = new HashMap<>();
            for (int i = 0; i < 100; i++) {
                queries.put("q" + i, MatchingNames.query("Person", "Ri Je-son"));
            }
            match("/match", Map.of("queries", queries)).body("responses.size()", equalTo(100));
            queries.put("one more", MatchingNames.query("Person", "Ri Je-son"));
            bad("/match", Map.of("queries", queries), "#/queries");
        }

        @Test
        void a_dataset_that_there_is_none_of_is_not_found() {
            given().contentType(ContentType.JSON)
                    .body(MatchingNames.body("Person", "Ri"))
                    .post("/match/Atlantis")
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json");
        }

        private Map<String, Object> with(String property, Object value) {
            return Map.of(
                    "queries",
                    Map.of(
                            "q1",
                            Map.of("schema", "Person", "properties", Map.of("name", "Ri Je-son", property, value))));
        }

        private void bad(String path, Object body, String pointer) {
            given().contentType(ContentType.JSON)
                    .body(body)
                    .post(path)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("errors.pointer", hasItem(pointer));
        }
    }

    @Test
    void the_algorithms_are_those_that_answers_name() {
        var algorithms =
                given().get("/algorithms").then().statusCode(200).extract().jsonPath();

        assertThat(algorithms.getString("default")).isEqualTo(Algorithm.VERSION);
        assertThat(algorithms.getString("best")).isEqualTo(Algorithm.VERSION);
        assertThat(algorithms.getList("algorithms.name")).isEqualTo(List.of(Algorithm.VERSION));
        assertThat(algorithms.getMap("algorithms[0].features")).isNotEmpty();
    }

    private ValidatableResponse match(String path, Object body) {
        return given().contentType(ContentType.JSON)
                .queryParam("minPosition", position)
                .body(body)
                .post(path)
                .then()
                .statusCode(200);
    }
}
