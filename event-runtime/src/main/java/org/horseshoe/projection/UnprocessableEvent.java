package org.horseshoe.projection;

import java.util.UUID;

/** An event cannot be applied for what it says; it is parked with the reason, and the others go on. */
public final class UnprocessableEvent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final UUID eventId;

    public UnprocessableEvent(UUID eventId, String reason) {
        super(reason);
        this.eventId = eventId;
    }

    /** Which event. */
    public UUID eventId() {
        return eventId;
    }
}
