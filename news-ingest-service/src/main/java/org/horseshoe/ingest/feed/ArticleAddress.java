package org.horseshoe.ingest.feed;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The one address of an article that is linked under several. */
final class ArticleAddress {

    private static final Pattern TRACKING = Pattern.compile(
            "(?i)(?:utm_\\w+|fbclid|gclid|mc_cid|mc_eid|at_\\w+|ref|cmpid)=.*|(?i)(?:utm_\\w+|fbclid|gclid)");

    private ArticleAddress() {}

    /** Without tracking parameters and fragment; United Nations press under its one host. Empty for what is no address. */
    static Optional<URI> of(@Nullable String link) {
        if (link == null) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(link.strip());
            String host = uri.getHost();
            String scheme = uri.getScheme();
            if (host == null
                    || scheme == null
                    || !scheme.toLowerCase(Locale.ROOT).matches("https?")) {
                return Optional.empty();
            }
            String path = uri.getRawPath() == null ? "" : uri.getRawPath();
            String small = host.toLowerCase(Locale.ROOT);
            boolean unPress = small.equals("press.un.org")
                    || ((small.equals("www.un.org") || small.equals("un.org") || small.equals("static.un.org"))
                            && path.startsWith("/press/"));
            String query = query(uri.getRawQuery());
            return Optional.of(new URI((unPress ? "https" : scheme.toLowerCase(Locale.ROOT))
                    + "://"
                    + (unPress ? "press.un.org" : authority(uri, small))
                    + (unPress ? path.replaceFirst("^/press(?=/)", "") : path)
                    + query));
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    private static String authority(URI uri, String host) {
        return uri.getPort() < 0 ? host : host + ":" + uri.getPort();
    }

    private static String query(@Nullable String raw) {
        if (raw == null || raw.isEmpty()) {
            return "";
        }
        String kept = Arrays.stream(raw.split("&", -1))
                .filter(part -> !part.isEmpty() && !TRACKING.matcher(part).matches())
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : "?" + kept;
    }
}
