package org.horseshoe.sanctions.watch;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.horseshoe.http.Page;
import org.horseshoe.http.Parameters;
import org.horseshoe.http.Problems;
import org.jspecify.annotations.Nullable;

/** Watch lists: a client's own names, and what became of them; nobody sees another's. */
@Path("/watches")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("watcher")
@Blocking
class WatchResource {

    private final Watches watches;
    private final Deliveries deliveries;
    private final WebhookSettings settings;
    private final AddressGuard guard;
    private final Duration heartbeat;

    WatchResource(
            Watches watches,
            Deliveries deliveries,
            WebhookSettings settings,
            @ConfigProperty(name = "horseshoe.stream.heartbeat", defaultValue = "15s") Duration heartbeat) {
        this.watches = watches;
        this.heartbeat = heartbeat;
        this.deliveries = deliveries;
        this.settings = settings;
        this.guard = new AddressGuard(settings.insideAllowed());
    }

    /** Which span of time is to be delivered again. */
    record Range(@Nullable String from, @Nullable String to) {}

    /** Something a watch was told. */
    record Told(
            String seq, UUID id, Instant at, @JsonRawValue String event) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Register names to be watched",
            description = "The answer tells what matches already, and once the secret that signs the webhooks")
    @APIResponse(responseCode = "201", description = "Registered, with what matches already and the secret")
    @APIResponse(responseCode = "200", description = "Registered before with the same words; nothing changed")
    @APIResponse(responseCode = "400", description = "Names every field that is wrong")
    @APIResponse(responseCode = "409", description = "The id is registered with other words")
    public Response register(@Nullable WatchRequest request, @Context SecurityContext caller) throws SQLException {
        WatchRequest given = present(request);
        String key = given.id() == null ? UUID.randomUUID().toString() : given.id();
        Watches.Registered registered = watches.register(owner(caller), key, given.checked(key, guard));
        return registered.fresh()
                ? Response.created(URI.create("/watches/" + registered.view().id()))
                        .entity(registered.view())
                        .build()
                : Response.ok(registered.view()).build();
    }

    @GET
    @Operation(summary = "The caller's watches, in the order of their ids")
    public Page<WatchView> list(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit,
            @Context SecurityContext caller)
            throws SQLException {
        int most = Parameters.limit(limit);
        UUID after = cursor == null || cursor.isBlank() ? null : uuid("cursor", cursor);
        return Page.of(watches.list(owner(caller), after, most), most, WatchView::id);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "A watch, what it matches now and how its webhook stands")
    public WatchView one(@PathParam("id") String id, @Context SecurityContext caller) throws SQLException {
        return watches.one(owner(caller), watch(id));
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Replace what a watch asks for",
            description =
                    "What it matches by the new words is in the answer and is no event; a disabled webhook is active again")
    public WatchView replace(
            @PathParam("id") String id, @Nullable WatchRequest request, @Context SecurityContext caller)
            throws SQLException {
        return watches.replace(owner(caller), watch(id), present(request), guard);
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Forget a watch and what it was told")
    @APIResponse(responseCode = "204", description = "Forgotten; what is on its way may still arrive")
    public void delete(@PathParam("id") String id, @Context SecurityContext caller) throws SQLException {
        watches.delete(owner(caller), watch(id));
    }

    @POST
    @Path("/{id}/secret")
    @Operation(
            summary = "Make a new secret",
            description = "For a day both secrets sign, so that a receiver can be given the new one in its own time")
    public Map<String, String> rotate(@PathParam("id") String id, @Context SecurityContext caller) throws SQLException {
        return Map.of("secret", watches.rotate(owner(caller), watch(id), settings.oldSecretFor()));
    }

    @POST
    @Path("/{id}/replay")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Deliver again what a watch was told in a span of time",
            description = "Under the same webhook-ids and with the same bodies")
    @APIResponse(responseCode = "202", description = "How many webhooks are due again")
    public Response replay(@PathParam("id") String id, @Nullable Range range, @Context SecurityContext caller)
            throws SQLException {
        Instant from = Parameters.instant("#/from", range == null ? null : range.from());
        Instant to = Parameters.instant("#/to", range == null ? null : range.to());
        if (from == null || to == null) {
            throw Problems.badRequest(from == null ? "#/from" : "#/to", "missing: an instant or a day");
        }
        if (to.isBefore(from)) {
            throw Problems.badRequest("#/to", to + " is before " + from);
        }
        return Response.accepted(Map.of("deliveries", deliveries.replay(owner(caller), watch(id), from, to)))
                .build();
    }

    @GET
    @Path("/{id}/deliveries")
    @Operation(summary = "The attempts to deliver, the last first")
    public Page<Deliveries.Attempt> attempts(
            @PathParam("id") String id,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit,
            @Context SecurityContext caller)
            throws SQLException {
        int most = Parameters.limit(limit);
        return Page.of(
                deliveries.attempts(owner(caller), watch(id), number("cursor", cursor, Long.MAX_VALUE), most),
                most,
                Deliveries.Attempt::attempt);
    }

    @GET
    @Path("/{id}/events")
    @Operation(summary = "What a watch was told, in order")
    public Page<Told> events(
            @PathParam("id") String id,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit,
            @Context SecurityContext caller)
            throws SQLException {
        int most = Parameters.limit(limit);
        List<Told> told = deliveries.told(owner(caller), watch(id), number("cursor", cursor, 0), most).stream()
                .map(one -> new Told(Long.toString(one.seq()), one.id(), one.at(), one.body()))
                .toList();
        return Page.of(told, most, Told::seq);
    }

    @GET
    @Path("/{id}/stream")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            summary = "What a watch is told, as it happens",
            description =
                    "From now, or right after Last-Event-ID; 0 is before the first. A comment each 15 s while nothing"
                            + " happens. For the owner alone")
    public Multi<OutboundSseEvent> stream(
            @PathParam("id") String id,
            @HeaderParam("Last-Event-ID") @Nullable String last,
            @Context SecurityContext caller,
            @Context Sse sse)
            throws SQLException {
        String owner = owner(caller);
        UUID watch = watch(id);
        watches.one(owner, watch);
        long after = last == null ? deliveries.lastTold(watch) : number("Last-Event-ID", last, 0);
        return new WatchStream(deliveries, owner, watch, after, heartbeat).open(sse);
    }

    private static WatchRequest present(@Nullable WatchRequest request) {
        if (request == null) {
            throw Problems.badRequest("#", "the body must be a JSON object with names");
        }
        return request;
    }

    private static String owner(SecurityContext caller) {
        return Objects.requireNonNull(caller.getUserPrincipal(), "a token").getName();
    }

    private static UUID watch(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw Problems.notFound("You have no watch " + id);
        }
    }

    private static UUID uuid(String name, String value) {
        try {
            return UUID.fromString(value);
        } catch (IllegalArgumentException e) {
            throw Problems.badRequest(name, "\"" + value + "\" is no cursor of this list");
        }
    }

    private static long number(String name, @Nullable String value, long absent) {
        if (value == null || value.isBlank()) {
            return absent;
        }
        if (!value.matches("\\d{1,18}")) {
            throw Problems.badRequest(name, "\"" + value + "\" is no cursor of this list");
        }
        return Long.parseLong(value);
    }
}
