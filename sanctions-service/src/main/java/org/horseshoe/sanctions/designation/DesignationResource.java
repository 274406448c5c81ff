package org.horseshoe.sanctions.designation;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.horseshoe.http.Parameters;
import org.horseshoe.http.PositionedReads;
import org.horseshoe.http.Problems;
import org.horseshoe.sanctions.designation.DesignationView.History;
import org.horseshoe.sanctions.designation.DesignationView.Page;
import org.jspecify.annotations.Nullable;

/** Answers who stands on the list, and what happened to each entry; a name that was only proposed is never among them. */
@Path("/designations")
@Produces(MediaType.APPLICATION_JSON)
class DesignationResource {

    /** Whether an entry stands on the list. */
    enum Status {
        LISTED,
        DELISTED
    }

    private final PositionedReads reads;
    private final Designations designations;

    DesignationResource(PositionedReads reads, Designations designations) {
        this.reads = reads;
        this.designations = designations;
    }

    @GET
    public Response find(
            @QueryParam("regime") @Nullable String regime,
            @QueryParam("q") @Nullable String words,
            @QueryParam("status") @Nullable String status,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("minPosition") @Nullable String minPosition,
            @Context Request request) {
        Status asked = Parameters.word("status", status, Status.class);
        int most = Parameters.limit(limit);
        Boolean listed = asked == null ? null : asked == Status.LISTED;
        var search = new Designations.Search(regime, words, listed, cursor, most);
        return reads.answer(minPosition, request, "", () -> page(designations.find(search), most));
    }

    @GET
    @Path("/{ref}")
    public Response one(
            @PathParam("ref") String reference,
            @QueryParam("minPosition") @Nullable String minPosition,
            @Context Request request) {
        return reads.answer(
                minPosition,
                request,
                "",
                () -> new History(
                        designations
                                .one(reference)
                                .orElseThrow(() -> Problems.notFound("No entry has the reference " + reference)),
                        designations.history(reference)));
    }

    private static Page page(List<DesignationView> found, int most) {
        return found.size() <= most
                ? new Page(found, null)
                : new Page(found.subList(0, most), found.get(most - 1).reference());
    }
}
