package org.horseshoe.http;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import java.util.stream.LongStream;

/** Counts requests by how long they took, and keeps paths that strangers make up out of the names of the counts. */
class RequestMetrics {

    private static final String REQUESTS = "http.server.requests";
    private static final double[] BUCKETS = LongStream.of(5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000)
            .mapToDouble(millis -> Duration.ofMillis(millis).toNanos())
            .toArray();

    /** Answered before an endpoint was looked for, with whatever path was asked for. */
    private static final Set<String> AT_THE_DOOR = Set.of("413", "429");

    @Produces
    @Singleton
    static MeterFilter histogram() {
        return new MeterFilter() {
            @Override
            public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
                return id.getName().equals(REQUESTS)
                        ? DistributionStatisticConfig.builder()
                                .serviceLevelObjectives(BUCKETS)
                                .build()
                                .merge(config)
                        : config;
            }

            @Override
            public Meter.Id map(Meter.Id id) {
                String status = id.getName().equals(REQUESTS) ? id.getTag("status") : null;
                return status != null && AT_THE_DOOR.contains(status)
                        ? id.replaceTags(Tags.of(id.getTagsAsIterable()).and(Tag.of("uri", "AT_THE_DOOR")))
                        : id;
            }
        };
    }
}
