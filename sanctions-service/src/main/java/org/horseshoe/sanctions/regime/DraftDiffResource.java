package org.horseshoe.sanctions.regime;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import org.horseshoe.http.Parameters;
import org.horseshoe.http.PositionedReads;
import org.horseshoe.sanctions.domain.Decision;
import org.horseshoe.sanctions.domain.ProposalDiff;
import org.jspecify.annotations.Nullable;

/** Answers what one draft proposed in all the regimes that it speaks of, against what was in force. */
@Path("/proposals")
@Produces(MediaType.APPLICATION_JSON)
class DraftDiffResource {

    private final PositionedReads reads;
    private final Regimes regimes;

    DraftDiffResource(PositionedReads reads, Regimes regimes) {
        this.reads = reads;
        this.regimes = regimes;
    }

    @GET
    @Path("/{draft}/diff")
    public Response diff(
            @PathParam("draft") String draft,
            @QueryParam("validAt") @Nullable String validAt,
            @QueryParam("knownAt") @Nullable String knownAt,
            @QueryParam("minPosition") @Nullable String minPosition,
            @Context Request request) {
        LocalDate day = Parameters.day("validAt", validAt);
        Instant known = Parameters.instant("knownAt", knownAt);
        return reads.answer(minPosition, request, day + "@" + known, () -> {
            Decision decision = regimes.requiredDecision(draft, known);
            return ProposalView.of(ProposalDiff.of(decision, regimes.adopted(decision.regimes(), known), day));
        });
    }
}
