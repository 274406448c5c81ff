package org.horseshoe.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.smallrye.jwt.runtime.auth.JsonWebTokenCredential;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.horseshoe.audit.AuditLog;
import org.jboss.logging.MDC;

/**
 * Where every request comes in: it gets an id, the types that it names must be types, its caller is asked for, its rate is
 * limited, and what writes is followed for the audit log.
 *
 * <p>Behind it come the roles; health and metrics ({@code /q}) go past it. Requests of a caller that a token names count for
 * the caller, all others for their address. A request by another method than GET counts as a write where it has a token
 * that holds, and as a read otherwise: without one it can only be a question.
 */
@ApplicationScoped
class FrontDoor {

    private static final int BEFORE_ALL_OF_OURS = 100;
    private static final String BEARER = "Bearer ";
    private static final String REQUEST_ID = "X-Request-Id";
    private static final Pattern GOOD_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private final Optional<RateLimit> reads;
    private final Optional<RateLimit> writes;
    private final IdentityProviderManager identities;
    private final ObjectMapper json;

    FrontDoor(
            @ConfigProperty(name = "horseshoe.reads.per-second", defaultValue = "500") int readsPerSecond,
            @ConfigProperty(name = "horseshoe.writes.per-second", defaultValue = "500") int writesPerSecond,
            IdentityProviderManager identities,
            ObjectMapper json) {
        this.identities = identities;
        this.reads = RateLimit.of("reads", readsPerSecond);
        this.writes = RateLimit.of("writes", writesPerSecond);
        this.json = json;
    }

    void open(@Observes Filters filters) {
        filters.register(this::receive, BEFORE_ALL_OF_OURS);
    }

    private void receive(RoutingContext http) {
        if (http.normalizedPath().startsWith("/q/")) {
            http.next();
            return;
        }
        String id = requestId(http);
        Optional<HttpProblem> unreadable = MediaTypes.problemOf(http.request());
        if (unreadable.isPresent()) {
            answer(http, unreadable.get());
            return;
        }
        String authorization = http.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization == null || !authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            admit(http, Caller.unknown(http.request()), id);
            return;
        }
        Context here = http.vertx().getOrCreateContext();
        identified(http, authorization.substring(BEARER.length()).strip())
                .subscribe()
                .with(caller -> on(here, () -> admit(http, caller, id)), http::fail);
    }

    /** A token that does not hold is left to those who need one: here its bearer is nobody yet. */
    private Uni<Caller> identified(RoutingContext http, String token) {
        var request = new TokenAuthenticationRequest(new JsonWebTokenCredential(token));
        HttpSecurityUtils.setRoutingContextAttribute(request, http);
        return identities
                .authenticate(request)
                .map(identity -> Caller.of(QuarkusHttpUser.setIdentity(identity, http), http.request()))
                .onFailure()
                .recoverWithItem(() -> Caller.unknown(http.request()));
    }

    private void admit(RoutingContext http, Caller caller, String id) {
        AuditLog.follow(http, caller.name(), caller.roles(), caller.address(), id);
        boolean writing = caller.name() != null && !AuditLog.isReading(http.request());
        Optional<RateLimit> limit = writing ? writes : reads;
        if (limit.isEmpty()) {
            http.next();
            return;
        }
        RateLimit.Taken taken = limit.get().take(caller.counted());
        http.response().putHeader("RateLimit-Policy", limit.get().policy()).putHeader("RateLimit", taken.limit());
        if (taken.refusal() == null) {
            http.next();
        } else {
            answer(http, taken.refusal());
        }
    }

    private void answer(RoutingContext http, HttpProblem problem) {
        problem.headers().forEach(http.response()::putHeader);
        try {
            http.response()
                    .setStatusCode(problem.status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, HttpProblem.MEDIA_TYPE.toString())
                    .end(json.writeValueAsString(problem.body()));
        } catch (JsonProcessingException e) {
            http.fail(e);
        }
    }

    /** The id that the caller, or a gateway before us, gave the request, if it is a good one; else a new one. */
    private static String requestId(RoutingContext http) {
        String given = http.request().getHeader(REQUEST_ID);
        String id = given != null && GOOD_ID.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
        http.response().putHeader(REQUEST_ID, id);
        MDC.put("request", id);
        return id;
    }

    private static void on(Context context, Runnable next) {
        if (Vertx.currentContext() == context) {
            next.run();
        } else {
            context.runOnContext(_ -> next.run());
        }
    }
}
