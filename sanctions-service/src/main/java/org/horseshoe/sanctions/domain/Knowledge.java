package org.horseshoe.sanctions.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * From when until when something was what Horseshoe knew.
 *
 * @param from the first instant
 * @param to the first instant at which it no longer was; absent where it still is
 */
public record Knowledge(Instant from, @Nullable Instant to) {

    public Knowledge {
        if (to != null && !from.isBefore(to)) {
            throw new IllegalArgumentException("to: \"" + to + "\" is not after " + from);
        }
    }

    /** Whether it was known at an instant. */
    public boolean contains(Instant instant) {
        return !instant.isBefore(from) && (to == null || instant.isBefore(to));
    }
}
