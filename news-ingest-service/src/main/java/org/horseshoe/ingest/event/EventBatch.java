package org.horseshoe.ingest.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.horseshoe.events.Decoded;
import org.horseshoe.events.Event;
import org.horseshoe.events.EventCodec;
import org.horseshoe.events.EventEnvelope;
import org.horseshoe.events.OutcomeEvent;
import org.horseshoe.events.RegimeEvent;
import org.horseshoe.http.Problems.Fault;
import org.horseshoe.outbox.Outbox;
import org.jspecify.annotations.Nullable;

/** Reads a body with events: all of them, or what is wrong with it, event by event and field by field. */
sealed interface EventBatch {

    /** Every event is one that this service may write. */
    record Read(List<EventEnvelope> events) implements EventBatch {}

    /** At least one is not. */
    record Refused(List<Fault> faults) implements EventBatch {}

    /** What a body may hold by its content type. */
    enum Form {
        ONE,
        SEVERAL,
        EITHER
    }

    /** More faults than these help nobody. */
    int MOST_FAULTS = 20;

    /** Attributes of the envelope; every other field is in {@code data}. */
    Set<String> ATTRIBUTES = Set.of("specversion", "type", "id", "source", "subject", "time", "data", "causationid");

    static EventBatch read(byte[] body, Form form, int most, Instant now) {
        JsonNode tree;
        try {
            tree = EventCodec.json().readTree(body);
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            String where = at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
            return refused("#", "not JSON: " + e.getOriginalMessage() + where);
        } catch (IOException e) {
            return refused("#", "not JSON");
        }
        if (form == Form.ONE && !tree.isObject()) {
            return refused("#", "must be one event as a JSON object; several go as application/cloudevents-batch+json");
        }
        if (form == Form.SEVERAL && !tree.isArray()) {
            return refused("#", "must be a JSON array of events");
        }
        if (!tree.isArray() && !tree.isObject()) {
            return refused("#", "must be an event as a JSON object, or an array of events");
        }
        if (tree.isArray() && (tree.isEmpty() || tree.size() > most)) {
            return refused("#", "holds " + tree.size() + " events; from 1 to " + most + " are taken at once");
        }
        var events = new ArrayList<EventEnvelope>();
        var faults = new ArrayList<Fault>();
        if (tree.isObject()) {
            read(tree, "#", now, events, faults);
        }
        for (int i = 0; tree.isArray() && i < tree.size() && faults.size() < MOST_FAULTS; i++) {
            read(tree.get(i), "#/" + i, now, events, faults);
        }
        return faults.isEmpty() ? new Read(events) : new Refused(faults);
    }

    private static void read(JsonNode event, String at, Instant now, List<EventEnvelope> into, List<Fault> faults) {
        switch (EventCodec.decodeStructured(event, now)) {
            case Decoded.Known(var envelope) -> {
                Fault fault = fault(envelope, at);
                if (fault == null) {
                    into.add(envelope);
                } else {
                    faults.add(fault);
                }
            }
            case Decoded.Unknown(var _, var reason) -> faults.add(fault(at, reason));
            case Decoded.Malformed(var reason) -> faults.add(fault(at, reason));
        }
    }

    private static @Nullable Fault fault(EventEnvelope envelope, String at) {
        if (!isIngests(envelope.event())) {
            return new Fault(
                    at + "/type", envelope.type() + " is decided by the services that compute it, and not posted");
        }
        int size = EventCodec.encode(envelope).body().length;
        return size > Outbox.MOST_BYTES
                ? new Fault(at + "/data", size + " bytes; an event has at most " + Outbox.MOST_BYTES)
                : null;
    }

    /** Outcomes belong to the vote service, regimes to the sanctions service. */
    private static boolean isIngests(Event event) {
        return !(event instanceof OutcomeEvent) && !(event instanceof RegimeEvent);
    }

    /** Turns "ballots[1].member: …" into a pointer. */
    private static Fault fault(String at, String reason) {
        int colon = reason.indexOf(": ");
        String field = colon < 0 ? "" : reason.substring(0, colon);
        if (!field.matches("[\\w.\\[\\]-]{1,200}")) {
            return new Fault(at, reason);
        }
        String path = field.replaceAll("\\[(\\d+)]", "/$1").replace('.', '/');
        boolean attribute = ATTRIBUTES.contains(field);
        return new Fault(at + (attribute ? "/" : "/data/") + path, reason.substring(colon + 2));
    }

    private static Refused refused(String pointer, String detail) {
        return new Refused(List.of(new Fault(pointer, detail)));
    }
}
