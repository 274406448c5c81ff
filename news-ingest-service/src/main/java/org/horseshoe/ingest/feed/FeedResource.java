package org.horseshoe.ingest.feed;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.horseshoe.http.Parameters;
import org.horseshoe.ingest.feed.FeedTable.Standing;
import org.horseshoe.ingest.feed.Feeds.Feed;
import org.jspecify.annotations.Nullable;

/** The feeds and how fresh each is. */
@Path("/feeds")
@Produces(MediaType.APPLICATION_JSON)
class FeedResource {

    private final Feeds feeds;
    private final FeedTable table;
    private final Clock clock = Clock.systemUTC();

    FeedResource(Feeds feeds, FeedTable table) {
        this.feeds = feeds;
        this.table = table;
    }

    /**
     * A feed as a caller is told of it.
     *
     * @param kind {@code articles}, {@code consolidated-list} or {@code marcxml}
     * @param lastRead when it was read last, or found unchanged
     * @param lastNew when it last had something new
     * @param freshnessSeconds how long ago it was read last
     * @param items how many items were read
     * @param refusedItems how many could not be
     * @param errors how often it could not be read
     * @param failures how often in a row, up to now
     */
    public record FeedState(
            String address,
            String kind,
            @Nullable String publisher,
            @Nullable Instant lastRead,
            @Nullable Instant lastNew,
            @Nullable Long freshnessSeconds,
            Instant nextRead,
            long items,
            long refusedItems,
            long errors,
            int failures,
            @Nullable Failure lastError) {}

    /** Why a feed could not be read, and when. */
    public record Failure(Instant at, String reason) {}

    @GET
    @Operation(summary = "The feeds: when each was read last, when it had something new, its errors, its freshness")
    public List<FeedState> all() throws SQLException {
        Instant now = clock.instant();
        return table.standing(feeds.byAddress().keySet()).stream()
                .map(standing -> told(feeds.byAddress().get(standing.address()), standing, now))
                .toList();
    }

    private static FeedState told(@Nullable Feed feed, Standing standing, Instant now) {
        Instant failedAt = standing.lastErrorAt();
        String reason = standing.lastError();
        return new FeedState(
                standing.address(),
                feed == null ? "" : Parameters.written(feed.kind()),
                feed == null ? null : feed.publisher().orElse(null),
                standing.lastRead(),
                standing.lastNew(),
                standing.lastRead() == null
                        ? null
                        : Long.valueOf(
                                Duration.between(standing.lastRead(), now).toSeconds()),
                standing.nextRead(),
                standing.items(),
                standing.refusedItems(),
                standing.errors(),
                standing.failures(),
                failedAt == null || reason == null ? null : new Failure(failedAt, reason));
    }
}
