package org.horseshoe.projection;

import org.horseshoe.events.Event;
import org.horseshoe.events.EventEnvelope;

/**
 * An event that follows from another; the runtime publishes it, and not again in a rebuild.
 *
 * @param cause what it follows from
 * @param event what follows
 */
public record FollowOn(EventEnvelope cause, Event event) {}
