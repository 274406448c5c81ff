package org.horseshoe.projection;

import java.net.URI;
import java.time.Clock;
import org.horseshoe.events.EventEnvelope;
import org.horseshoe.events.EventIds;

/**
 * How what follows is told: by which service, at what time, and whether at all.
 *
 * @param published false in a rebuild: the world has heard of it
 */
record FollowOnEvents(URI source, Clock clock, boolean published) {

    EventEnvelope envelope(FollowOn followOn) {
        return new EventEnvelope(
                EventIds.ofFollowOn(followOn.cause().id(), followOn.event()),
                source,
                clock.instant(),
                followOn.cause().id(),
                null,
                followOn.event());
    }

    FollowOnEvents silent() {
        return new FollowOnEvents(source, clock, false);
    }
}
