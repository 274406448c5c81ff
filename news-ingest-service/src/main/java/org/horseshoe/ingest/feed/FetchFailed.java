package org.horseshoe.ingest.feed;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A document was not had; the message says why. */
final class FetchFailed extends IOException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final @Nullable Duration retryAfter;

    FetchFailed(String message) {
        this(message, 0, null);
    }

    FetchFailed(String message, int status, @Nullable Duration retryAfter) {
        super(message);
        this.status = status;
        this.retryAfter = retryAfter;
    }

    /** The status that was answered, or 0 where nothing was. */
    int status() {
        return status;
    }

    /** How long the other side asks to wait. */
    @Nullable
    Duration retryAfter() {
        return retryAfter;
    }
}
