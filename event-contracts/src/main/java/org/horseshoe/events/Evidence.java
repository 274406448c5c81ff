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
 * @param end where the quote ends, exclusive
 * @param confidence how sure the extractor is, from 0 to 1
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
        Check.name("publisher", publisher);
        url = Check.optionalText("url", url);
        title = Check.optionalText("title", title);
        Check.instant("publishedAt", publishedAt);
        quote = Check.optionalText("quote", quote);
        Check.range("start", start == null ? 0 : start, 0, Integer.MAX_VALUE);
        Check.range("end", end == null ? 0 : end, 0, Integer.MAX_VALUE);
        Check.that(start == null || end == null || start <= end, "end", String.valueOf(end), "at or after the start");
        Check.fraction("confidence", confidence);
        Check.name("extractor", extractor);
    }
}
