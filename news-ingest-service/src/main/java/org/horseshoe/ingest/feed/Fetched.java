package org.horseshoe.ingest.feed;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an address answered. */
sealed interface Fetched {

    /** Nothing new since the last time. */
    record Unchanged() implements Fetched {}

    /**
     * A document.
     *
     * @param address where it was found, after all redirects
     * @param contentType as it was answered, or empty
     * @param etag by which to ask for what is newer
     * @param lastModified the same, where there is no other mark
     */
    @SuppressWarnings("ArrayRecordComponent") // Carried, never compared.
    record Document(
            URI address,
            byte[] bytes,
            String contentType,
            @Nullable String etag,
            @Nullable String lastModified) implements Fetched {

        private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*\"?([\\w.:-]{1,40})");

        boolean isPage() {
            return contentType.isEmpty() || contentType.matches("(?i)\\s*(?:text/html|application/xhtml\\+xml)\\b.*");
        }

        String text() {
            Matcher named = CHARSET.matcher(contentType);
            Charset charset = StandardCharsets.UTF_8;
            if (named.find()) {
                try {
                    charset = Charset.forName(named.group(1));
                } catch (IllegalArgumentException _) {
                    charset = StandardCharsets.UTF_8;
                }
            }
            return new String(bytes, charset);
        }
    }
}
