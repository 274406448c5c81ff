package org.horseshoe.projection;

import java.net.URI;
import java.time.Clock;
import org.horseshoe.events.EventCodec;
import org.horseshoe.outbox.Handover;
import org.horseshoe.outbox.OutboxEntry;

/**
 * How what follows is told: by which service, at what time, and whether at all.
 *
 * @param published false in a rebuild: the world has heard of it
 * @param handover where the relay of this process finds it
 */
record FollowOnEvents(URI source, Clock clock, boolean published, Handover handover) {

    OutboxEntry entry(FollowOn followOn) {
        return OutboxEntry.of(
                EventCodec.encodeFollowOn(followOn.cause().id(), followOn.event(), source, clock.instant()));
    }

    FollowOnEvents silent() {
        return new FollowOnEvents(source, clock, false, handover);
    }
}
