package org.horseshoe.ingest.page;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A page as it reads and as it describes itself.
 *
 * @param text the words of its article, a paragraph a line
 * @param title its headline
 * @param publisher the name of the site or of the publisher
 * @param publishedAt when it was published first
 * @param address its canonical address
 * @param language the language that it says it is in, such as {@code en} or {@code fr-FR}
 */
public record WebPage(
        String text,
        @Nullable String title,
        @Nullable String publisher,
        @Nullable Instant publishedAt,
        @Nullable String address,
        @Nullable String language) {

    /** The page in HTML: what it says of itself is taken from JSON-LD, OpenGraph and its elements, in this order. */
    public static WebPage of(String html) {
        return PageReader.read(html);
    }
}
