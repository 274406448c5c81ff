package org.horseshoe.ingest.feed;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.horseshoe.http.HttpProblem;
import org.horseshoe.ingest.feed.FeedReading.Read;
import org.horseshoe.ingest.feed.FeedTable.Claimed;
import org.horseshoe.ingest.feed.Feeds.Feed;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Reads the feeds that are due; of several instances one reads a feed at a time. */
@Singleton
class FeedWorker {

    private static final Logger LOG = Logger.getLogger(FeedWorker.class);

    private final Feeds feeds;
    private final FeedTable table;
    private final FeedReading reading;
    private final FeedSettings settings;
    private final Clock clock = Clock.systemUTC();
    private final UUID reader = UUID.randomUUID();
    private final Semaphore work = new Semaphore(0);
    private final Thread thread = Thread.ofPlatform().name("feeds").daemon().unstarted(this::run);
    private volatile boolean running = true;

    FeedWorker(Feeds feeds, FeedTable table, FeedReading reading, FeedSettings settings) {
        this.feeds = feeds;
        this.table = table;
        this.reading = reading;
        this.settings = settings;
    }

    void start(@Observes StartupEvent started) {
        if (!feeds.byAddress().isEmpty()) {
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        running = false;
        work.release();
        if (thread.isAlive()) {
            thread.join(Duration.ofSeconds(5));
        }
    }

    private void run() {
        boolean known = false;
        while (running) {
            try {
                if (!known) {
                    for (String address : feeds.byAddress().keySet()) {
                        table.add(address, clock.instant());
                    }
                    known = true;
                }
                if (!readOne() && work.tryAcquire(settings.look().toMillis(), TimeUnit.MILLISECONDS)) {
                    work.drainPermits();
                }
            } catch (InterruptedException e) {
                return;
            } catch (SQLException | RuntimeException e) {
                LOG.warnf("feeds=retrying reason=%s", e.getMessage());
                pause();
            }
        }
    }

    /** Reads the feed that is due longest; false where none is due. */
    private boolean readOne() throws SQLException {
        Instant now = clock.instant();
        Optional<Claimed> claimed = table.claim(feeds.byAddress().keySet(), reader, now, now.plus(settings.lease()));
        Feed feed = claimed.map(claim -> feeds.byAddress().get(claim.address())).orElse(null);
        if (claimed.isEmpty() || feed == null) {
            return false;
        }
        Claimed claim = claimed.get();
        try {
            Read read = reading.read(feed, claim.etag(), claim.lastModified(), now, () -> goesOn(feed));
            table.done(
                    feed.address(),
                    reader,
                    clock.instant(),
                    next(feed, 0, null),
                    read.etag(),
                    read.lastModified(),
                    read.fresh() > 0);
            LOG.infof("feed=%s new=%d", feed.address(), read.fresh());
        } catch (IOException | HttpProblem | IllegalArgumentException e) {
            Duration asked = e instanceof FetchFailed failed ? failed.retryAfter() : null;
            table.failed(
                    feed.address(),
                    reader,
                    clock.instant(),
                    next(feed, claim.failures() + 1, asked),
                    String.valueOf(e.getMessage()));
            LOG.warnf("feed=%s failed reason=%s", feed.address(), e.getMessage());
        }
        return true;
    }

    private boolean goesOn(Feed feed) {
        try {
            return running
                    && table.stillAtWork(feed.address(), reader, clock.instant().plus(settings.lease()));
        } catch (SQLException e) {
            LOG.warnf("feed=%s interrupted reason=%s", feed.address(), e.getMessage());
            return false;
        }
    }

    private Instant next(Feed feed, int failures, @Nullable Duration asked) {
        double chance = ThreadLocalRandom.current().nextDouble();
        return clock.instant().plus(BackOff.pause(feed.every(), settings.longestPause(), failures, chance, asked));
    }

    private void pause() {
        try {
            Thread.sleep(settings.look());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
