package org.horseshoe.vote.draft;

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
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.horseshoe.events.DraftSymbol;
import org.horseshoe.http.Parameters;
import org.horseshoe.http.PositionedReads;
import org.horseshoe.http.Problems;
import org.horseshoe.http.ReadModel;
import org.horseshoe.vote.domain.DraftStatus;
import org.horseshoe.vote.view.Conditions;
import org.horseshoe.vote.view.Cursor;
import org.horseshoe.vote.view.Files;
import org.horseshoe.vote.view.Page;
import org.jspecify.annotations.Nullable;

/** Answers what was tabled, by whom, what it would have done, and what became of it. */
@Path("/drafts")
@Produces(MediaType.APPLICATION_JSON)
class DraftResource {

    /** The day that places a draft in the list: of its decision, else of its tabling, else none. */
    private static final String DAY = "coalesce(decided_on, tabled_on, date '0001-01-01')";

    private record Found(DraftSymbol draft, LocalDate day) {}

    private final PositionedReads reads;
    private final ReadModel readModel;
    private final Files files;

    DraftResource(PositionedReads reads, ReadModel readModel, Files files) {
        this.reads = reads;
        this.readModel = readModel;
        this.files = files;
    }

    @GET
    @Operation(
            summary = "Drafts, newest first",
            description = "By regime, status and day: of the decision, else of the tabling; with cursors")
    public Response find(
            @QueryParam("regime") @Nullable String regime,
            @QueryParam("status") @Nullable String status,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("minPosition") @Nullable String minPosition,
            @Context Request request) {
        LocalDate first = Parameters.day("from", from);
        LocalDate last = Parameters.day("to", to);
        Parameters.period(first, last);
        var conditions = new Conditions()
                .and("upper(regime) = upper(?)", regime)
                .and("status = ?", Parameters.oneOf("status", status, Parameters.words(DraftStatus.class)))
                .and(DAY + " >= ?", first)
                .and(DAY + " <= ?", last)
                .after(DAY + ", draft, ''", Cursor.of(cursor));
        int most = Parameters.limit(limit);
        return reads.answer(minPosition, request, "", () -> find(conditions, most));
    }

    @GET
    @Path("/{symbol}")
    @Operation(
            summary = "One draft with sponsors, measures, votes and sources",
            description = "Its symbol with dashes, S-2022-431; provisional references lead to it as well")
    @APIResponseSchema(DraftView.class)
    public Response draft(
            @PathParam("symbol") String symbol,
            @QueryParam("minPosition") @Nullable String minPosition,
            @Context Request request) {
        return reads.answer(
                minPosition,
                request,
                "",
                () -> files.draft(symbol)
                        .map(DraftView::of)
                        .orElseThrow(() -> Problems.notFound("No draft is known as \"" + symbol
                                + "\"; a symbol in a path is written with dashes, such as S-2022-431")));
    }

    private Page<DraftView> find(Conditions conditions, int most) {
        List<Found> found = readModel.read(
                "select draft, " + DAY + " from draft " + conditions.sql() + " order by 2 desc, 1 desc limit ?",
                conditions.valuesAnd(most + 1),
                row -> new Found(new DraftSymbol(row.getString(1)), row.getObject(2, LocalDate.class)));
        return Page.of(found, most, last -> new Cursor(last.day(), last.draft().value(), ""))
                .show(this::shown);
    }

    private List<DraftView> shown(List<Found> found) {
        var drafts = files.of(found.stream().map(Found::draft).toList());
        return found.stream()
                .flatMap(each -> Optional.ofNullable(drafts.get(each.draft())).stream())
                .map(DraftView::of)
                .toList();
    }
}
