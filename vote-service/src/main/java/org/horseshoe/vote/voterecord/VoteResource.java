package org.horseshoe.vote.voterecord;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.horseshoe.http.Asked;
import org.horseshoe.http.Format;
import org.horseshoe.http.Page;
import org.horseshoe.http.PositionedReads;
import org.horseshoe.http.Problems;
import org.horseshoe.http.Shapes;
import org.horseshoe.vote.domain.Step;
import org.horseshoe.vote.domain.VoteRecord;
import org.horseshoe.vote.domain.WithdrawnClaim;
import org.horseshoe.vote.popolo.Popolo;
import org.horseshoe.vote.popolo.VoteEvent.VoteEvents;
import org.horseshoe.vote.view.ClaimView;
import org.horseshoe.vote.view.Days;
import org.horseshoe.vote.view.Paging;
import org.horseshoe.vote.view.VoteView;
import org.horseshoe.vote.view.VoteView.ContradictionView;
import org.horseshoe.vote.view.VoteView.StandingView;
import org.horseshoe.vote.view.VoteView.VerdictView;
import org.horseshoe.vote.voterecord.VoteRecords.OnDraft;
import org.jspecify.annotations.Nullable;

/** Answers who voted how, with the verdict, its reasons and its sources. */
@Path("/votes")
@Produces({MediaType.APPLICATION_JSON, "text/csv;qs=0.5", Popolo.TYPE + ";qs=0.5"})
class VoteResource {

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

    private final PositionedReads reads;
    private final VoteRecords votes;

    VoteResource(PositionedReads reads, VoteRecords votes) {
        this.reads = reads;
        this.votes = votes;
    }

    @GET
    @Operation(
            summary = "Votes, newest first, as JSON, CSV or Popolo",
            description = "sort is -heldOn (newest first) or heldOn. A page that is not the last has next, and a Link")
    public Response find(
            @BeanParam Days days, @BeanParam VoteFilter filter, @BeanParam Paging paging, @BeanParam Asked asked) {
        var conditions = filter.within(days);
        Paging.Wanted wanted = paging.of("heldOn");
        Shapes<Page<VoteLine>> shapes = Shapes.<Page<VoteLine>>shaped(votes::shown)
                .csv(page -> VoteLine.csv(page.items()))
                .and(
                        Popolo.FORMAT,
                        page -> new VoteEvents(votes.whole(page).stream()
                                .map(each -> Popolo.voteEvent(each.draft(), each.vote()))
                                .toList()));
        return reads.answer(asked, "", shapes, () -> votes.find(conditions, wanted));
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "One vote with figures, roll call, verdict and sources",
            description = "The id is the draft's symbol with dashes, S-2022-431, or its resolution's, S-RES-2397")
    @APIResponseSchema(VoteView.class)
    public Response vote(@PathParam("id") String id, @BeanParam Asked asked) {
        Shapes<OnDraft> shapes = Shapes.<OnDraft>shaped(found -> VoteView.of(found.vote()))
                .and(Popolo.FORMAT, found -> Popolo.voteEvent(found.draft(), found.vote()));
        return reads.answer(
                asked,
                "",
                shapes,
                format -> format.equals(Format.JSON) ? votes.ready(id) : Optional.empty(),
                () -> found(id));
    }

    @GET
    @Path("/{id}/reasoning")
    @Operation(summary = "The steps from what is known to the verdict, each with the source of its rule")
    @APIResponseSchema(ReasoningView.class)
    public Response reasoning(@PathParam("id") String id, @BeanParam Asked asked) {
        return reads.answer(asked, "", Shapes.json(), () -> {
            VoteRecord vote = found(id).vote();
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
    public Response claims(@PathParam("id") String id, @BeanParam Asked asked) {
        return reads.answer(asked, "", Shapes.json(), () -> {
            VoteRecord vote = found(id).vote();
            return new ClaimsView(
                    vote.id(),
                    vote.claims().stream().map(ClaimView::of).toList(),
                    vote.withdrawn().stream().map(WithdrawnView::of).toList(),
                    VoteView.contradictions(vote));
        });
    }

    private OnDraft found(String id) {
        return votes.vote(id)
                .orElseThrow(() -> Problems.notFound("No vote has the id \"" + id + "\"; votes are called after their"
                        + " draft, such as S-2022-431, or their resolution, such as S-RES-2397"));
    }
}
