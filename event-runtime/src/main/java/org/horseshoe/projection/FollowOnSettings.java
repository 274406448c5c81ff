package org.horseshoe.projection;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.horseshoe.outbox.Handover;

/** Under which name this service publishes. */
@ApplicationScoped
class FollowOnSettings {

    private final FollowOnEvents events;

    FollowOnSettings(@ConfigProperty(name = "quarkus.application.name") String application, Handover handover) {
        this.events = new FollowOnEvents(URI.create("/" + application), Clock.systemUTC(), true, handover);
    }

    FollowOnEvents events() {
        return events;
    }
}
