package org.horseshoe.sanctions.launch;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.horseshoe.http.Parameters;
import org.horseshoe.http.PositionedReads;
import org.horseshoe.http.Problems;
import org.horseshoe.sanctions.domain.LaunchStatistics;
import org.horseshoe.sanctions.domain.LaunchStatistics.By;
import org.horseshoe.sanctions.launch.LaunchView.Page;
import org.horseshoe.sanctions.launch.LaunchView.Statistics;
import org.horseshoe.sanctions.launch.Launches.Place;
import org.horseshoe.sanctions.launch.Launches.Range;
import org.jspecify.annotations.Nullable;

/** Answers what was launched and tested, and how much of it, beside what sources count. */
@Path("/launches")
@Produces(MediaType.APPLICATION_JSON)
class LaunchResource {

    private final PositionedReads reads;
    private final Launches launches;

    LaunchResource(PositionedReads reads, Launches launches) {
        this.reads = reads;
        this.launches = launches;
    }

    @GET
    public Response find(
            @QueryParam("state") @Nullable String state,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("minPosition") @Nullable String minPosition,
            @Context Request request) {
        Range range = range(state, from, to);
        Place after = place(cursor);
        int most = Parameters.limit(limit);
        return reads.answer(minPosition, request, "", () -> page(launches.find(range, after, most), most));
    }

    @GET
    @Path("/statistics")
    public Response statistics(
            @QueryParam("state") @Nullable String state,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("by") @Nullable String by,
            @QueryParam("minPosition") @Nullable String minPosition,
            @Context Request request) {
        Range range = range(state, from, to);
        By asked = Parameters.word("by", by, By.class);
        By unit = asked == null ? By.YEAR : asked;
        return reads.answer(
                minPosition,
                request,
                "",
                () -> new Statistics(
                        Parameters.written(unit),
                        LaunchStatistics.of(launches.missiles(range), unit),
                        launches.reported(range)));
    }

    private static Range range(@Nullable String state, @Nullable String from, @Nullable String to) {
        LocalDate first = Parameters.day("from", from);
        LocalDate last = Parameters.day("to", to);
        Parameters.period(first, last);
        return new Range(Parameters.member("state", state), first, last);
    }

    private static Page page(List<LaunchView> found, int most) {
        if (found.size() <= most) {
            return new Page(found, null);
        }
        LaunchView last = found.get(most - 1);
        return new Page(found.subList(0, most), last.localDate() + "_" + last.event());
    }

    private static @Nullable Place place(@Nullable String cursor) {
        if (cursor == null || cursor.isBlank()) {
            return null;
        }
        try {
            String[] parts = cursor.split("_", 2);
            return new Place(LocalDate.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (DateTimeException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw Problems.badRequest("cursor", "\"" + cursor + "\" is not a cursor that a page gave");
        }
    }
}
