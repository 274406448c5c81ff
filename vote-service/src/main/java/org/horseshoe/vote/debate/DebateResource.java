package org.horseshoe.vote.debate;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.horseshoe.http.Page;
import org.horseshoe.http.Parameters;
import org.horseshoe.http.PositionedReads;
import org.horseshoe.http.Problems;
import org.horseshoe.vote.debate.VetoDebates.Wanted;
import org.horseshoe.vote.domain.debate.DebateStatus;
import org.horseshoe.vote.view.Cursor;
import org.jspecify.annotations.Nullable;

/** Answers which vetoes the General Assembly owes a debate, whether it met, and what was said (A/RES/76/262). */
@Path("/")
class DebateResource {

    private static final int MOST_IN_CALENDAR = 1_000;

    /** A page of the list. */
    record Debates(List<DebateLine> items, @Nullable String next) {}

    private final PositionedReads reads;
    private final VetoDebates debates;
    private final Today today;

    DebateResource(PositionedReads reads, VetoDebates debates, Today today) {
        this.reads = reads;
        this.debates = debates;
        this.today = today;
    }

    @GET
    @Path("veto-debates")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Vetoes since 26 April 2022 and the debates that the General Assembly owes on them, newest first",
            description =
                    "By status, vetoing member and day of the veto; with cursors; as JSON, CSV (text/csv) and, the"
                            + " open ones, as a calendar (text/calendar). The status not-applicable lists the vetoes before"
                            + " A/RES/76/262.")
    @APIResponse(
            responseCode = "200",
            description = "A page of the list",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Debates.class),
                            examples = @ExampleObject(name = "Met", value = Examples.LIST)))
    public Response find(
            @Parameter(
                            description = "How the duty stands today in New York",
                            schema =
                                    @Schema(
                                            enumeration = {
                                                "open",
                                                "met",
                                                "missed",
                                                "held-late",
                                                "suspended",
                                                "not-applicable"
                                            }))
                    @QueryParam("status")
                    @Nullable
                    String status,
            @Parameter(description = "A vetoing member (ISO 3166-1 alpha-3)", example = "RUS")
                    @QueryParam("member")
                    @Nullable
                    String member,
            @Parameter(description = "The first day of the vetoes", example = "2022-05-01")
                    @QueryParam("from")
                    @Nullable
                    String from,
            @Parameter(description = "The last day of the vetoes", example = "2022-12-31") @QueryParam("to") @Nullable
                    String to,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("minPosition") @Nullable String minPosition,
            @Context Request request) {
        Wanted wanted = wanted(status, member, from, to);
        Cursor after = Cursor.of(cursor);
        int most = Parameters.limit(limit);
        LocalDate day = today.inNewYork();
        return reads.answer(minPosition, request, "today=" + day, () -> {
            Page<DebateLine> page = page(wanted, day, after, most);
            return new Debates(page.items(), page.next());
        });
    }

    @GET
    @Path("veto-debates")
    @Produces("text/csv;qs=0.5")
    @Operation(hidden = true)
    public Response findAsCsv(
            @QueryParam("status") @Nullable String status,
            @QueryParam("member") @Nullable String member,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("minPosition") @Nullable String minPosition,
            @Context Request request) {
        Wanted wanted = wanted(status, member, from, to);
        Cursor after = Cursor.of(cursor);
        int most = Parameters.limit(limit);
        LocalDate day = today.inNewYork();
        return reads.answer(
                minPosition,
                request,
                "csv;today=" + day,
                () -> DebateLine.TABLE.of(page(wanted, day, after, most).items()));
    }

    @GET
    @Path("veto-debates")
    @Produces("text/calendar;charset=utf-8;qs=0.4")
    @Operation(hidden = true)
    public Response findAsCalendar(
            @QueryParam("member") @Nullable String member,
            @QueryParam("minPosition") @Nullable String minPosition,
            @Context UriInfo address,
            @Context Request request) {
        return calendar(member, minPosition, address, request);
    }

    @GET
    @Path("veto-debates.ics")
    @Produces("text/calendar;charset=utf-8")
    @Operation(
            summary = "The debates that are due, as a calendar to subscribe to (RFC 5545)",
            description = "One event on each day by which the General Assembly is to have met; the UID of a duty stays"
                    + " the same, and a duty that is met, missed or suspended is no longer in it")
    @APIResponse(
            responseCode = "200",
            description = "The calendar",
            content =
                    @Content(
                            mediaType = "text/calendar",
                            schema = @Schema(type = SchemaType.STRING),
                            examples = @ExampleObject(name = "One duty", value = Examples.CALENDAR)))
    public Response calendar(
            @Parameter(description = "A vetoing member (ISO 3166-1 alpha-3)", example = "RUS")
                    @QueryParam("member")
                    @Nullable
                    String member,
            @QueryParam("minPosition") @Nullable String minPosition,
            @Context UriInfo address,
            @Context Request request) {
        Wanted open = new Wanted(DebateStatus.OPEN, Parameters.member("member", member), null, null);
        LocalDate day = today.inNewYork();
        return reads.answer(
                minPosition,
                request,
                "ics;today=" + day,
                () -> DutyCalendar.of(
                        debates.find(open, day, null, MOST_IN_CALENDAR).items(), address.getBaseUri()));
    }

    @GET
    @Path("veto-debates/{draft}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "One veto: the duty with its calendar, the debate, speakers in order of precedence, statements",
            description = "The draft's symbol with dashes, S-2022-431; its resolution's, S-RES-2623; or the address of"
                    + " one of its votes. A draft that was not vetoed is told to open no duty, and why.")
    @APIResponse(
            responseCode = "200",
            description = "The veto and what followed it",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DebateView.class),
                            examples = @ExampleObject(name = "S-2022-431", value = Examples.DEBATE)))
    public Response debate(
            @PathParam("draft") String draft,
            @QueryParam("minPosition") @Nullable String minPosition,
            @Context Request request) {
        LocalDate day = today.inNewYork();
        return reads.answer(
                minPosition,
                request,
                "today=" + day,
                () -> debates.of(draft)
                        .map(found -> DebateView.of(found, day))
                        .orElseThrow(() -> Problems.notFound("No vote is known on a draft \"" + draft
                                + "\"; a symbol in a path is written with dashes, such as S-2022-431")));
    }

    private Page<DebateLine> page(Wanted wanted, LocalDate day, @Nullable Cursor after, int most) {
        return debates.find(wanted, day, after, most)
                .show(found ->
                        found.stream().map(debate -> DebateLine.of(debate, day)).toList());
    }

    private static Wanted wanted(
            @Nullable String status, @Nullable String member, @Nullable String from, @Nullable String to) {
        LocalDate first = Parameters.day("from", from);
        LocalDate last = Parameters.day("to", to);
        Parameters.period(first, last);
        return new Wanted(
                Parameters.word("status", status, DebateStatus.class),
                Parameters.member("member", member),
                first,
                last);
    }
}
