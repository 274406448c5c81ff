package org.horseshoe.ingest.feed;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The feeds that are configured. */
@Singleton
class Feeds {

    private final SortedMap<String, Feed> byAddress = new TreeMap<>();

    Feeds(FeedSettings settings) {
        settings.sources()
                .orElse(List.of())
                .forEach(source -> byAddress.put(
                        source.address(),
                        new Feed(
                                source.address(),
                                source.kind(),
                                source.publisher(),
                                source.every().orElse(settings.every()))));
    }

    /** One feed. */
    record Feed(String address, FeedKind kind, Optional<String> publisher, Duration every) {

        boolean isFile() {
            return address.startsWith("file:");
        }
    }

    SortedMap<String, Feed> byAddress() {
        return byAddress;
    }
}
