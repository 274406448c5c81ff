package org.horseshoe.stream;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What every stream can be asked; a service's slice adds what its own events can be told apart by. */
public class StreamParameters {

    /** Event types, or names of topics such as {@code outcomes}, with commas between them. */
    @QueryParam("types")
    @Parameter(description = "Event types such as draft-vetoed.v1, or topics such as outcomes, with commas")
    @Nullable
    String types;

    /** The CloudEvents subject: what an event is about, as it stands in the event. */
    @QueryParam("subject")
    @Parameter(description = "What the event is about, as its subject says")
    @Nullable
    String subject;

    /** A sanctions regime such as {@code DPRK}: only events that name it. */
    @QueryParam("regime")
    @Parameter(description = "Only events that name this sanctions regime, such as DPRK")
    @Nullable
    String regime;

    /** {@code now} or {@code beginning}. */
    @QueryParam("from")
    @Parameter(description = "now (where absent) or beginning; a Last-Event-ID wins over it")
    @Nullable
    String from;

    /** The id of the last event that the client has, for clients that cannot set a header. */
    @QueryParam("lastEventId")
    @Parameter(description = "The id of the last event received; the header wins over it")
    @Nullable
    String lastEventId;

    /** The id of the last event that the client has; browsers send it by themselves. */
    @HeaderParam("Last-Event-ID")
    @Parameter(description = "The id of the last event received: the stream goes on right after it")
    @Nullable
    String lastEventIdHeader;
}
