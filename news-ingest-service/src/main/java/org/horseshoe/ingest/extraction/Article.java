package org.horseshoe.ingest.extraction;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A press article as it was handed in.
 *
 * @param publishedAt when it was published; days such as "Wednesday" are resolved with it
 * @param text its plain text; every offset counts from its beginning
 */
public record Article(@Nullable String url, String publisher, Instant publishedAt, String title, String text) {}
