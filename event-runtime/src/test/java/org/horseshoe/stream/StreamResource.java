package org.horseshoe.stream;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Streams the test service's log, as services do. */
@Path("/stream")
@Produces(MediaType.SERVER_SENT_EVENTS)
class StreamResource {

    private final EventStream events;

    StreamResource(EventStream events) {
        this.events = events;
    }

    @GET
    public Uni<Void> stream(@BeanParam StreamParameters parameters) {
        return events.open(parameters, _ -> true);
    }
}
