package org.horseshoe.ingest.event;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.horseshoe.audit.Decisions;
import org.horseshoe.audit.Written;
import org.horseshoe.events.EventEnvelope;
import org.horseshoe.http.HttpProblem;
import org.horseshoe.http.Problems;
import org.horseshoe.ingest.publishing.IngestSettings;
import org.horseshoe.ingest.publishing.PublishedEvent;
import org.horseshoe.ingest.publishing.PublishedPositions;
import org.horseshoe.ingest.publishing.PublishedPositions.Published;
import org.horseshoe.ingest.publishing.Refusals;
import org.jboss.resteasy.reactive.RestResponse;

/** Events by hand or from a program of one's own: CloudEvents 1.0, structured or batched JSON. */
@Path("/events")
@Produces(MediaType.APPLICATION_JSON)
class EventResource {

    private static final String ONE = "application/cloudevents+json";
    private static final String SEVERAL = "application/cloudevents-batch+json";

    private final EventIntake intake;
    private final PublishedPositions positions;
    private final IngestSettings settings;
    private final Refusals refusals;
    private final Written written;
    private final Clock clock = Clock.systemUTC();

    EventResource(
            EventIntake intake,
            PublishedPositions positions,
            IngestSettings settings,
            Refusals refusals,
            Written written) {
        this.refusals = refusals;
        this.written = written;
        this.intake = intake;
        this.positions = positions;
        this.settings = settings;
    }

    /**
     * What was taken.
     *
     * @param events in the order of the request, each id once
     * @param followed what followed from them, such as a draft that found its symbol
     * @param minPosition for each topic, what to ask a reader of that topic to wait for
     */
    public record Taken(
            List<PublishedEvent> events, List<PublishedEvent> followed, SortedMap<String, String> minPosition) {}

    @POST
    @Consumes({ONE, SEVERAL, MediaType.APPLICATION_JSON})
    @RolesAllowed("reporter")
    @RunOnVirtualThread
    @Operation(summary = "Take events, whole or not at all")
    @APIResponse(responseCode = "202", description = "Durable, with ids and positions; the same again answers the same")
    @APIResponse(responseCode = "400", description = "Refused whole; names the event and the field")
    @APIResponse(responseCode = "409", description = "An id is known with another content")
    @APIResponse(responseCode = "503", description = "Not acknowledged in time; send the same again")
    public RestResponse<Taken> post(@HeaderParam(HttpHeaders.CONTENT_TYPE) MediaType type, InputStream body)
            throws IOException, SQLException {
        byte[] bytes = body.readNBytes(settings.batchBytes() + 1);
        if (bytes.length > settings.batchBytes()) {
            throw Problems.badRequest("#", "more than " + settings.batchBytes() + " bytes; send smaller batches");
        }
        Instant now = clock.instant();
        List<EventEnvelope> events =
                switch (EventBatch.read(bytes, form(type), settings.batchEvents(), now)) {
                    case EventBatch.Read(var read) -> read;
                    case EventBatch.Refused(var faults) -> throw refused(faults);
                };
        var ids = new LinkedHashSet<UUID>();
        events.forEach(event -> ids.add(event.id()));
        int own = ids.size();
        written.note("events", own);
        if (own == 1) {
            written.note("event", ids.getFirst());
        }
        ids.addAll(intake.take(events, now));
        Published published = positions.await(ids);
        var told = new ArrayList<>(published.events());
        return RestResponse.status(
                RestResponse.Status.ACCEPTED,
                new Taken(told.subList(0, own), told.subList(own, told.size()), published.minPosition()));
    }

    private HttpProblem refused(List<Problems.Fault> faults) {
        refusals.count(Refusals.Of.EVENTS, 1);
        Decisions.taken(
                "events-refused",
                "faults",
                faults.size(),
                "first",
                faults.getFirst().pointer());
        return Problems.badRequest(faults);
    }

    private static EventBatch.Form form(MediaType type) {
        String form = type.getType() + "/" + type.getSubtype();
        return switch (form) {
            case ONE -> EventBatch.Form.ONE;
            case SEVERAL -> EventBatch.Form.SEVERAL;
            default -> EventBatch.Form.EITHER;
        };
    }
}
