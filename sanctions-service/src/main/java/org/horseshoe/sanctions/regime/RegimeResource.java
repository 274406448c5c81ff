package org.horseshoe.sanctions.regime;

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
import java.time.Instant;
import java.time.LocalDate;
import org.horseshoe.http.Parameters;
import org.horseshoe.http.PositionedReads;
import org.horseshoe.sanctions.domain.Regime;
import org.jspecify.annotations.Nullable;

/** Answers what is in force, by day and by state of knowledge, and how it came to be. */
@Path("/regimes")
@Produces(MediaType.APPLICATION_JSON)
class RegimeResource {

    private final PositionedReads reads;
    private final Regimes regimes;
    private final Surroundings surroundings;
    private final Clock clock;

    RegimeResource(PositionedReads reads, Regimes regimes, Surroundings surroundings, Clock clock) {
        this.reads = reads;
        this.regimes = regimes;
        this.surroundings = surroundings;
        this.clock = clock;
    }

    @GET
    public Response all(@QueryParam("minPosition") @Nullable String minPosition, @Context Request request) {
        LocalDate today = LocalDate.now(clock);
        return reads.answer(minPosition, request, today.toString(), () -> regimes.summaries(today));
    }

    @GET
    @Path("/{id}")
    public Response one(
            @PathParam("id") String id,
            @QueryParam("validAt") @Nullable String validAt,
            @QueryParam("knownAt") @Nullable String knownAt,
            @QueryParam("minPosition") @Nullable String minPosition,
            @Context Request request) {
        LocalDate asked = Parameters.day("validAt", validAt);
        Instant known = Parameters.instant("knownAt", knownAt);
        LocalDate day = asked == null ? LocalDate.now(clock) : asked;
        return reads.answer(minPosition, request, day + (known == null ? "" : "@" + known), () -> {
            String spelling = regimes.required(id);
            Regime regime = regimes.on(spelling, day, known);
            return RegimeView.of(
                    regime,
                    day,
                    known,
                    surroundings.namesListed(spelling, asked, known),
                    surroundings.launches(spelling, day));
        });
    }

    @GET
    @Path("/{id}/timeline")
    public Response timeline(
            @PathParam("id") String id,
            @QueryParam("validAt") @Nullable String validAt,
            @QueryParam("knownAt") @Nullable String knownAt,
            @QueryParam("minPosition") @Nullable String minPosition,
            @Context Request request) {
        LocalDate to = Parameters.day("validAt", validAt);
        Instant known = Parameters.instant("knownAt", knownAt);
        return reads.answer(minPosition, request, to + "@" + known, () -> {
            String spelling = regimes.required(id);
            return TimelineView.of(regimes.whole(spelling, known), regimes.decisions(spelling, known), to, known);
        });
    }
}
