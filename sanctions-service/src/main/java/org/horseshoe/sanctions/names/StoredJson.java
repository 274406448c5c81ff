package org.horseshoe.sanctions.names;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.horseshoe.events.EventCodec;

/** Reads back what the read models keep as JSON. */
final class StoredJson {

    private StoredJson() {}

    static <T> T read(String json, Class<T> type) {
        try {
            return EventCodec.json().readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored " + type.getSimpleName() + " cannot be read back", e);
        }
    }
}
