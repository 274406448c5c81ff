package org.horseshoe.ingest.feed;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An item of a feed.
 *
 * @param key what tells it from every other item of the feed
 * @param digest what tells this state of it from an edited one
 * @param link the address of its page
 * @param content what the feed itself says of it, as HTML
 */
record FeedItem(
        String key,
        String digest,
        @Nullable String link,
        @Nullable String title,
        @Nullable Instant published,
        @Nullable String content) {}
