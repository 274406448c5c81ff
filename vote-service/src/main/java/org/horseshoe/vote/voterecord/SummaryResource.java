package org.horseshoe.vote.voterecord;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.horseshoe.http.Asked;
import org.horseshoe.http.Csv;
import org.horseshoe.http.PositionedReads;
import org.horseshoe.http.ReadModel;
import org.horseshoe.http.Shapes;
import org.horseshoe.vote.view.Conditions;
import org.horseshoe.vote.view.Days;
import org.jspecify.annotations.Nullable;

/** Answers how many votes there are of each kind. */
@Path("/votes/summary")
@Produces({MediaType.APPLICATION_JSON, "text/csv;qs=0.5"})
class SummaryResource {

    /**
     * Counts of votes: each is one of adopted, vetoed, not adopted and undetermined.
     *
     * @param withoutFigures votes of which no source gives the figures, among them decisions without a vote
     * @param contradicted votes of which things are said that cannot all be true
     * @param computed votes whose verdict follows from the rule alone
     * @param stated votes whose verdict rests on a source's word where the rule leaves it open
     */
    record Summary(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            long total,
            long adopted,
            long vetoed,
            long notAdopted,
            long undetermined,
            long withoutFigures,
            long contradicted,
            long computed,
            long stated) {}

    private static final Csv<Summary> TABLE = Csv.<Summary>table()
            .column("from", Summary::from)
            .column("to", Summary::to)
            .column("total", Summary::total)
            .column("adopted", Summary::adopted)
            .column("vetoed", Summary::vetoed)
            .column("not_adopted", Summary::notAdopted)
            .column("undetermined", Summary::undetermined)
            .column("without_figures", Summary::withoutFigures)
            .column("contradicted", Summary::contradicted)
            .column("computed", Summary::computed)
            .column("stated", Summary::stated);

    private final PositionedReads reads;
    private final ReadModel readModel;

    SummaryResource(PositionedReads reads, ReadModel readModel) {
        this.reads = reads;
        this.readModel = readModel;
    }

    @GET
    @Operation(summary = "How many votes there are of each kind in a period, as JSON or CSV")
    @APIResponseSchema(Summary.class)
    public Response summary(@BeanParam Days days, @BeanParam VoteFilter filter, @BeanParam Asked asked) {
        LocalDate from = days.first();
        LocalDate to = days.last();
        Conditions wanted = filter.within(days);
        Shapes<Summary> shapes = Shapes.<Summary>json().csv(summary -> TABLE.of(List.of(summary)));
        return reads.answer(asked, "", shapes, () -> count(from, to, wanted));
    }

    private Summary count(@Nullable LocalDate from, @Nullable LocalDate to, Conditions wanted) {
        return readModel
                .read(
                        """
                        select count(*), count(*) filter (where v.verdict = 'adopted'),
                          count(*) filter (where v.verdict = 'vetoed'),
                          count(*) filter (where v.verdict = 'not-adopted'),
                          count(*) filter (where v.verdict = 'undetermined'),
                          count(*) filter (where v.in_favour is null),
                          count(*) filter (where cardinality(v.contradictions) > 0),
                          count(*) filter (where v.basis = 'computed'), count(*) filter (where v.basis = 'stated')
                        from vote v left join draft d on d.draft = v.draft
                        """ + wanted.sql(),
                        wanted.values(),
                        row -> new Summary(
                                from,
                                to,
                                row.getLong(1),
                                row.getLong(2),
                                row.getLong(3),
                                row.getLong(4),
                                row.getLong(5),
                                row.getLong(6),
                                row.getLong(7),
                                row.getLong(8),
                                row.getLong(9)))
                .getFirst();
    }
}
