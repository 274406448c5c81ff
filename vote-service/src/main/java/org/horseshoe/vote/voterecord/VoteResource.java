package org.horseshoe.vote.voterecord;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.horseshoe.events.EventTypes;
import org.horseshoe.events.Evidence;
import org.horseshoe.events.Position;
import org.horseshoe.events.ProceedingsEvent;
import org.horseshoe.http.Parameters;
import org.horseshoe.http.PositionedReads;
import org.horseshoe.http.Problems;
import org.horseshoe.vote.domain.Claim;
import org.horseshoe.vote.domain.Step;
import org.horseshoe.vote.domain.VoteRecord;
import org.horseshoe.vote.domain.WithdrawnClaim;
import org.horseshoe.vote.view.Cursor;
import org.horseshoe.vote.view.VoteView;
import org.horseshoe.vote.view.VoteView.ContradictionView;
import org.horseshoe.vote.view.VoteView.StandingView;
import org.horseshoe.vote.view.VoteView.VerdictView;
import org.jspecify.annotations.Nullable;

/** Answers who voted how, with the verdict, its reasons and its sources. */
@Path("/votes")
@Produces(MediaType.APPLICATION_JSON)
class VoteResource {

    private static final List<String> VERDICTS = List.of("adopted", "vetoed", "not-adopted", "undetermined");

    /** The way from what is known to the verdict. */
    record ReasoningView(
            String vote,
            VerdictView verdict,
            List<Step> steps,
            @Nullable StandingView standing) {}

    /** Everything that is said of a vote, best first, and what of it is at odds. */
    record ClaimsView(
            String vote,
            List<ClaimView> claims,
            List<WithdrawnView> withdrawn,
            List<ContradictionView> contradictions) {}

    /** A claim that no longer counts, with the event that withdraws it and the one that corrects it. */
    record WithdrawnView(
            ClaimView claim,
            UUID by,
            String reason,
            @Nullable UUID replacedBy) {
        static WithdrawnView of(WithdrawnClaim gone) {
            return new WithdrawnView(ClaimView.of(gone.claim()), gone.by(), gone.reason(), gone.replacedBy());
        }
    }

    /** One claim whole. */
    record ClaimView(
            UUID event,
            String type,
            ProceedingsEvent says,
            @Nullable Evidence evidence) {
        static ClaimView of(Claim claim) {
            return new ClaimView(claim.id(), EventTypes.wireName(claim.event()), claim.event(), claim.evidence());
        }
    }

    private final PositionedReads reads;
    private final VoteRecords votes;

    VoteResource(PositionedReads reads, VoteRecords votes) {
        this.reads = reads;
        this.votes = votes;
    }

    @GET
    @Operation(
            summary = "Votes, newest first",
            description = "By day, member (ISO 3166-1 alpha-3), the member's position, draft and verdict; with cursors")
    public Response find(
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("member") @Nullable String member,
            @QueryParam("position") @Nullable String position,
            @QueryParam("draft") @Nullable String draft,
            @QueryParam("verdict") @Nullable String verdict,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("minPosition") @Nullable String minPosition,
            @Context Request request) {
        LocalDate first = Parameters.day("from", from);
        LocalDate last = Parameters.day("to", to);
        Parameters.period(first, last);
        var wanted = new VoteRecords.Wanted(
                first,
                last,
                Parameters.member("member", member),
                Parameters.oneOf("position", position, Parameters.words(Position.class)),
                Parameters.slug("draft", draft),
                Parameters.oneOf("verdict", verdict, VERDICTS));
        Cursor after = Cursor.of(cursor);
        int most = Parameters.limit(limit);
        return reads.answer(minPosition, request, "", () -> votes.find(wanted, after, most));
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "One vote with figures, roll call, verdict and sources",
            description = "The id is the draft's symbol with dashes, S-2022-431, or its resolution's, S-RES-2397")
    @APIResponseSchema(VoteView.class)
    public Response vote(
            @PathParam("id") String id,
            @QueryParam("minPosition") @Nullable String minPosition,
            @Context Request request) {
        return reads.answer(minPosition, request, "", () -> VoteView.of(found(id)));
    }

    @GET
    @Path("/{id}/reasoning")
    @Operation(summary = "The steps from what is known to the verdict, each with the source of its rule")
    @APIResponseSchema(ReasoningView.class)
    public Response reasoning(
            @PathParam("id") String id,
            @QueryParam("minPosition") @Nullable String minPosition,
            @Context Request request) {
        return reads.answer(minPosition, request, "", () -> {
            VoteRecord vote = found(id);
            return new ReasoningView(
                    vote.id(),
                    VerdictView.of(vote.verdict(), vote.judgement().basis(), vote.heldOn()),
                    vote.judgement().steps(),
                    StandingView.of(vote));
        });
    }

    @GET
    @Path("/{id}/claims")
    @Operation(summary = "Everything that is said of the vote, and what of it is at odds")
    @APIResponseSchema(ClaimsView.class)
    public Response claims(
            @PathParam("id") String id,
            @QueryParam("minPosition") @Nullable String minPosition,
            @Context Request request) {
        return reads.answer(minPosition, request, "", () -> {
            VoteRecord vote = found(id);
            return new ClaimsView(
                    vote.id(),
                    vote.claims().stream().map(ClaimView::of).toList(),
                    vote.withdrawn().stream().map(WithdrawnView::of).toList(),
                    VoteView.contradictions(vote));
        });
    }

    private VoteRecord found(String id) {
        return votes.vote(id)
                .orElseThrow(() -> Problems.notFound("No vote has the id \"" + id + "\"; votes are called after their"
                        + " draft, such as S-2022-431, or their resolution, such as S-RES-2397"));
    }
}
