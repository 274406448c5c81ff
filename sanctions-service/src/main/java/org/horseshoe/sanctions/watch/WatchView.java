package org.horseshoe.sanctions.watch;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A watch as its owner sees it.
 *
 * @param id the address of the watch
 * @param watch what it asks for
 * @param webhook how its webhook stands; absent without one
 * @param matches what it matches now; absent in lists
 * @param readTo the next offset of each partition of the log that the matches do not reflect
 */
record WatchView(
        UUID id,
        WatchRequest watch,
        @Nullable Webhook webhook,
        Instant createdAt,
        @Nullable List<Matched> matches,
        @Nullable SortedMap<String, Long> readTo) {

    /**
     * How a webhook stands.
     *
     * @param state active or disabled
     * @param secret the key that signs; told once, when it is made
     */
    record Webhook(
            String url,
            String state,
            @Nullable String disabledBecause,
            @Nullable Instant failingSince,
            @Nullable String secret) {}

    /** A name that the watch matches. */
    record Matched(String reference, String regime, String standing, String name, double score) {}

    WatchView withSecret(@Nullable String secret) {
        return webhook == null
                ? this
                : new WatchView(
                        id,
                        watch,
                        new Webhook(
                                webhook.url(),
                                webhook.state(),
                                webhook.disabledBecause(),
                                webhook.failingSince(),
                                secret),
                        createdAt,
                        matches,
                        readTo);
    }
}
