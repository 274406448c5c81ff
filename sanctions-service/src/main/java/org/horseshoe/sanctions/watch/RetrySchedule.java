package org.horseshoe.sanctions.watch;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * When a webhook that was not taken is tried again: after a first pause, then each time after four times as long, up to
 * twelve hours.
 *
 * @param first the pause after the first attempt
 */
record RetrySchedule(Duration first) {

    private static final Duration LONGEST = Duration.ofHours(12);
    private static final Duration LONGEST_ASKED = Duration.ofHours(24);

    /**
     * The pause after an attempt.
     *
     * @param tries how many attempts were made, from 1
     * @param chance from 0 to 1: spreads the pauses over 80 to 120 per cent, so that many do not come back as one
     * @param askedFor what {@code Retry-After} said; never shortens a pause, and counts up to a day
     */
    Duration after(int tries, double chance, @Nullable Duration askedFor) {
        double whole = Math.min(first.toMillis() * Math.pow(4, tries - 1.0), (double) LONGEST.toMillis());
        Duration own = Duration.ofMillis(Math.round(whole * (0.8 + 0.4 * chance)));
        if (askedFor == null || askedFor.compareTo(own) <= 0) {
            return own;
        }
        return askedFor.compareTo(LONGEST_ASKED) <= 0 ? askedFor : LONGEST_ASKED;
    }
}
