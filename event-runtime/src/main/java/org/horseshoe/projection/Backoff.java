package org.horseshoe.projection;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Waits a little longer each time, with jitter, up to five seconds. */
final class Backoff {

    private static final long MOST_MILLIS = 5_000;

    private long millis = 50;

    void pause() throws InterruptedException {
        Thread.sleep(Duration.ofMillis(millis / 2 + ThreadLocalRandom.current().nextLong(millis / 2 + 1)));
        millis = Math.min(MOST_MILLIS, millis * 2);
    }
}
