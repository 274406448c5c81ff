package org.horseshoe.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Turns events into the bytes and headers of a Kafka record and back; reading never throws. */
public final class EventCodec {

    private static final String CONTENT_TYPE = "application/json";
    private static final JsonMapper JSON = mapper();

    private EventCodec() {}

    /** The mapper of the contracts: ISO dates, no nulls, strict on numbers and on doubled names, unknown fields let pass. */
    public static JsonMapper json() {
        return JSON;
    }

    /** The event with its attributes as headers and its fields as the body. */
    public static Encoded encode(EventEnvelope envelope) {
        return encode(envelope, body(envelope));
    }

    /**
     * An event that follows from another, with its id.
     *
     * @param encoded as {@link #encode} has it
     */
    public record FollowOn(UUID id, Encoded encoded) {}

    /** Encodes what follows from an event, under the id by {@link EventIds#ofFollowOn}; its fields are written once for both. */
    public static FollowOn encodeFollowOn(UUID cause, Event event, URI source, Instant time) {
        byte[] fields = fields(event);
        UUID id = EventIds.ofFollowOn(cause, event, fields);
        return new FollowOn(id, encode(new EventEnvelope(id, source, time, cause, null, event), fields));
    }

    private static Encoded encode(EventEnvelope envelope, byte[] body) {
        SortedMap<String, String> headers = new TreeMap<>();
        attributes(envelope).forEach((name, value) -> headers.put("ce_" + name, value));
        headers.put("content-type", CONTENT_TYPE);
        return new Encoded(envelope.topic(), envelope.subject(), headers, body);
    }

    /** The event as a CloudEvent in structured JSON mode. */
    public static ObjectNode structured(EventEnvelope envelope) {
        ObjectNode event = JSON.createObjectNode();
        attributes(envelope).forEach(event::put);
        event.put("datacontenttype", CONTENT_TYPE);
        event.set("data", JSON.valueToTree(Wire.of(envelope)));
        return event;
    }

    /** What a record is: {@link Decoded.Known}, {@link Decoded.Unknown} or {@link Decoded.Malformed}. */
    public static Decoded decode(@Nullable String key, Map<String, String> headers, byte @Nullable [] body) {
        return decode(key, headers::get, body);
    }

    /** Looks a header up by its name. */
    @FunctionalInterface
    public interface Headers {
        @Nullable
        String get(String name);
    }

    /** What a record is, whose headers are read one by one. */
    public static Decoded decode(@Nullable String key, Headers headers, byte @Nullable [] body) {
        try {
            if (body == null) {
                return new Decoded.Malformed("body: missing (a tombstone has no meaning here)");
            }
            Attributes.version("ce_specversion", headers.get("ce_specversion"));
            String type = Attributes.required("ce_type", headers.get("ce_type"));
            UUID id = Attributes.uuid("ce_id", Attributes.required("ce_id", headers.get("ce_id")));
            URI source = Attributes.source("ce_source", headers.get("ce_source"));
            Instant time = Attributes.instant("ce_time", Attributes.required("ce_time", headers.get("ce_time")));
            UUID causation = Attributes.optionalUuid("ce_causationid", headers.get("ce_causationid"));
            String subject = Attributes.required("ce_subject", headers.get("ce_subject"));
            Attributes.same("key", Attributes.required("key", key), "ce_subject", subject);
            var record = EventTypes.record(type);
            if (record.isEmpty()) {
                return unknown("ce_type", type);
            }
            var read = BodyReader.read(body, record.get());
            Attributes.same(
                    "ce_subject", subject, "the event's own", read.event().subject());
            return new Decoded.Known(new EventEnvelope(id, source, time, causation, read.evidence(), read.event()));
        } catch (RuntimeException e) {
            return malformed(e);
        }
    }

    /** What the body of a record says: the event, and the evidence beside it. */
    public record Content(Event event, @Nullable Evidence evidence) {}

    /**
     * Reads the body of a record that was decoded before, as it was kept.
     *
     * @param type the wire name of the event
     * @throws IllegalArgumentException for a type that this version does not know, or a body that is not of this type
     */
    public static Content content(String type, byte[] body) {
        var record =
                EventTypes.record(type).orElseThrow(() -> new Refused("type", Storable.quoted(type) + " is not known"));
        var read = BodyReader.read(body, record);
        return new Content(read.event(), read.evidence());
    }

    /**
     * Reads a CloudEvent in structured JSON mode.
     *
     * <p>An {@code id} that is not a UUID is taken for a name: the same id from the same source is the same event.
     *
     * @param receivedAt stands in for {@code time} where the event has none
     */
    public static Decoded decodeStructured(JsonNode cloudEvent, Instant receivedAt) {
        try {
            if (!cloudEvent.isObject()) {
                return new Decoded.Malformed("event: not a JSON object");
            }
            Attributes.version("specversion", text(cloudEvent, "specversion"));
            String type = Attributes.required("type", text(cloudEvent, "type"));
            String id = Attributes.required("id", text(cloudEvent, "id"));
            URI source = Attributes.source("source", text(cloudEvent, "source"));
            String time = text(cloudEvent, "time");
            UUID causation = Attributes.optionalUuid("causationid", text(cloudEvent, "causationid"));
            String subject = text(cloudEvent, "subject");
            var record = EventTypes.record(type);
            if (record.isEmpty()) {
                return unknown("type", type);
            }
            var read = data(cloudEvent.path("data"), record.get());
            if (subject != null) {
                Attributes.same(
                        "subject", subject, "the event's own", read.event().subject());
            }
            return new Decoded.Known(new EventEnvelope(
                    Attributes.uuidOrNamed(source, id),
                    source,
                    time == null ? receivedAt : Attributes.instant("time", time),
                    causation,
                    read.evidence(),
                    read.event()));
        } catch (IOException | RuntimeException e) {
            return malformed(e);
        }
    }

    /** The fields of an event as JSON in the order of the record: equal events give equal text. */
    static String canonical(Event event) {
        return written(event, JSON::writeValueAsString);
    }

    /** The same as bytes: the body of an event without evidence. */
    static byte[] fields(Event event) {
        return written(event, JSON::writeValueAsBytes);
    }

    /** Header values as text; CloudEvents attributes are UTF-8. */
    public static String header(byte[] value) {
        return new String(value, StandardCharsets.UTF_8);
    }

    /** The attributes in the order in which people read them. */
    private static Map<String, String> attributes(EventEnvelope envelope) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("specversion", "1.0");
        attributes.put("id", envelope.id().toString());
        attributes.put("source", envelope.source().toString());
        attributes.put("type", envelope.type());
        attributes.put("subject", envelope.subject());
        attributes.put("time", envelope.time().toString());
        attributes.put("dataschema", EventTypes.dataSchema(envelope.type()));
        if (envelope.causation() != null) {
            attributes.put("causationid", envelope.causation().toString());
        }
        return attributes;
    }

    /** The body: the event's fields, and the evidence beside them. */
    private record Wire(
            @JsonUnwrapped Event event, @Nullable Evidence evidence) {
        static Wire of(EventEnvelope envelope) {
            return new Wire(envelope.event(), envelope.evidence());
        }
    }

    private static byte[] body(EventEnvelope envelope) {
        return written(Wire.of(envelope), JSON::writeValueAsBytes);
    }

    private interface Writing<T> {
        T write(Object value) throws JsonProcessingException;
    }

    private static <T> T written(Object value, Writing<T> writing) {
        try {
            return writing.write(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write " + value, e);
        }
    }

    private static Decoded unknown(String attribute, String type) {
        return new Decoded.Unknown(type, attribute + ": " + Storable.quoted(type) + " is not known to this version");
    }

    /** A refusal names its field; anything else is a bug of ours, and still must not stop the reader. */
    private static Decoded malformed(Exception e) {
        return new Decoded.Malformed(
                e instanceof Refused refused ? refused.reason() : "body: cannot be read, " + e.getMessage());
    }

    private static BodyReader.Body data(JsonNode data, Class<? extends Event> type) throws IOException {
        if (!data.isObject()) {
            throw new Refused("data", data.isMissingNode() ? "missing" : "must be a JSON object");
        }
        try (JsonParser json = data.traverse()) {
            json.nextToken();
            return BodyReader.read(json, type);
        }
    }

    private static @Nullable String text(JsonNode cloudEvent, String attribute) {
        JsonNode value = cloudEvent.path(attribute);
        if (value.isTextual()) {
            return value.textValue();
        }
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        throw new Refused(attribute, (value.isValueNode() ? value.asText() : "an object or a list") + " is not a text");
    }

    private static JsonMapper mapper() {
        JsonFactory factory = new JsonFactoryBuilder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(BodyReader.DEEPEST)
                        .maxNumberLength(BodyReader.MOST_DIGITS)
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
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
                .build();
    }
}
