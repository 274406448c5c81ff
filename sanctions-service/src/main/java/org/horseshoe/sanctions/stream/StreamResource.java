package org.horseshoe.sanctions.stream;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.horseshoe.stream.EventStream;
import org.horseshoe.stream.StreamParameters;

/** Streams changes of regimes and of the list to whoever asks, launches and outcomes to who asks for them. */
@Path("/stream")
@Produces(MediaType.SERVER_SENT_EVENTS)
class StreamResource {

    private final EventStream events;

    StreamResource(EventStream events) {
        this.events = events;
    }

    @GET
    @Operation(
            summary = "What changes in regimes and on the list, as server-sent events that can be resumed",
            description =
                    "Regimes and designations; by types also outcomes and launches. Each event's id resumes right after it (Last-Event-ID); its event is the CloudEvents "
                            + "type; its data is the CloudEvent as JSON, with its logposition for minPosition. docs/consumers.md")
    @APIResponse(
            responseCode = "200",
            description = "The stream; a comment each 15 s while nothing happens",
            content =
                    @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "400", description = "A bad parameter, or the id is of another stream")
    @APIResponse(responseCode = "410", description = "The id is of a log that is no more: begin again")
    @APIResponse(responseCode = "503", description = "Too many clients, or Kafka is away: try after Retry-After")
    public Uni<Void> stream(@BeanParam StreamParameters parameters) {
        return events.open(parameters, _ -> true);
    }
}
