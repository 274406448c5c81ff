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
import java.util.Comparator;
import java.util.List;
import org.horseshoe.http.Parameters;
import org.horseshoe.http.PositionedReads;
import org.horseshoe.http.Problems;
import org.horseshoe.sanctions.domain.Decision;
import org.horseshoe.sanctions.domain.ProposalDiff;
import org.jspecify.annotations.Nullable;

/** Answers what drafts proposed against what was in force, and which of them were blocked, and by whom. */
@Path("/regimes/{id}/proposals")
@Produces(MediaType.APPLICATION_JSON)
class ProposalResource {

    /** What became of a proposal, as asked for. */
    enum Status {
        BLOCKED,
        ADOPTED
    }

    /** The drafts on a regime, the latest decision first. */
    record Proposals(String regime, List<ProposalView> proposals) {}

    private final PositionedReads reads;
    private final Regimes regimes;

    ProposalResource(PositionedReads reads, Regimes regimes) {
        this.reads = reads;
        this.regimes = regimes;
    }

    @GET
    public Response all(
            @PathParam("id") String id,
            @QueryParam("status") @Nullable String status,
            @QueryParam("validAt") @Nullable String validAt,
            @QueryParam("knownAt") @Nullable String knownAt,
            @QueryParam("minPosition") @Nullable String minPosition,
            @Context Request request) {
        Status asked = Parameters.word("status", status, Status.class);
        LocalDate day = Parameters.day("validAt", validAt);
        Instant known = Parameters.instant("knownAt", knownAt);
        return reads.answer(minPosition, request, day + "@" + known, () -> {
            String regime = regimes.required(id);
            List<Decision> decisions = regimes.decisions(regime, known);
            List<Decision> adopted =
                    decisions.stream().filter(Decision::adopted).toList();
            return new Proposals(
                    regime,
                    decisions.stream()
                            .filter(decision -> asked == null || decision.adopted() == (asked == Status.ADOPTED))
                            .sorted(Comparator.reverseOrder())
                            .map(decision -> ProposalView.of(
                                    ProposalDiff.of(decision, adopted, day).about(regime)))
                            .toList());
        });
    }

    @GET
    @Path("/{draft}/diff")
    public Response ofRegime(
            @PathParam("id") String id,
            @PathParam("draft") String draft,
            @QueryParam("validAt") @Nullable String validAt,
            @QueryParam("knownAt") @Nullable String knownAt,
            @QueryParam("minPosition") @Nullable String minPosition,
            @Context Request request) {
        LocalDate day = Parameters.day("validAt", validAt);
        Instant known = Parameters.instant("knownAt", knownAt);
        return reads.answer(minPosition, request, day + "@" + known, () -> {
            String regime = regimes.required(id);
            Decision decision = regimes.requiredDecision(draft, known);
            if (!decision.regimes().contains(regime)) {
                throw Problems.notFound("The draft " + draft + " does not speak of the regime " + regime);
            }
            return ProposalView.of(ProposalDiff.of(decision, regimes.adopted(List.of(regime), known), day)
                    .about(regime));
        });
    }
}
