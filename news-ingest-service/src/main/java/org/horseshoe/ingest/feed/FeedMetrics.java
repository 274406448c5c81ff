package org.horseshoe.ingest.feed;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.horseshoe.ingest.feed.FeedTable.Standing;

/** The gauges {@code horseshoe_feed_freshness_seconds} and {@code horseshoe_feed_failures}, by feed. */
@Singleton
class FeedMetrics {

    private final Feeds feeds;
    private final FeedTable table;
    private final Clock clock = Clock.systemUTC();

    FeedMetrics(Feeds feeds, FeedTable table) {
        this.feeds = feeds;
        this.table = table;
    }

    void register(@Observes StartupEvent started, MeterRegistry meters) {
        for (String address : feeds.byAddress().keySet()) {
            Gauge.builder("horseshoe.feed.freshness.seconds", address, feed -> of(feed, this::freshness))
                    .tag("feed", address)
                    .description("how long ago the feed was read last, or found unchanged")
                    .register(meters);
            Gauge.builder("horseshoe.feed.failures", address, feed -> of(feed, Standing::failures))
                    .tag("feed", address)
                    .description("how often in a row the feed could not be read")
                    .register(meters);
        }
    }

    /** NaN while unknown. */
    private double of(String address, ToDoubleFunction<Standing> figure) {
        try {
            return table.standing(List.of(address)).stream()
                    .mapToDouble(figure)
                    .findFirst()
                    .orElse(Double.NaN);
        } catch (SQLException e) {
            return Double.NaN;
        }
    }

    private double freshness(Standing standing) {
        return standing.lastRead() == null
                ? Double.NaN
                : Duration.between(standing.lastRead(), clock.instant()).toSeconds();
    }
}
