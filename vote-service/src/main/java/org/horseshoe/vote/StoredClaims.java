package org.horseshoe.vote;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.horseshoe.events.Event;
import org.horseshoe.events.EventCodec;
import org.horseshoe.events.EventTypes;
import org.horseshoe.events.Evidence;
import org.horseshoe.events.ProceedingsEvent;
import org.horseshoe.vote.domain.Claim;
import org.jspecify.annotations.Nullable;

/** A claim as it lies in its table: the event and its evidence as JSON in the words of the contracts. */
public final class StoredClaims {

    /** The columns that {@link #read} reads. */
    public static final String COLUMNS = "event_id, type, event, evidence";

    private static final ObjectReader EVIDENCE = EventCodec.json().readerFor(Evidence.class);
    private static final Map<String, ObjectReader> EVENTS = EventTypes.all().entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(
                    Map.Entry::getKey, type -> EventCodec.json().readerFor(type.getValue())));

    private StoredClaims() {}

    /** The claim of a row with {@link #COLUMNS}. */
    public static Claim read(ResultSet row) throws SQLException {
        UUID id = row.getObject("event_id", UUID.class);
        String type = row.getString("type");
        String evidence = row.getString("evidence");
        try {
            ObjectReader reader = EVENTS.get(type);
            if (reader == null) {
                throw new IllegalStateException("Claim " + id + " is of no known type: " + type);
            }
            return new Claim(
                    id,
                    reader.<ProceedingsEvent>readValue(row.getString("event")),
                    evidence == null ? null : EVIDENCE.readValue(evidence));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Claim " + id + " cannot be read", e);
        }
    }

    /** The event as JSON. */
    public static String json(Event event) {
        return written(event);
    }

    /** The evidence as JSON, where there is any. */
    public static @Nullable String json(@Nullable Evidence evidence) {
        return evidence == null ? null : written(evidence);
    }

    private static String written(Object value) {
        try {
            return EventCodec.json().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write " + value, e);
        }
    }
}
