package org.horseshoe.vote.contradiction;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.horseshoe.events.DraftSymbol;
import org.horseshoe.events.Evidence;
import org.horseshoe.http.Asked;
import org.horseshoe.http.Csv;
import org.horseshoe.http.Page;
import org.horseshoe.http.Parameters;
import org.horseshoe.http.PositionedReads;
import org.horseshoe.http.ReadModel;
import org.horseshoe.http.Shapes;
import org.horseshoe.vote.Spelling;
import org.horseshoe.vote.domain.Contradiction;
import org.horseshoe.vote.domain.VoteKey;
import org.horseshoe.vote.domain.VoteRecord;
import org.horseshoe.vote.view.ClaimView;
import org.horseshoe.vote.view.Conditions;
import org.horseshoe.vote.view.Cursor;
import org.horseshoe.vote.view.Days;
import org.horseshoe.vote.view.Files;
import org.horseshoe.vote.view.Paging;
import org.jspecify.annotations.Nullable;

/** Answers every contradiction, each with its vote, what is at odds in plain words, and the claims of both sides. */
@Path("/contradictions")
@Produces({MediaType.APPLICATION_JSON, "text/csv;qs=0.5"})
class ContradictionResource {

    /**
     * A contradiction.
     *
     * @param vote the vote's address below {@code /votes}
     * @param kind what is at odds with what
     * @param says both sides in plain words
     * @param impossible whether the rule, the figures or the calendar rule it out, and not merely another source's word
     * @param claims the claims of both sides
     * @param shown those of them on which rests what is shown
     */
    record ContradictionLine(
            String vote,
            LocalDate heldOn,
            String kind,
            String says,
            boolean impossible,
            List<ClaimView> claims,
            List<UUID> shown) {}

    private record Found(DraftSymbol draft, VoteKey key, LocalDate heldOn) {}

    private static final Csv<ContradictionLine> TABLE = Csv.<ContradictionLine>table()
            .column("vote", ContradictionLine::vote)
            .column("held_on", ContradictionLine::heldOn)
            .column("kind", ContradictionLine::kind)
            .column("says", ContradictionLine::says)
            .column("impossible", ContradictionLine::impossible)
            .column(
                    "claims",
                    line -> line.claims().stream().map(ClaimView::event).toList())
            .column("publishers", line -> publishers(line.claims()));

    private final PositionedReads reads;
    private final ReadModel readModel;
    private final Files files;

    ContradictionResource(PositionedReads reads, ReadModel readModel, Files files) {
        this.reads = reads;
        this.readModel = readModel;
        this.files = files;
    }

    @GET
    @Operation(
            summary = "What is said of votes that cannot all be true, as JSON or CSV",
            description = "A page has the contradictions of at most limit votes. sort is -heldOn or heldOn")
    public Response contradictions(
            @BeanParam Days days,
            @QueryParam("kind") @Parameter(description = "What is at odds, such as stated-outcome-differs") @Nullable
                    String kind,
            @BeanParam Paging paging,
            @BeanParam Asked asked) {
        Paging.Wanted wanted = paging.of("heldOn");
        String only = Parameters.oneOf("kind", kind, Parameters.words(Contradiction.Kind.class));
        var conditions = new Conditions()
                .and("cardinality(contradictions) > 0")
                .and("? = any (contradictions)", only)
                .and("held_on >= ?", days.first())
                .and("held_on <= ?", days.last())
                .after("held_on, draft, question", wanted);
        Shapes<Page<ContradictionLine>> shapes =
                Shapes.<Page<ContradictionLine>>json().csv(page -> TABLE.of(page.items()));
        return reads.answer(asked, "", shapes, () -> find(conditions, wanted, only));
    }

    private Page<ContradictionLine> find(Conditions conditions, Paging.Wanted wanted, @Nullable String only) {
        List<Found> found = readModel.read(
                "select draft, question, held_on from vote " + conditions.sql()
                        + wanted.order("held_on", "draft", "question"),
                conditions.valuesAnd(wanted.most() + 1),
                row -> new Found(
                        new DraftSymbol(row.getString(1)),
                        new VoteKey(row.getString(2)),
                        row.getObject(3, LocalDate.class)));
        return Page.of(
                        found,
                        wanted.most(),
                        last -> new Cursor(
                                        last.heldOn(),
                                        last.draft().value(),
                                        last.key().value())
                                .text(wanted.ascending()))
                .show(votes -> lines(votes, only));
    }

    private List<ContradictionLine> lines(List<Found> found, @Nullable String only) {
        var symbols = new TreeSet<DraftSymbol>();
        found.forEach(each -> symbols.add(each.draft()));
        var drafts = files.of(symbols);
        return found.stream()
                .flatMap(each -> Optional.ofNullable(drafts.get(each.draft())).stream()
                        .flatMap(draft -> Optional.ofNullable(draft.votes().get(each.key())).stream()))
                .flatMap(vote -> vote.contradictions().stream()
                        .filter(contradiction -> only == null || only.equals(Spelling.of(contradiction.kind())))
                        .map(contradiction -> line(vote, contradiction)))
                .toList();
    }

    private static ContradictionLine line(VoteRecord vote, Contradiction contradiction) {
        return new ContradictionLine(
                vote.id(),
                vote.heldOn(),
                Spelling.of(contradiction.kind()),
                contradiction.says(),
                contradiction.kind().isImpossible(),
                vote.claims().stream()
                        .filter(claim -> contradiction.claims().contains(claim.id()))
                        .map(ClaimView::of)
                        .toList(),
                contradiction.shown());
    }

    private static String publishers(List<ClaimView> claims) {
        return String.join(
                "; ",
                claims.stream()
                        .map(ClaimView::evidence)
                        .flatMap(evidence -> Optional.ofNullable(evidence).map(Evidence::publisher).stream())
                        .distinct()
                        .toList());
    }
}
