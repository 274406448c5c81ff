package org.horseshoe.vote.veto;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.horseshoe.events.DraftSymbol;
import org.horseshoe.events.Member;
import org.horseshoe.events.Question;
import org.horseshoe.events.QuestionKind;
import org.horseshoe.events.ReportedTally;
import org.horseshoe.http.Asked;
import org.horseshoe.http.Csv;
import org.horseshoe.http.Parameters;
import org.horseshoe.http.PositionedReads;
import org.horseshoe.http.ReadModel;
import org.horseshoe.http.Shapes;
import org.horseshoe.vote.domain.CouncilMembership;
import org.horseshoe.vote.domain.VoteKey;
import org.horseshoe.vote.view.Conditions;
import org.horseshoe.vote.view.Days;
import org.jspecify.annotations.Nullable;

/** Answers the list of vetoes, newest first, as JSON and as CSV; each verdict computed or flagged. */
@Path("/vetoes")
@Produces({MediaType.APPLICATION_JSON, "text/csv;qs=0.5"})
class VetoResource {

    /** The vetoed votes, how many there are, and those that a source calls vetoed and the rule does not. */
    record Vetoes(int total, List<VetoView> items, List<VetoView> statedOnly) {}

    private static final Csv<VetoView> TABLE = Csv.<VetoView>table()
            .column("vote", VetoView::vote)
            .column("held_on", VetoView::heldOn)
            .column("draft", veto -> veto.draft().value())
            .column("question", veto -> veto.question().label())
            .column("meeting", VetoView::meeting)
            .column("topic", VetoView::topic)
            .column("vetoed_by", VetoView::vetoedBy)
            .column("in_favour", veto -> figure(veto, ReportedTally::inFavour))
            .column("against", veto -> figure(veto, ReportedTally::against))
            .column("abstained", veto -> figure(veto, ReportedTally::abstained))
            .column("verdict", VetoView::verdict)
            .column("basis", VetoView::basis)
            .column("contradicted", VetoView::contradicted);

    private static @Nullable Object figure(VetoView veto, Function<ReportedTally, @Nullable Integer> figure) {
        return veto.tally() == null ? null : figure.apply(veto.tally());
    }

    private final PositionedReads reads;
    private final ReadModel readModel;

    VetoResource(PositionedReads reads, ReadModel readModel) {
        this.reads = reads;
        this.readModel = readModel;
    }

    @GET
    @Operation(
            summary = "The list of vetoes, newest first, as JSON or CSV",
            description = "Votes that only a source calls vetoed stand apart under statedOnly")
    @APIResponseSchema(Vetoes.class)
    public Response vetoes(
            @BeanParam Days days,
            @QueryParam("member")
                    @Parameter(description = "Who vetoed, alone or with others (ISO 3166-1 alpha-3, or a former state)")
                    @Nullable
                    String member,
            @BeanParam Asked asked) {
        Conditions wanted = wanted(member, days);
        Shapes<List<VetoView>> shapes =
                Shapes.<List<VetoView>>shaped(VetoResource::shown).csv(VetoResource.TABLE::of);
        return reads.answer(asked, "", shapes, () -> find(wanted));
    }

    private static Vetoes shown(List<VetoView> all) {
        List<VetoView> vetoed =
                all.stream().filter(veto -> veto.verdict().equals("vetoed")).toList();
        List<VetoView> statedOnly =
                all.stream().filter(veto -> !veto.verdict().equals("vetoed")).toList();
        return new Vetoes(vetoed.size(), vetoed, statedOnly);
    }

    private static Conditions wanted(@Nullable String member, Days days) {
        return new Conditions()
                .and("(verdict = 'vetoed' or stated = 'vetoed')")
                .and(
                        "? = any (case when verdict = 'vetoed' then vetoed_by else voted_against end)",
                        Parameters.member("member", member))
                .and("held_on >= ?", days.first())
                .and("held_on <= ?", days.last());
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
        LocalDate heldOn = row.getObject("held_on", LocalDate.class);
        boolean vetoed = row.getString("verdict").equals("vetoed");
        Integer inFavour = row.getObject("in_favour", Integer.class);
        return new VetoView(
                new VoteKey(row.getString("question")).id(draft),
                heldOn,
                draft,
                new Question(kind, row.getString("label")),
                row.getString("meeting"),
                row.getString("topic"),
                vetoed ? members(row.getArray("vetoed_by")) : permanent(members(row.getArray("voted_against")), heldOn),
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

    /** Nobody else can veto, whatever a source says of the vote. */
    private static List<Member> permanent(List<Member> against, LocalDate day) {
        var seated = CouncilMembership.ofRecord().permanentMembersOn(day);
        return against.stream().filter(member -> seated.contains(member)).toList();
    }

    private static List<Member> members(Array codes) throws SQLException {
        return Arrays.stream((String[]) codes.getArray()).map(Member::new).toList();
    }
}
