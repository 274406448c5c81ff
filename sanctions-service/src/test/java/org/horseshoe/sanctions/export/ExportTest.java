package org.horseshoe.sanctions.export;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.horseshoe.events.DesignationEvent.NameDelisted;
import org.horseshoe.events.DesignationEvent.NameListed;
import org.horseshoe.events.EntryType;
import org.horseshoe.events.EventEnvelope;
import org.horseshoe.events.ListEntry;
import org.horseshoe.sanctions.BundledHistory;
import org.horseshoe.sanctions.Samples;
import org.horseshoe.testing.HorseshoeTestResource;
import org.horseshoe.testing.LogWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The files that others keep: whole, valid, harmless, and the same as long as nothing changed. */
@QuarkusTest
@WithTestResource(HorseshoeTestResource.class)
class ExportTest {

    private static final String REGIME = "Exported";
    private static final LocalDate COPY = LocalDate.of(2025, 8, 2);

    /** The properties that FollowTheMoney knows of what is written here: its schema files Thing to Sanction, April 2025. */
    private static final Map<String, Set<String>> FOLLOW_THE_MONEY = Map.of(
            "Person",
            Set.of(
                    "name",
                    "alias",
                    "previousName",
                    "weakAlias",
                    "address",
                    "notes",
                    "program",
                    "sourceUrl",
                    "modifiedAt",
                    "topics",
                    "title",
                    "position",
                    "birthPlace",
                    "birthDate",
                    "passportNumber",
                    "idNumber",
                    "nationality",
                    "gender"),
            "Organization",
            Set.of(
                    "name",
                    "alias",
                    "previousName",
                    "weakAlias",
                    "address",
                    "notes",
                    "program",
                    "sourceUrl",
                    "modifiedAt",
                    "topics"),
            "Sanction",
            Set.of(
                    "entity",
                    "authority",
                    "unscId",
                    "program",
                    "status",
                    "listingDate",
                    "reason",
                    "recordId",
                    "sourceUrl",
                    "modifiedAt"));

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    private String position = "";

    @BeforeEach
    void theList() {
        List<EventEnvelope> events = List.of(
                Samples.envelope(new NameListed("XXi.001", REGIME, COPY, person())),
                Samples.envelope(new NameListed("XXe.002", REGIME, COPY, entity("=cmd|' /C calc'!A0"))),
                Samples.envelope(new NameListed("XXe.003", REGIME, COPY, entity("GONE SAMPLE CO"))),
                Samples.envelope(new NameDelisted("XXe.003", REGIME, COPY.plusDays(1), null)));
        try (var log = new LogWriter(kafka)) {
            position = events.stream().map(event -> log.write(event).toString()).collect(Collectors.joining(","));
            for (var outcome : BundledHistory.outcomes()) {
                position += "," + log.write(Samples.envelope(outcome, "2022-01-01T00:00:00Z"));
            }
        }
    }

    @Test
    void entities_are_those_of_followthemoney_with_their_listings_and_only_of_who_stands_on_the_list() {
        // When
        List<JsonNode> entities = lines("/exports/Exported/entities.ftm.json");

        // Then
        assertThat(entities)
                .extracting(entity -> entity.get("id").asText())
                .containsExactly("XXe.002", "XXe.002-sanction", "XXi.001", "XXi.001-sanction");
        assertThat(entities).allSatisfy(entity -> {
            assertThat(FOLLOW_THE_MONEY.get(entity.get("schema").asText())).containsAll(properties(entity));
            assertThat(entity.get("datasets").get(0).asText()).isEqualTo(REGIME);
        });
        JsonNode person = entities.get(2);
        assertThat(person.get("schema").asText()).isEqualTo("Person");
        assertThat(person.get("caption").asText()).isEqualTo("MUNYUR SAMPLE");
        assertThat(person.get("target").asBoolean()).isTrue();
        assertThat(texts(person, "nationality")).containsExactly("cd", "ir");
        assertThat(texts(person, "birthDate")).containsExactly("1964-07-17", "1971");
        assertThat(texts(person, "previousName")).containsExactly("Former Sample");
        assertThat(texts(person, "passportNumber")).containsExactly("381310014");
        assertThat(texts(person, "idNumber")).containsExactly("AB-77");
        assertThat(texts(entities.get(3), "entity")).containsExactly("XXi.001");
        assertThat(texts(entities.get(3), "unscId")).containsExactly("XXi.001");
        assertThat(texts(entities.get(3), "listingDate")).containsExactly("2017-12-22");
    }

    @Test
    void the_table_has_every_entry_and_no_field_that_a_spreadsheet_takes_for_a_formula() {
        // When
        List<String> table =
                get("/exports/Exported/designations.csv").asString().lines().toList();

        // Then
        assertThat(table.getFirst()).startsWith("reference,regime,type,status,name,original_script,aliases,listed_on");
        assertThat(table).hasSize(4);
        assertThat(table.get(1)).startsWith("XXe.002,Exported,entity,listed,'=cmd|' /C calc'!A0,");
        assertThat(table.get(2)).startsWith("XXe.003,Exported,entity,delisted,GONE SAMPLE CO,");
        assertThat(table.get(3))
                .startsWith("XXi.001,Exported,individual,listed,MUNYUR SAMPLE,,Former Sample,2017-12-22");
    }

    @Test
    void the_lines_have_the_whole_entry() {
        List<JsonNode> entries = lines("/exports/exported/designations.jsonl");

        assertThat(entries)
                .extracting(entry -> entry.get("reference").asText() + " "
                        + entry.get("status").asText() + " " + entry.get("asOf").asText())
                .containsExactly(
                        "XXe.002 listed 2025-08-02", "XXe.003 delisted 2025-08-03", "XXi.001 listed 2025-08-02");
        assertThat(entries.get(2).at("/entry/birthDates/1").asText()).isEqualTo("approximately 1971");
    }

    @Test
    void measures_come_with_the_days_on_which_they_applied_and_what_ended_them() {
        // When
        List<JsonNode> oil = lines("/exports/DPRK/measures.jsonl").stream()
                .filter(row -> row.get("key").asText().equals("refined-petroleum-supply"))
                .toList();
        List<String> table = get("/exports/measures.csv").asString().lines().toList();

        // Then
        assertThat(oil)
                .extracting(row -> row.path("validFrom").asText() + " "
                        + row.path("validTo").asText() + " " + row.get("ending").asText() + " "
                        + row.get("document").asText())
                .contains("2017-10-01 2017-12-31 expiry S/RES/2375(2017)", "2018-01-01  none S/RES/2397(2017)");
        assertThat(table.getFirst()).startsWith("regime,key,kind,direction,subject,text,limits,per,targets");
        assertThat(table).anyMatch(row -> row.startsWith("DPRK,refined-petroleum-supply,cap,to-target,"));
        assertThat(table).anyMatch(row -> row.startsWith("Libya,"));
    }

    @Test
    void whole_files_hold_every_regime_and_are_not_sent_twice() {
        for (String file : List.of("entities.ftm.json", "designations.jsonl", "designations.csv")) {
            ExtractableResponse<Response> whole = get("/exports/" + file);

            assertThat(whole.asString()).contains("XXi.001").contains(REGIME);
            given().header("If-None-Match", whole.header("ETag"))
                    .get("/exports/" + file)
                    .then()
                    .statusCode(304);
        }
        assertThat(get("/exports/measures.jsonl").contentType()).startsWith("application/x-ndjson");
        assertThat(get("/exports/designations.csv").contentType()).startsWith("text/csv");
    }

    @Test
    void a_regime_that_there_is_none_of_is_not_found() {
        for (String file : List.of(
                "entities.ftm.json", "designations.jsonl", "designations.csv", "measures.jsonl", "measures.csv")) {
            given().get("/exports/ATLANTIS/" + file).then().statusCode(404).contentType("application/problem+json");
        }
    }

    private static ListEntry person() {
        return new ListEntry(
                EntryType.INDIVIDUAL,
                "MUNYUR SAMPLE",
                null,
                List.of(new ListEntry.Alias("Former Sample", "f.k.a.")),
                LocalDate.of(2017, 12, 22),
                List.of("1964-07-17", "approximately 1971", "between 1955 and 1958"),
                List.of("Democratic Republic of the Congo", "Iran (Islamic Republic of)", "na"),
                List.of("Passport, 381310014", "National Identification Number, AB-77, Iran", "none"),
                List.of("Pyongyang"),
                "A sample.",
                "6908000",
                "Male",
                List.of(),
                List.of(),
                List.of("Haeju"),
                List.of(),
                null);
    }

    private static ListEntry entity(String name) {
        return new ListEntry(
                EntryType.ENTITY, name, null, List.of(), null, List.of(), List.of(), List.of(), List.of(), null);
    }

    private static Set<String> properties(JsonNode entity) {
        var names = new TreeSet<String>();
        entity.get("properties").fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<String> texts(JsonNode entity, String property) {
        return entity.at("/properties/" + property)
                .valueStream()
                .map(JsonNode::asText)
                .toList();
    }

    private List<JsonNode> lines(String path) {
        return get(path).asString().lines().map(ExportTest::json).toList();
    }

    private static JsonNode json(String line) {
        try {
            return new ObjectMapper().readTree(line);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(line, e);
        }
    }

    private ExtractableResponse<Response> get(String path) {
        return given().queryParam("minPosition", position)
                .get(path)
                .then()
                .statusCode(200)
                .extract();
    }
}
