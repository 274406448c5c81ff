package org.horseshoe.sanctions.export;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.horseshoe.http.PositionedReads;
import org.horseshoe.http.TextFile;
import org.jspecify.annotations.Nullable;

/** Gives the list out as files; an address stays what it is, and its {@code ETag} says which list it is. */
@Path("/exports")
class ListExportResource {

    private final PositionedReads reads;
    private final ListFiles files;

    ListExportResource(PositionedReads reads, ListFiles files) {
        this.reads = reads;
        this.files = files;
    }

    @GET
    @Path("/entities.ftm.json")
    @Produces(TextFile.LINES)
    @Operation(
            summary =
                    "Whoever stands on the list as FollowTheMoney entities, one a line: persons, organizations, listings")
    public Response entities(@QueryParam("minPosition") @Nullable String minPosition, @Context Request request) {
        return reads.file(minPosition, request, TextFile.LINES, () -> files.entities(null));
    }

    @GET
    @Path("/{regime}/entities.ftm.json")
    @Produces(TextFile.LINES)
    @Operation(summary = "The same of one regime")
    public Response entitiesOf(
            @PathParam("regime") String regime,
            @QueryParam("minPosition") @Nullable String minPosition,
            @Context Request request) {
        return reads.file(minPosition, request, TextFile.LINES, () -> files.entities(regime));
    }

    @GET
    @Path("/designations.jsonl")
    @Produces(TextFile.LINES)
    @Operation(summary = "Every entry of the list, those that left it too, as one JSON object a line")
    public Response lines(@QueryParam("minPosition") @Nullable String minPosition, @Context Request request) {
        return reads.file(minPosition, request, TextFile.LINES, () -> files.designationsAsLines(null));
    }

    @GET
    @Path("/{regime}/designations.jsonl")
    @Produces(TextFile.LINES)
    @Operation(summary = "The same of one regime")
    public Response linesOf(
            @PathParam("regime") String regime,
            @QueryParam("minPosition") @Nullable String minPosition,
            @Context Request request) {
        return reads.file(minPosition, request, TextFile.LINES, () -> files.designationsAsLines(regime));
    }

    @GET
    @Path("/designations.csv")
    @Produces(TextFile.TABLE)
    @Operation(summary = "Every entry of the list, those that left it too, as a table")
    public Response table(@QueryParam("minPosition") @Nullable String minPosition, @Context Request request) {
        return reads.file(minPosition, request, TextFile.TABLE, () -> files.designationsAsTable(null));
    }

    @GET
    @Path("/{regime}/designations.csv")
    @Produces(TextFile.TABLE)
    @Operation(summary = "The same of one regime")
    public Response tableOf(
            @PathParam("regime") String regime,
            @QueryParam("minPosition") @Nullable String minPosition,
            @Context Request request) {
        return reads.file(minPosition, request, TextFile.TABLE, () -> files.designationsAsTable(regime));
    }
}
