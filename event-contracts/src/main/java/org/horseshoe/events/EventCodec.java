package org.horseshoe.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Turns events into the bytes and headers of a Kafka record and back; reading never throws. */
public final class EventCodec {

    private static final String EVIDENCE = "evidence";
    private static final JsonMapper JSON = mapper();

    private EventCodec() {}

    /** The mapper of the contracts: ISO dates, no nulls, strict on numbers and on doubled names, unknown fields let pass. */
    public static JsonMapper json() {
        return JSON;
    }

    /** The event with its attributes as headers and its fields as the body. */
    public static Encoded encode(EventEnvelope envelope) {
        SortedMap<String, String> headers = new TreeMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", envelope.id().toString());
        headers.put("ce_source", envelope.source().toString());
        headers.put("ce_type", envelope.type());
        headers.put("ce_subject", envelope.subject());
        headers.put("ce_time", envelope.time().toString());
        headers.put("ce_dataschema", EventTypes.dataSchema(envelope.type()));
        headers.put("content-type", "application/json");
        if (envelope.causation() != null) {
            headers.put("ce_causationid", envelope.causation().toString());
        }
        return new Encoded(envelope.topic(), envelope.subject(), headers, body(envelope));
    }

    /** What a record is: {@link Decoded.Known}, {@link Decoded.Unknown} or {@link Decoded.Malformed}. */
    public static Decoded decode(@Nullable String key, Map<String, String> headers, byte @Nullable [] body) {
        try {
            if (body == null) {
                return new Decoded.Malformed("body: missing (a tombstone has no meaning here)");
            }
            String type = attribute(headers, "ce_type");
            var record = EventTypes.record(type);
            if (record.isEmpty()) {
                return new Decoded.Unknown(type, "ce_type: \"" + type + "\" is not known to this version");
            }
            EventEnvelope envelope = envelope(
                    UUID.fromString(canonicalUuid(attribute(headers, "ce_id"))),
                    URI.create(attribute(headers, "ce_source")),
                    Instant.parse(attribute(headers, "ce_time")),
                    headers.get("ce_causationid"),
                    record.get(),
                    tree(body));
            return subjectFault(envelope, key, headers.get("ce_subject"));
        } catch (IOException | RuntimeException e) {
            return new Decoded.Malformed(reason(e));
        }
    }

    /**
     * Reads a CloudEvent in structured JSON mode.
     *
     * @param receivedAt stands in for {@code time} where the event has none
     */
    public static Decoded decodeStructured(JsonNode cloudEvent, Instant receivedAt) {
        try {
            if (!cloudEvent.isObject()) {
                return new Decoded.Malformed("event: not a JSON object");
            }
            if (!"1.0".equals(text(cloudEvent, "specversion"))) {
                return new Decoded.Malformed("specversion: must be \"1.0\"");
            }
            String type = text(cloudEvent, "type");
            var record = EventTypes.record(type);
            if (record.isEmpty()) {
                return new Decoded.Unknown(type, "type: \"" + type + "\" is not known to this version");
            }
            JsonNode data = cloudEvent.path("data");
            if (!data.isObject()) {
                return new Decoded.Malformed("data: must be a JSON object");
            }
            String source = text(cloudEvent, "source");
            String time = optionalText(cloudEvent, "time");
            EventEnvelope envelope = envelope(
                    idOf(source, text(cloudEvent, "id")),
                    URI.create(source),
                    time == null
                            ? receivedAt
                            : java.time.OffsetDateTime.parse(time).toInstant(),
                    optionalText(cloudEvent, "causationid"),
                    record.get(),
                    data);
            String subject = optionalText(cloudEvent, "subject");
            return subjectFault(envelope, envelope.subject(), subject == null ? envelope.subject() : subject);
        } catch (IOException | RuntimeException e) {
            return new Decoded.Malformed(reason(e));
        }
    }

    /** The event as a CloudEvent in structured JSON mode. */
    public static ObjectNode structured(EventEnvelope envelope) {
        ObjectNode event = JSON.createObjectNode();
        event.put("specversion", "1.0");
        event.put("id", envelope.id().toString());
        event.put("source", envelope.source().toString());
        event.put("type", envelope.type());
        event.put("subject", envelope.subject());
        event.put("time", envelope.time().toString());
        event.put("dataschema", EventTypes.dataSchema(envelope.type()));
        event.put("datacontenttype", "application/json");
        if (envelope.causation() != null) {
            event.put("causationid", envelope.causation().toString());
        }
        event.set("data", data(envelope));
        return event;
    }

    /** The fields of an event as JSON in the order of the record: equal events give equal text. */
    static String canonical(Event event) {
        try {
            return JSON.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write " + event, e);
        }
    }

    /** A reason for people: which field, what was wrong with it. */
    static String reason(Exception e) {
        if (e instanceof com.fasterxml.jackson.databind.JsonMappingException mapping) {
            String path = mapping.getPath().stream()
                    .map(step -> step.getFieldName() != null ? step.getFieldName() : "[" + step.getIndex() + "]")
                    .reduce(
                            "",
                            (left, right) ->
                                    left.isEmpty() || right.startsWith("[") ? left + right : left + "." + right);
            Throwable cause = mapping.getCause() == null ? mapping : mapping.getCause();
            String said =
                    cause instanceof JsonProcessingException json ? json.getOriginalMessage() : cause.getMessage();
            return path.isEmpty() ? String.valueOf(said) : path + ": " + said;
        }
        if (e instanceof JsonProcessingException json) {
            var at = json.getLocation();
            return "body: " + json.getOriginalMessage()
                    + (at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")");
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    private static byte[] body(EventEnvelope envelope) {
        try {
            return JSON.writeValueAsBytes(data(envelope));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write " + envelope, e);
        }
    }

    private static ObjectNode data(EventEnvelope envelope) {
        ObjectNode data = JSON.valueToTree(envelope.event());
        if (envelope.evidence() != null) {
            data.set(EVIDENCE, JSON.valueToTree(envelope.evidence()));
        }
        return data;
    }

    private static EventEnvelope envelope(
            UUID id, URI source, Instant time, @Nullable String causation, Class<? extends Event> type, JsonNode data)
            throws IOException {
        Storable.check(data, "");
        JsonNode evidence = data.path(EVIDENCE);
        return new EventEnvelope(
                id,
                source,
                time,
                causation == null ? null : UUID.fromString(canonicalUuid(causation)),
                evidence.isObject() ? JSON.treeToValue(evidence, Evidence.class) : null,
                JSON.treeToValue(data, type));
    }

    private static Decoded subjectFault(EventEnvelope envelope, @Nullable String key, @Nullable String subject) {
        if (key == null) {
            return new Decoded.Malformed("key: missing; it must be the subject \"" + envelope.subject() + "\"");
        }
        if (!key.equals(envelope.subject()) || !key.equals(subject)) {
            return new Decoded.Malformed("subject: key \"" + key + "\", subject \"" + subject
                    + "\" and the event's own \"" + envelope.subject() + "\" must be the same");
        }
        return new Decoded.Known(envelope);
    }

    private static JsonNode tree(byte[] body) throws IOException {
        JsonNode tree = JSON.readTree(body);
        if (tree == null || !tree.isObject()) {
            throw new IllegalArgumentException("body: not a JSON object");
        }
        return tree;
    }

    private static UUID idOf(String source, String id) {
        try {
            return UUID.fromString(canonicalUuid(id));
        } catch (IllegalArgumentException e) {
            return EventIds.named(source, id);
        }
    }

    private static String canonicalUuid(String id) {
        if (id.length() != 36) {
            throw new IllegalArgumentException("id: \"" + id + "\" is not a UUID");
        }
        return id;
    }

    private static String attribute(Map<String, String> headers, String name) {
        String value = headers.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(name + ": missing");
        }
        return value;
    }

    private static String text(JsonNode node, String field) {
        String value = optionalText(node, field);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(field + ": missing");
        }
        return value;
    }

    private static @Nullable String optionalText(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isTextual() ? value.textValue() : null;
    }

    /** Header values as text; CloudEvents attributes are UTF-8. */
    public static String header(byte[] value) {
        return new String(value, StandardCharsets.UTF_8);
    }

    private static JsonMapper mapper() {
        JsonFactory factory = new JsonFactoryBuilder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(32)
                        .maxNumberLength(64)
                        .maxStringLength(1_000_000)
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .disable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .build();
        return JsonMapper.builder(factory)
                .addModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
                .build();
    }
}
