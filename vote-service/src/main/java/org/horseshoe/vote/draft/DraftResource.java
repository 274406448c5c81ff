package org.horseshoe.vote.draft;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.horseshoe.events.DraftSymbol;
import org.horseshoe.http.Asked;
import org.horseshoe.http.Csv;
import org.horseshoe.http.Page;
import org.horseshoe.http.PositionedReads;
import org.horseshoe.http.Problems;
import org.horseshoe.http.ReadModel;
import org.horseshoe.http.Shapes;
import org.horseshoe.vote.domain.DraftRecord;
import org.horseshoe.vote.popolo.Motion.Motions;
import org.horseshoe.vote.popolo.Popolo;
import org.horseshoe.vote.view.Conditions;
import org.horseshoe.vote.view.Cursor;
import org.horseshoe.vote.view.Days;
import org.horseshoe.vote.view.Files;
import org.horseshoe.vote.view.Paging;

/** Answers what was tabled, by whom, what it would have done, and what became of it. */
@Path("/drafts")
@Produces({MediaType.APPLICATION_JSON, "text/csv;qs=0.5", Popolo.TYPE + ";qs=0.5"})
class DraftResource {

    private record Found(DraftSymbol draft, LocalDate day) {}

    private static final Csv<DraftView> TABLE = Csv.<DraftView>table()
            .column("draft", view -> view.draft().value())
            .column("status", DraftView::status)
            .column("title", DraftView::title)
            .column("tabled_on", DraftView::tabledOn)
            .column("sponsors", DraftView::sponsors)
            .column("topic", DraftView::topic)
            .column("regime", DraftView::regime)
            .column("resolution", DraftView::resolution)
            .column("revision", DraftView::revision)
            .column("withdrawn_on", DraftView::withdrawnOn)
            .column(
                    "votes",
                    view -> view.votes().stream().map(DraftView.VoteLine::id).toList());

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
            summary = "Drafts, newest first, as JSON, CSV or Popolo",
            description = "By the day of the decision, else of the tabling, which sort calls day: -day or day."
                    + " A page that is not the last has next, and a Link")
    public Response find(
            @BeanParam Days days, @BeanParam DraftFilter filter, @BeanParam Paging paging, @BeanParam Asked asked) {
        Paging.Wanted wanted = paging.of("day");
        var conditions = filter.within(days).after(DraftFilter.DAY + ", draft, ''", wanted);
        Shapes<Page<DraftRecord>> shapes = Shapes.<Page<DraftRecord>>shaped(page -> page.show(DraftResource::views))
                .csv(page -> TABLE.of(views(page.items())))
                .and(
                        Popolo.FORMAT,
                        page -> new Motions(
                                page.items().stream().map(Popolo::motion).toList()));
        return reads.answer(asked, "", shapes, () -> find(conditions, wanted));
    }

    @GET
    @Path("/{symbol}")
    @Operation(
            summary = "One draft with sponsors, measures, votes and sources",
            description = "Its symbol with dashes, S-2022-431; provisional references lead to it as well")
    @APIResponseSchema(DraftView.class)
    public Response draft(@PathParam("symbol") String symbol, @BeanParam Asked asked) {
        Shapes<DraftRecord> shapes = Shapes.<DraftRecord>shaped(DraftView::of).and(Popolo.FORMAT, Popolo::motion);
        return reads.answer(
                asked,
                "",
                shapes,
                () -> files.draft(symbol)
                        .orElseThrow(() -> Problems.notFound("No draft is known as \"" + symbol
                                + "\"; a symbol in a path is written with dashes, such as S-2022-431")));
    }

    private Page<DraftRecord> find(Conditions conditions, Paging.Wanted wanted) {
        List<Found> found = readModel.read(
                "select draft, " + DraftFilter.DAY + " as day from draft " + conditions.sql()
                        + wanted.order("day", "draft"),
                conditions.valuesAnd(wanted.most() + 1),
                row -> new Found(new DraftSymbol(row.getString(1)), row.getObject(2, LocalDate.class)));
        return Page.of(
                        found,
                        wanted.most(),
                        last -> new Cursor(last.day(), last.draft().value(), "").text(wanted.ascending()))
                .show(this::opened);
    }

    private List<DraftRecord> opened(List<Found> found) {
        var drafts = files.of(found.stream().map(Found::draft).toList());
        return found.stream()
                .flatMap(each -> Optional.ofNullable(drafts.get(each.draft())).stream())
                .toList();
    }

    private static List<DraftView> views(List<DraftRecord> drafts) {
        return drafts.stream().map(DraftView::of).toList();
    }
}
