package org.horseshoe.events;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The JSON Schemas (draft 2020-12) that the events are published with. */
public final class EventSchemas {

    private EventSchemas() {}

    /**
     * The text of a type's JSON Schema; its {@code $id} is {@link EventTypes#dataSchema}.
     *
     * @param wireName such as {@code draft-tabled.v1}; any version that was ever published
     */
    public static String of(String wireName) {
        String path = "/schemas/" + wireName + ".schema.json";
        try (InputStream schema = EventSchemas.class.getResourceAsStream(path)) {
            if (schema == null) {
                throw new IllegalArgumentException("No event type has the wire name " + Storable.quoted(wireName));
            }
            return new String(schema.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path, e);
        }
    }
}
