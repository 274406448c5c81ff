package org.horseshoe.events;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.util.Collection;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every event type has a schema and a sample, as approved, and they agree. */
class PublishedFilesTest {

    @ParameterizedTest
    @MethodSource("wireNames")
    void the_schema_is_as_approved(String wireName) throws IOException {
        // Given
        Class<? extends Event> type = EventTypes.record(wireName).orElseThrow();

        // When
        String schema = Approved.pretty(SchemaWriter.schema(type));

        // Then
        Approved.compareResource("schemas/" + wireName + ".schema.json", schema);
        assertThat(EventSchemas.of(wireName)).isEqualTo(schema);
    }

    @ParameterizedTest
    @MethodSource("wireNames")
    void the_sample_is_as_approved(String wireName) throws IOException {
        // When
        String sample = Approved.pretty(EventCodec.structured(EventSamples.of(wireName)));

        // Then
        Approved.compareResource("samples/" + wireName + ".json", sample);
    }

    @ParameterizedTest
    @MethodSource("wireNames")
    void the_sample_fits_the_schema(String wireName) {
        // Given
        Class<? extends Event> type = EventTypes.record(wireName).orElseThrow();
        JsonNode data = EventCodec.structured(EventSamples.of(wireName)).get("data");

        // When
        var faults = validator(SchemaWriter.schema(type)).validate(data);

        // Then
        assertThat(faults).isEmpty();
    }

    @Test
    void every_leaf_of_the_sealed_tree_has_a_sample() {
        assertThat(EventSamples.all().keySet()).isEqualTo(wireNames());
    }

    @Test
    void no_file_is_left_from_a_type_that_is_no_more() throws IOException {
        assertThat(named(".schema.json")).containsAll(Approved.resources("schemas"));
        assertThat(named(".json")).containsAll(Approved.resources("samples"));
    }

    @Test
    void a_name_that_was_never_published_has_no_schema() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EventSchemas.of("draft-tabled.v9"))
                .withMessage("No event type has the wire name \"draft-tabled.v9\"");
    }

    static Collection<String> wireNames() {
        return EventTypes.all().keySet();
    }

    static JsonSchema validator(JsonNode schema) {
        var config =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(schema, config);
    }

    private static Collection<String> named(String suffix) {
        return Stream.of(wireNames().toArray(String[]::new))
                .map(name -> name + suffix)
                .collect(toCollection(TreeSet::new));
    }
}
