package org.horseshoe.chaos;

import java.time.Duration;

/** Measures the longest time in which nothing was acknowledged. */
final class Silence {

    private long last = System.nanoTime();
    private long longest;

    /** Something was acknowledged. */
    synchronized void broken() {
        long now = System.nanoTime();
        longest = Math.max(longest, now - last);
        last = now;
    }

    /** Begins anew; what was longest before is forgotten. */
    synchronized void listen() {
        longest = 0;
    }

    /** The longest silence since {@link #listen}, one that has not ended included. */
    synchronized Duration longest() {
        return Duration.ofNanos(Math.max(longest, System.nanoTime() - last));
    }
}
