package org.horseshoe.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Breaks every field of every sample in turn: the codec and the schema refuse it, and the reason names it. */
class EveryFieldTest {

    @ParameterizedTest
    @MethodSource("samples")
    void a_required_field_that_is_missing_is_named(EventEnvelope sample) {
        forEachField(sample, (field, event) -> {
            // When
            if (!field.isRequired()) {
                return;
            }
            field.parent().remove(field.name());

            // Then
            assertThat(reason(event)).isEqualTo(field.path() + ": missing");
        });
    }

    @ParameterizedTest
    @MethodSource("samples")
    void an_optional_field_may_be_missing(EventEnvelope sample) {
        forEachField(sample, (field, event) -> {
            // When
            if (field.isRequired()) {
                return;
            }
            field.parent().remove(field.name());

            // Then
            assertThat(EventCodec.decodeStructured(event, Instant.EPOCH))
                    .as(field.path())
                    .isInstanceOf(Decoded.Known.class);
        });
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_field_of_the_wrong_type_is_named(EventEnvelope sample) {
        JsonSchema schema =
                PublishedFilesTest.validator(SchemaWriter.schema(sample.event().getClass()));
        forEachField(sample, (field, event) -> {
            // When
            if (field.value().isArray() || field.value().isObject()) {
                field.parent().put(field.name(), 7);
            } else {
                field.parent().putArray(field.name()).addObject();
            }

            // Then
            assertThat(reason(event)).startsWith(field.path() + ": ");
            assertThat(schema.validate(event.get("data"))).as(field.path()).isNotEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_text_that_no_database_keeps_is_named(EventEnvelope sample) {
        forEachField(sample, (field, event) -> {
            // When
            if (field.value().isTextual()) {
                field.parent().put(field.name(), field.value().textValue() + "\0");
            } else if (field.value().path(0).isTextual()) {
                field.parent().putArray(field.name()).add("\ud800");
            } else {
                return;
            }

            // Then
            assertThat(reason(event)).startsWith(field.path()).doesNotContain("\0", "\ud800");
        });
    }

    static Collection<EventEnvelope> samples() {
        return EventSamples.all().values();
    }

    private static String reason(JsonNode event) {
        Decoded decoded = EventCodec.decodeStructured(event, Instant.EPOCH);
        assertThat(decoded).as(event.toString()).isInstanceOf(Decoded.Malformed.class);
        return ((Decoded.Malformed) decoded).reason();
    }

    /** A field at its place in an event. */
    private record Field(ObjectNode parent, String name, String path, boolean isRequired) {
        JsonNode value() {
            return parent.get(name);
        }
    }

    /** Hands out each field of a sample, in a fresh copy of the event each time. */
    private static void forEachField(EventEnvelope sample, BiConsumer<Field, ObjectNode> breakIt) {
        int fields = fields(sample, EventCodec.structured(sample)).size();
        for (int i = 0; i < fields; i++) {
            ObjectNode event = EventCodec.structured(sample);
            breakIt.accept(fields(sample, event).get(i), event);
        }
    }

    private static List<Field> fields(EventEnvelope sample, ObjectNode event) {
        ObjectNode schema = SchemaWriter.schema(sample.event().getClass());
        List<Field> fields = new ArrayList<>();
        collect((ObjectNode) event.get("data"), schema, schema, "", fields);
        return fields;
    }

    private static void collect(ObjectNode parent, JsonNode schema, JsonNode root, String path, List<Field> into) {
        for (var entry : parent.properties()) {
            String name = entry.getKey();
            String at = path.isEmpty() ? name : path + "." + name;
            into.add(new Field(parent, name, at, isRequired(schema, name)));
            JsonNode property = resolved(schema.get("properties").get(name), root);
            if (entry.getValue() instanceof ObjectNode inner) {
                collect(inner, property, root, at, into);
            } else if (entry.getValue() instanceof ArrayNode list && list.path(0) instanceof ObjectNode first) {
                collect(first, resolved(property.get("items"), root), root, at + "[0]", into);
            }
        }
    }

    private static boolean isRequired(JsonNode schema, String name) {
        for (JsonNode required : schema.get("required")) {
            if (required.textValue().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private static JsonNode resolved(JsonNode schema, JsonNode root) {
        return schema.has("$ref") ? root.at(schema.get("$ref").textValue().substring(1)) : schema;
    }
}
