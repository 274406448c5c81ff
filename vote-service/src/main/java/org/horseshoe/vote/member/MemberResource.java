package org.horseshoe.vote.member;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.horseshoe.events.Member;
import org.horseshoe.http.Parameters;
import org.horseshoe.http.PositionedReads;
import org.horseshoe.http.Problems;
import org.horseshoe.http.ReadModel;
import org.horseshoe.vote.Spelling;
import org.horseshoe.vote.domain.CouncilMembership;
import org.horseshoe.vote.domain.Term;
import org.horseshoe.vote.domain.VotingRule;
import org.jspecify.annotations.Nullable;

/** Answers who sat on the Council on a day since 17 January 1946, and how a member voted. */
@Path("/members")
@Produces(MediaType.APPLICATION_JSON)
class MemberResource {

    /**
     * Who sat on a day, in the order of the codes.
     *
     * @param complete false for days for which not every member is known yet
     */
    record Council(LocalDate on, int seats, boolean complete, List<TermView> members) {}

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

    /** A member's terms, and its votes as far as they are known by name. */
    record MemberView(Member code, List<TermView> terms, Cast votes) {}

    /** Votes cast that are known by name. */
    record Cast(long inFavour, long against, long abstained, long notParticipating, long vetoes) {}

    private final PositionedReads reads;
    private final ReadModel readModel;
    private final CouncilMembership membership = CouncilMembership.ofRecord();
    private final Clock newYork = Clock.system(ZoneId.of("America/New_York"));

    MemberResource(PositionedReads reads, ReadModel readModel) {
        this.reads = reads;
        this.readModel = readModel;
    }

    @GET
    @Operation(summary = "Who sat on the Council on a day, today in New York if none is named")
    @APIResponseSchema(Council.class)
    public Response council(
            @QueryParam("on") @Nullable String on,
            @QueryParam("minPosition") @Nullable String minPosition,
            @Context Request request) {
        LocalDate asked = Parameters.day("on", on);
        LocalDate day = asked == null ? LocalDate.now(newYork) : asked;
        if (day.isBefore(CouncilMembership.FIRST_MEETING)) {
            throw Problems.badRequest("on", "the Council first met on " + CouncilMembership.FIRST_MEETING);
        }
        return reads.answer(minPosition, request, "on=" + day, () -> {
            List<TermView> members = membership.terms().stream()
                    .filter(term -> term.covers(day))
                    .map(TermView::of)
                    .sorted(Comparator.comparing(TermView::code))
                    .toList();
            int seats = VotingRule.inForceOn(day).seats();
            return new Council(day, seats, members.size() == seats, members);
        });
    }

    @GET
    @Path("/{code}")
    @Operation(summary = "A member's terms and the votes it cast as far as they are known by name")
    @APIResponseSchema(MemberView.class)
    public Response member(
            @PathParam("code") String code,
            @QueryParam("minPosition") @Nullable String minPosition,
            @Context Request request) {
        String asked = Parameters.member("code", code);
        if (asked == null) {
            throw Problems.notFound("No member has an empty code");
        }
        var member = new Member(asked);
        List<TermView> terms =
                membership.termsOf(member).stream().map(TermView::of).toList();
        if (terms.isEmpty()) {
            throw Problems.notFound(member + " never sat on the Council since 1946, as far as this record knows");
        }
        return reads.answer(minPosition, request, "", () -> new MemberView(member, terms, cast(member)));
    }

    private Cast cast(Member member) {
        return readModel
                .read(
                        """
                        select count(*) filter (where who = any (voted_in_favour)),
                          count(*) filter (where who = any (voted_against)),
                          count(*) filter (where who = any (voted_abstained)),
                          count(*) filter (where who = any (voted_not_participating)),
                          count(*) filter (where who = any (vetoed_by))
                        from vote, (select ?::text as who) asked""",
                        List.of(member.code()),
                        row -> new Cast(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)))
                .getFirst();
    }
}
