package org.horseshoe.http;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * So many requests a second of one kind for each client, and twice as many at once.
 *
 * <p>Its answers are the fields {@code RateLimit-Policy} and {@code RateLimit} (IETF draft-ietf-httpapi-ratelimit-headers):
 * a quota of two seconds' requests, which is whole again after two seconds without any.
 */
final class RateLimit {

    private static final int WINDOW_SECONDS = 2;
    private static final int MOST_CLIENTS = 50_000;

    private final String kind;
    private final long perSecond;
    private final LoadingCache<String, Bucket> buckets;

    RateLimit(String kind, int perSecond, TimeMeter clock) {
        this.kind = kind;
        this.perSecond = perSecond;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_CLIENTS)
                .expireAfterAccess(Duration.ofMinutes(5))
                .build(_ -> Bucket.builder()
                        .withCustomTimePrecision(clock)
                        .addLimit(limit -> limit.capacity(quota()).refillGreedy(perSecond, Duration.ofSeconds(1)))
                        .build());
    }

    /** None where the rate is 0 or less. */
    static Optional<RateLimit> of(String kind, int perSecond) {
        return perSecond <= 0
                ? Optional.empty()
                : Optional.of(new RateLimit(kind, perSecond, TimeMeter.SYSTEM_NANOTIME));
    }

    /** The field {@code RateLimit-Policy}. */
    String policy() {
        return "\"" + kind + "\";q=" + quota() + ";w=" + WINDOW_SECONDS;
    }

    /** Takes one request of a client from its quota. */
    Taken take(String client) {
        ConsumptionProbe probe = buckets.get(client).tryConsumeAndReturnRemaining(1);
        return new Taken(
                "\"" + kind + "\";r=" + probe.getRemainingTokens() + ";t=" + seconds(probe.getNanosToWaitForReset()),
                probe.isConsumed()
                        ? null
                        : Problems.tooMany(
                                "More than " + perSecond + " " + kind + " a second from one client",
                                seconds(probe.getNanosToWaitForRefill())));
    }

    /**
     * What is left.
     *
     * @param limit the field {@code RateLimit}
     * @param refusal null where the request is within the quota
     */
    record Taken(String limit, @Nullable HttpProblem refusal) {}

    private long quota() {
        return WINDOW_SECONDS * perSecond;
    }

    private static int seconds(long nanos) {
        return Math.toIntExact(Math.max(1, Math.ceilDiv(nanos, 1_000_000_000L)));
    }
}
