package org.horseshoe.http;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Limits the rate of open reads by client address, also of those that ask by POST; {@code horseshoe.reads.per-second=0} lifts
 * the limit.
 */
class RateLimit {

    private final int perSecond;
    private final LoadingCache<String, Bucket> buckets;

    RateLimit(@ConfigProperty(name = "horseshoe.reads.per-second", defaultValue = "500") int perSecond) {
        this.perSecond = perSecond;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(50_000)
                .expireAfterAccess(Duration.ofMinutes(5))
                .build(_ -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(2L * Math.max(1, perSecond))
                                .refillGreedy(Math.max(1, perSecond), Duration.ofSeconds(1)))
                        .build());
    }

    @ServerRequestFilter(preMatching = true)
    Optional<Response> limit(ContainerRequestContext request, HttpServerRequest http) {
        boolean read = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        return read ? taken(http) : Optional.empty();
    }

    /** A question that comes as a POST, which no role is needed for; whether one is is told by what was matched. */
    @ServerRequestFilter
    Optional<Response> limitQuestions(
            ContainerRequestContext request, HttpServerRequest http, @Nullable ResourceInfo resource) {
        if (!request.getMethod().equals("POST") || resource == null || resource.getResourceMethod() == null) {
            return Optional.empty();
        }
        boolean open = !resource.getResourceMethod().isAnnotationPresent(RolesAllowed.class)
                && !resource.getResourceClass().isAnnotationPresent(RolesAllowed.class);
        return open ? taken(http) : Optional.empty();
    }

    private Optional<Response> taken(HttpServerRequest http) {
        if (perSecond <= 0) {
            return Optional.empty();
        }
        String client = http.remoteAddress() == null ? "" : http.remoteAddress().hostAddress();
        if (buckets.get(client).tryConsume(1)) {
            return Optional.empty();
        }
        return Optional.of(Problems.tooMany("More than " + perSecond + " reads a second from one address", 1)
                .toResponse());
    }
}
