package org.horseshoe.vote.veto;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.horseshoe.events.DraftSymbol;
import org.horseshoe.events.Member;
import org.horseshoe.events.Question;
import org.horseshoe.events.QuestionKind;
import org.horseshoe.events.ReportedTally;
import org.horseshoe.http.Parameters;
import org.horseshoe.http.PositionedReads;
import org.horseshoe.http.ReadModel;
import org.horseshoe.vote.domain.VoteKey;
import org.horseshoe.vote.view.Conditions;
import org.jspecify.annotations.Nullable;

/** Answers the list of vetoes, newest first, as JSON and as CSV; each verdict computed or flagged. */
@Path("/vetoes")
class VetoResource {

    /** The vetoed votes, how many there are, and those that a source calls vetoed and the rule does not. */
    record Vetoes(int total, List<VetoView> items, List<VetoView> statedOnly) {}

    private final PositionedReads reads;
    private final ReadModel readModel;

    VetoResource(PositionedReads reads, ReadModel readModel) {
        this.reads = reads;
        this.readModel = readModel;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "The list of vetoes, newest first, as JSON or CSV",
            description = "Votes that only a source calls vetoed stand apart under statedOnly")
    @APIResponseSchema(Vetoes.class)
    public Response vetoes(
            @QueryParam("member") @Nullable String member,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("minPosition") @Nullable String minPosition,
            @Context Request request) {
        Conditions wanted = wanted(member, from, to);
        return reads.answer(minPosition, request, "", () -> {
            List<VetoView> all = find(wanted);
            List<VetoView> vetoed =
                    all.stream().filter(veto -> veto.verdict().equals("vetoed")).toList();
            List<VetoView> statedOnly = all.stream()
                    .filter(veto -> !veto.verdict().equals("vetoed"))
                    .toList();
            return new Vetoes(vetoed.size(), vetoed, statedOnly);
        });
    }

    @GET
    @Produces("text/csv;qs=0.5")
    @Operation(hidden = true)
    public Response vetoesAsCsv(
            @QueryParam("member") @Nullable String member,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("minPosition") @Nullable String minPosition,
            @Context Request request) {
        Conditions wanted = wanted(member, from, to);
        return reads.answer(minPosition, request, "csv", () -> VetoCsv.of(find(wanted)));
    }

    private static Conditions wanted(@Nullable String member, @Nullable String from, @Nullable String to) {
        LocalDate first = Parameters.day("from", from);
        LocalDate last = Parameters.day("to", to);
        Parameters.period(first, last);
        return new Conditions()
                .and("(verdict = 'vetoed' or stated = 'vetoed')")
                .and(
                        "? = any (case when verdict = 'vetoed' then vetoed_by else voted_against end)",
                        Parameters.member("member", member))
                .and("held_on >= ?", first)
                .and("held_on <= ?", last);
    }

    private List<VetoView> find(Conditions wanted) {
        return readModel.read("""
                select v.*, d.topic from (select * from vote %s) v left join draft d using (draft)
                order by held_on desc, draft desc, question desc limit ?""".formatted(wanted.sql()), wanted.valuesAnd(10_000), VetoResource::veto);
    }

    private static VetoView veto(ResultSet row) throws SQLException {
        var draft = new DraftSymbol(row.getString("draft"));
        QuestionKind kind = QuestionKind.valueOf(
                row.getString("kind").toUpperCase(Locale.ROOT).replace('-', '_'));
        boolean vetoed = row.getString("verdict").equals("vetoed");
        Integer inFavour = row.getObject("in_favour", Integer.class);
        return new VetoView(
                new VoteKey(row.getString("question")).id(draft),
                row.getObject("held_on", LocalDate.class),
                draft,
                new Question(kind, row.getString("label")),
                row.getString("meeting"),
                row.getString("topic"),
                members(row.getArray(vetoed ? "vetoed_by" : "voted_against")),
                inFavour == null
                        ? null
                        : new ReportedTally(
                                inFavour,
                                row.getInt("against"),
                                row.getObject("abstained", Integer.class),
                                row.getObject("not_participating", Integer.class)),
                row.getString("verdict"),
                row.getString("basis"),
                ((String[]) row.getArray("contradictions").getArray()).length > 0);
    }

    private static List<Member> members(Array codes) throws SQLException {
        return Arrays.stream((String[]) codes.getArray()).map(Member::new).toList();
    }
}
