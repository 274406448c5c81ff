package org.horseshoe.ingest.article;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import org.horseshoe.ingest.publishing.PublishedEvent;
import org.jspecify.annotations.Nullable;

/**
 * An article with what was found in it and what was published of that.
 *
 * @param characters the length of its text in UTF-16 code units; the text itself stays inside
 * @param language as it was recognised; {@code und} where the text is too short to tell
 * @param setAside why it was not read, where it was not
 * @param version 1, or more for an article whose page was edited
 * @param replaces the version before this one
 * @param events what was published, in its order
 * @param minPosition for each topic, what to ask a reader of that topic to wait for
 */
record ReadArticle(
        UUID id,
        @Nullable String url,
        String publisher,
        Instant publishedAt,
        String title,
        String sha256,
        int characters,
        Instant receivedAt,
        @Nullable String language,
        @Nullable String setAside,
        int version,
        @Nullable UUID replaces,
        List<ReadCandidate> candidates,
        List<PublishedEvent> events,
        SortedMap<String, String> minPosition) {}
