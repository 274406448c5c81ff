package org.horseshoe.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a claim comes from and how far it can be trusted.
 *
 * @param sourceKind how near the source is to the fact
 * @param publisher who says it
 * @param url the address where it is said
 * @param title the headline, or the name of the record
 * @param publishedAt when it was published
 * @param quote the words that say it, no more than a sentence or two
 * @param start where the quote begins in the source's text, in UTF-16 code units
 * @param end where it ends, exclusive
 * @param confidence from 0 to 1
 * @param extractor what read it, with its version: {@code article-rules/1}
 */
public record Evidence(
        SourceKind sourceKind,
        String publisher,
        @Nullable String url,
        @Nullable String title,
        @Nullable Instant publishedAt,
        @Nullable String quote,
        @Nullable Integer start,
        @Nullable Integer end,
        double confidence,
        String extractor) {
    public Evidence {
        Check.present("sourceKind", sourceKind);
        Check.text("publisher", publisher);
        Check.instant("publishedAt", publishedAt);
        Check.that(confidence >= 0 && confidence <= 1, "confidence", confidence, "a number from 0 to 1");
        Check.text("extractor", extractor);
    }
}
