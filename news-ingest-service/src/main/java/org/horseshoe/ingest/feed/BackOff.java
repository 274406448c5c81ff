package org.horseshoe.ingest.feed;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Tells how long to leave a feed alone. */
final class BackOff {

    private static final int MOST_DOUBLINGS = 16;

    private BackOff() {}

    /**
     * The pause: doubled with each failure up to the longest one, a tenth longer or shorter by chance so that instances and
     * feeds do not march in step; never shorter than the other side asks for.
     *
     * @param failures how many there were in a row
     * @param chance from 0 to 1
     */
    static Duration pause(Duration every, Duration longest, int failures, double chance, @Nullable Duration asked) {
        long millis = every.toMillis() << Math.min(failures, MOST_DOUBLINGS);
        long most = Math.max(longest.toMillis(), every.toMillis());
        long limited = millis <= 0 ? most : Math.min(millis, most);
        Duration pause = Duration.ofMillis(Math.round(limited * (0.9 + 0.2 * chance)));
        return asked != null && asked.compareTo(pause) > 0 ? asked : pause;
    }
}
