package org.horseshoe.sanctions.regime;

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

/** Gives the measures of regimes out as files; an address stays what it is, and its {@code ETag} says what they reflect. */
@Path("/exports")
class MeasureExportResource {

    private final PositionedReads reads;
    private final MeasureFiles files;

    MeasureExportResource(PositionedReads reads, MeasureFiles files) {
        this.reads = reads;
        this.files = files;
    }

    @GET
    @Path("/measures.jsonl")
    @Produces(TextFile.LINES)
    @Operation(summary = "Every version of every measure with the days on which it applied, as one JSON object a line")
    public Response lines(@QueryParam("minPosition") @Nullable String minPosition, @Context Request request) {
        return reads.file(minPosition, request, TextFile.LINES, () -> files.lines(null));
    }

    @GET
    @Path("/{regime}/measures.jsonl")
    @Produces(TextFile.LINES)
    @Operation(summary = "The same of one regime")
    public Response linesOf(
            @PathParam("regime") String regime,
            @QueryParam("minPosition") @Nullable String minPosition,
            @Context Request request) {
        return reads.file(minPosition, request, TextFile.LINES, () -> files.lines(regime));
    }

    @GET
    @Path("/measures.csv")
    @Produces(TextFile.TABLE)
    @Operation(summary = "Every version of every measure with the days on which it applied, as a table")
    public Response table(@QueryParam("minPosition") @Nullable String minPosition, @Context Request request) {
        return reads.file(minPosition, request, TextFile.TABLE, () -> files.table(null));
    }

    @GET
    @Path("/{regime}/measures.csv")
    @Produces(TextFile.TABLE)
    @Operation(summary = "The same of one regime")
    public Response tableOf(
            @PathParam("regime") String regime,
            @QueryParam("minPosition") @Nullable String minPosition,
            @Context Request request) {
        return reads.file(minPosition, request, TextFile.TABLE, () -> files.table(regime));
    }
}
