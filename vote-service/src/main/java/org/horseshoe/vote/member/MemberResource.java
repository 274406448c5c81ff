package org.horseshoe.vote.member;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.horseshoe.events.Member;
import org.horseshoe.http.Asked;
import org.horseshoe.http.Csv;
import org.horseshoe.http.Parameters;
import org.horseshoe.http.PositionedReads;
import org.horseshoe.http.Problems;
import org.horseshoe.http.Shapes;
import org.horseshoe.vote.Spelling;
import org.horseshoe.vote.domain.CouncilMembership;
import org.horseshoe.vote.domain.SeatClaim;
import org.horseshoe.vote.domain.Term;
import org.horseshoe.vote.domain.VotingRule;
import org.horseshoe.vote.view.Conditions;
import org.horseshoe.vote.view.Days;
import org.jspecify.annotations.Nullable;

/** Answers who sat on the Council on a day since 17 January 1946, and how a member voted. */
@Path("/members")
@Produces({MediaType.APPLICATION_JSON, "text/csv;qs=0.5"})
class MemberResource {

    /**
     * Who sat on a day, in the order of the codes.
     *
     * @param complete false for days for which not every member is known yet
     * @param statedBeside whom imported tables name for that day, and the record of the membership does not
     */
    record Council(
            LocalDate on, int seats, boolean complete, List<TermView> members, List<SeatClaimView> statedBeside) {}

    /**
     * A time on the Council.
     *
     * @param seat {@code elected}, or which permanent seat
     * @param to the last day; absent while no end is known
     */
    record TermView(
            Member code,
            String name,
            boolean permanent,
            String seat,
            LocalDate from,
            @Nullable LocalDate to) {
        static TermView of(Term term) {
            return new TermView(
                    term.member(),
                    term.name(),
                    term.seat().isPermanent(),
                    Spelling.of(term.seat()),
                    term.from(),
                    term.to());
        }
    }

    /**
     * A member's terms, and its votes as far as they are known by name.
     *
     * @param from the first day asked for
     * @param to the last
     * @param topic the words asked for within the agenda item
     */
    record MemberView(
            Member code,
            List<TermView> terms,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String topic,
            MemberRecords.Cast votes) {}

    /** What imported tables say of the membership and the record contradicts, the earliest first. */
    record AtOdds(LocalDate knownThrough, List<SeatClaimView> items) {}

    /**
     * A claim on who sat on the Council.
     *
     * @param says what the record of the membership has against it; absent where the day is not in the record yet
     */
    record SeatClaimView(
            Member code,
            @Nullable String name,
            boolean permanent,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable String publisher,
            UUID event,
            @Nullable String says) {}

    private static final Csv<TermView> TABLE = Csv.<TermView>table()
            .column("code", TermView::code)
            .column("name", TermView::name)
            .column("permanent", TermView::permanent)
            .column("seat", TermView::seat)
            .column("from", TermView::from)
            .column("to", TermView::to);

    private final PositionedReads reads;
    private final MemberRecords records;
    private final SeatClaims claims;
    private final CouncilMembership membership = CouncilMembership.ofRecord();
    private final Clock newYork = Clock.system(ZoneId.of("America/New_York"));

    MemberResource(PositionedReads reads, MemberRecords records, SeatClaims claims) {
        this.reads = reads;
        this.records = records;
        this.claims = claims;
    }

    @GET
    @Operation(summary = "Who sat on the Council on a day, today in New York if none is named, as JSON or CSV")
    @APIResponseSchema(Council.class)
    public Response council(
            @QueryParam("on") @Parameter(description = "A day since 17 January 1946") @Nullable String on,
            @BeanParam Asked asked) {
        LocalDate named = Parameters.day("on", on);
        LocalDate day = named == null ? LocalDate.now(newYork) : named;
        if (day.isBefore(CouncilMembership.FIRST_MEETING)) {
            throw Problems.badRequest("on", "the Council first met on " + CouncilMembership.FIRST_MEETING);
        }
        return reads.answer(
                asked,
                "on=" + day,
                Shapes.<Council>json().csv(council -> TABLE.of(council.members())),
                () -> council(day));
    }

    @GET
    @Path("/at-odds")
    @Operation(
            summary = "What imported tables say of the membership that the dated record contradicts",
            description = "Verdicts and roll calls rest on the record alone; a table by whole years is at odds with it"
                    + " where a seat changed hands within one")
    @APIResponseSchema(AtOdds.class)
    public Response atOdds(@BeanParam Asked asked) {
        return reads.answer(
                asked,
                "",
                Shapes.json(),
                () -> new AtOdds(
                        membership.knownThrough(),
                        claims.all().stream()
                                .filter(stated -> stated.claim().contradictedBy(membership) != null)
                                .map(this::view)
                                .toList()));
    }

    @GET
    @Path("/{code}")
    @Operation(
            summary = "A member's terms and its votes as far as they are known by name",
            description = "Over any period and topic: votes cast by position, vetoes, and how often with the majority")
    @APIResponseSchema(MemberView.class)
    public Response member(
            @PathParam("code") String code,
            @BeanParam Days days,
            @QueryParam("topic")
                    @Parameter(description = "Words within the agenda item, in any case of letters")
                    @Nullable
                    String topic,
            @BeanParam Asked asked) {
        var member = new Member(checked(code));
        List<TermView> terms =
                membership.termsOf(member).stream().map(TermView::of).toList();
        if (terms.isEmpty()) {
            throw Problems.notFound(member + " never sat on the Council since 1946, as far as this record knows");
        }
        var conditions = new Conditions()
                .and("v.held_on >= ?", days.first())
                .and("v.held_on <= ?", days.last())
                .and("position(lower(?) in lower(d.topic)) > 0", topic == null || topic.isBlank() ? null : topic);
        return reads.answer(
                asked,
                "",
                Shapes.json(),
                () -> new MemberView(member, terms, days.first(), days.last(), topic, records.of(member, conditions)));
    }

    private Council council(LocalDate day) {
        List<TermView> members = membership.terms().stream()
                .filter(term -> term.covers(day))
                .map(TermView::of)
                .sorted(Comparator.comparing(TermView::code))
                .toList();
        int seats = VotingRule.inForceOn(day).seats();
        List<SeatClaimView> beside = claims.on(day).stream()
                .filter(claim -> members.stream()
                        .noneMatch(term -> term.code().equals(claim.claim().member())))
                .map(this::view)
                .toList();
        return new Council(day, seats, members.size() == seats, members, beside);
    }

    private SeatClaimView view(SeatClaims.Stated stated) {
        SeatClaim claim = stated.claim();
        return new SeatClaimView(
                claim.member(),
                claim.name(),
                claim.permanent(),
                claim.from(),
                claim.to(),
                stated.publisher(),
                stated.event(),
                claim.contradictedBy(membership));
    }

    private static String checked(String code) {
        String member = Parameters.member("code", code);
        if (member == null) {
            throw Problems.notFound("No member has an empty code");
        }
        return member;
    }
}
