package org.horseshoe.events;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event with its CloudEvents 1.0 attributes and the evidence for it.
 *
 * @param id the same fact from the same source has the same id; see {@link EventIds}
 * @param source who recorded it, such as {@code /news-ingest-service}
 * @param time when Horseshoe recorded it; when it happened stands in the event
 * @param causation the id of the event that this one follows from
 * @param evidence where the claim comes from; absent for what Horseshoe itself decided
 * @param event what happened
 */
public record EventEnvelope(
        UUID id,
        URI source,
        Instant time,
        @Nullable UUID causation,
        @Nullable Evidence evidence,
        Event event) {
    public EventEnvelope {
        Check.present("id", id);
        Check.present("source", source);
        Check.name("source", source.toString());
        Check.present("time", time);
        Check.instant("time", time);
        Check.present("event", event);
    }

    /** The CloudEvents {@code subject} and the Kafka key. */
    public String subject() {
        return event.subject();
    }

    /** The CloudEvents {@code type}: the wire name of the event. */
    public String type() {
        return EventTypes.wireName(event);
    }

    /** The topic that keeps it. */
    public String topic() {
        return Topics.of(event);
    }
}
