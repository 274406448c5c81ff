package org.horseshoe.events;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the body of a record: the fields of an event, and {@code evidence} beside them. */
final class BodyReader {

    static final String EVIDENCE = "evidence";

    /** No broker with its default settings takes more (message.max.bytes). */
    static final int MOST_BYTES = 1_048_576;

    static final int DEEPEST = 32;
    static final int MOST_DIGITS = 64;

    private static final Map<Class<?>, RecordShape> EVENTS = new HashMap<>();
    private static final RecordShape EVIDENCE_SHAPE = new RecordShape(Evidence.class);

    static {
        EventTypes.all().values().forEach(type -> EVENTS.put(type, new RecordShape(type)));
    }

    private static final JsonFactory JSON = new JsonFactoryBuilder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(MOST_DIGITS)
                    .build())
            .disable(JsonFactory.Feature.CHARSET_DETECTION)
            .build();

    private BodyReader() {}

    /** What a body says, in the wire form of a record. */
    record Body(Event event, @Nullable Evidence evidence) {}

    /** Reads the bytes of a record; throws {@link Refused} for whatever is wrong with them. */
    static Body read(byte[] body, Class<? extends Event> type) {
        if (body.length > MOST_BYTES) {
            throw new Refused(
                    "body", String.format(Locale.ROOT, "%,d bytes are more than %,d", body.length, MOST_BYTES));
        }
        try (JsonParser json = JSON.createParser(body)) {
            if (json.nextToken() == null) {
                throw new Refused("body", "empty");
            }
            Body read = read(json, type);
            if (json.nextToken() != null) {
                throw new Refused("body", "goes on after its end");
            }
            return read;
        } catch (JsonProcessingException e) {
            throw new Refused("body", fault(e));
        } catch (IOException e) {
            throw new IllegalStateException("Bytes in memory cannot fail to be read", e);
        }
    }

    /** Reads the object on whose first token the parser stands. */
    static Body read(JsonParser json, Class<? extends Event> type) throws IOException {
        if (!json.isExpectedStartObjectToken()) {
            throw new Refused("body", "not a JSON object");
        }
        var evidence = new EvidenceBeside();
        Event event = (Event) Objects.requireNonNull(EVENTS.get(type)).read(json, evidence);
        return new Body(event, evidence.found);
    }

    private static final class EvidenceBeside implements RecordShape.Beside {

        private @Nullable Evidence found;

        @Override
        public void read(String name, JsonParser json) throws IOException {
            if (name.equals(EVIDENCE)) {
                found = (Evidence) RecordShape.value(json, EVIDENCE, EVIDENCE_SHAPE);
            } else {
                json.skipChildren();
            }
        }
    }

    private static String fault(JsonProcessingException e) {
        String what =
                switch (e) {
                    case JsonEOFException _ -> "ends too early";
                    case StreamConstraintsException _ -> excess(e.getOriginalMessage());
                    default -> "not valid JSON";
                };
        var at = e.getLocation();
        return at == null ? what : "%s (line %d, column %d)".formatted(what, at.getLineNr(), at.getColumnNr());
    }

    private static String excess(String said) {
        if (said.contains("nesting depth")) {
            return "nests deeper than " + DEEPEST + " levels";
        }
        return said.startsWith("Number")
                ? "has a number of more than " + MOST_DIGITS + " digits"
                : "has a name without end";
    }
}
