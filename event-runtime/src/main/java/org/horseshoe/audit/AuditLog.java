package org.horseshoe.audit;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Set;
import java.util.SortedSet;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Tells in the log who wrote, or tried to: one line for each such request once it is answered, in the category
 * {@code org.horseshoe.audit}. Never a body, a query or a token.
 */
public final class AuditLog {

    private static final Logger LOG = Logger.getLogger("org.horseshoe.audit");
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final String WRITES = AuditLog.class.getName();

    private AuditLog() {}

    /** Whether a request only asks, going by its method. */
    public static boolean isReading(HttpServerRequest request) {
        return READING.contains(request.method());
    }

    /** Marks a request as one that writes: it needs a role. */
    public static void writes(RoutingContext request) {
        request.put(WRITES, true);
    }

    /**
     * Logs a request when it is answered, if it writes or was turned away at the door of something that does.
     *
     * @param who by the token; null for nobody
     */
    public static void follow(
            RoutingContext request, @Nullable String who, SortedSet<String> roles, String address, String requestId) {
        if (isReading(request.request())) {
            return;
        }
        request.addEndHandler(ended -> {
            int status = request.response().getStatusCode();
            if (request.get(WRITES) == null && !isTurnedAway(status)) {
                return;
            }
            var line = new LogLine()
                    .with("write", request.request().method())
                    .with("path", request.request().path())
                    .with("status", status)
                    .with("answered", ended.succeeded() ? null : "not heard")
                    .with("who", who)
                    .with("roles", roles.isEmpty() ? null : roles)
                    .with("from", address);
            line.with("made", path(request.response().headers().get(HttpHeaders.LOCATION)));
            Written.notesOf(request).forEach(line::with);
            LOG.info(line.with("request", requestId).toString());
        });
    }

    /** Of an address that an answer tells, where what was written is found. */
    private static @Nullable String path(@Nullable String location) {
        return location == null ? null : location.replaceFirst("^https?://[^/]*", "");
    }

    private static boolean isTurnedAway(int status) {
        return status == 401 || status == 403 || status == 413 || status == 429;
    }
}
