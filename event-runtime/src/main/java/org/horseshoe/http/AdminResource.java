package org.horseshoe.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.horseshoe.projection.ParkedEvents;
import org.horseshoe.projection.ParkedEvents.ParkedEvent;
import org.horseshoe.projection.ParkedEvents.Retried;
import org.horseshoe.projection.ProjectionLag;
import org.horseshoe.projection.ProjectionLag.ProjectionStatus;
import org.horseshoe.projection.Rebuilds;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What an operator sees and does: projections and their lag, rebuilds, parked events. */
@Path("/admin")
@RolesAllowed("operator")
@Produces(MediaType.APPLICATION_JSON)
class AdminResource {

    /** Why an event is left out. */
    public record Discard(@Nullable String reason) {}

    private final ProjectionLag lag;
    private final Rebuilds rebuilds;
    private final ParkedEvents parked;

    AdminResource(ProjectionLag lag, Rebuilds rebuilds, ParkedEvents parked) {
        this.lag = lag;
        this.rebuilds = rebuilds;
        this.parked = parked;
    }

    @GET
    @Path("/projections")
    public List<ProjectionStatus> projections() throws SQLException {
        return lag.all();
    }

    @GET
    @Path("/projections/{name}")
    public ProjectionStatus projection(@PathParam("name") String name) throws SQLException {
        return lag.all().stream()
                .filter(status -> status.name().equals(name))
                .findAny()
                .orElseThrow(() -> Problems.notFound("No projection is called " + name));
    }

    @POST
    @Path("/projections/{name}/rebuild")
    public RestResponse<Map<String, String>> rebuild(@PathParam("name") String name) {
        return switch (rebuilds.start(name)) {
            case STARTED ->
                RestResponse.status(RestResponse.Status.ACCEPTED, Map.of("projection", name, "rebuild", "started"));
            case UNDER_WAY -> throw Problems.conflict("A rebuild of " + name + " is under way");
            case NO_SUCH_PROJECTION -> throw Problems.notFound("No projection is called " + name);
        };
    }

    @GET
    @Path("/parked")
    public List<ParkedEvent> parked(@QueryParam("limit") @Nullable Integer limit) throws SQLException {
        return parked.all(limit == null ? 100 : Math.clamp(limit, 1, 1_000));
    }

    @POST
    @Path("/parked/{id}/retry")
    public Map<String, Object> retry(@PathParam("id") String id) throws SQLException {
        return answer(id, parked.retry(id));
    }

    @POST
    @Path("/parked/{id}/discard")
    @Consumes(MediaType.APPLICATION_JSON)
    public Map<String, Object> discard(
            @PathParam("id") String id, @Nullable Discard body, @Context SecurityContext caller) throws SQLException {
        if (body == null || body.reason() == null || body.reason().isBlank()) {
            throw Problems.badRequest("#/reason", "say why the event is left out");
        }
        return answer(
                id, parked.discard(id, body.reason(), caller.getUserPrincipal().getName()));
    }

    private static Map<String, Object> answer(String id, Retried retried) {
        return switch (retried) {
            case Retried.Applied(var events) -> Map.of("id", id, "state", "released", "applied", events);
            case Retried.StillParked(var reason) -> throw Problems.conflict(id + " still cannot be applied: " + reason);
            case Retried.Waits(var first) ->
                throw Problems.conflict(id + " waits behind " + first + "; deal with that one first");
            case Retried.Gone() -> throw Problems.notFound("No parked event has the id " + id);
        };
    }
}
