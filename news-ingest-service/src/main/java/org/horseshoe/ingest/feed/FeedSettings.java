package org.horseshoe.ingest.feed;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Which feeds are read, how often, and within which limits. */
@ConfigMapping(prefix = "horseshoe.feeds")
public interface FeedSettings {

    /** The feeds; none by default. */
    Optional<List<Source>> sources();

    /** How often a feed is read that does not say it itself. */
    @WithDefault("15m")
    Duration every();

    /** The longest pause after failures. */
    @WithDefault("6h")
    Duration longestPause();

    /** How long a connection may take to come about. */
    @WithDefault("10s")
    Duration connectWithin();

    /** How long one document may take as a whole. */
    @WithDefault("30s")
    Duration fetchWithin();

    /** The most bytes of a feed or a page, unpacked; a copy of the list or of records may have as many as an import. */
    @WithDefault("5000000")
    int documentBytes();

    /** The most items of one feed that are looked at. */
    @WithDefault("200")
    int items();

    /** How many redirects are followed. */
    @WithDefault("5")
    int redirects();

    /** The name under which this service reads; robots.txt is asked for its first word. */
    @WithDefault("Horseshoe (record of the UN Security Council)")
    String userAgent();

    /** Whether addresses inside the network are read; for tests, and for mirrors of one's own. */
    @WithDefault("false")
    boolean insideAddresses();

    /** How long one instance has a feed to itself, unless it says that it is still at work. */
    @WithDefault("5m")
    Duration lease();

    /** How often the instances look whether a feed is due. */
    @WithDefault("5s")
    Duration look();

    /** One feed. */
    interface Source {

        /** An http or https address, or a file or a folder as {@code file:/…}. */
        String address();

        /** What it holds: {@code articles}, {@code consolidated-list} or {@code marcxml}. */
        @WithDefault("articles")
        FeedKind kind();

        /** Who publishes it, where the pages do not tell it rightly. */
        Optional<String> publisher();

        /** How often it is read. */
        Optional<Duration> every();
    }
}
