package org.horseshoe.ingest.article;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.horseshoe.ingest.extraction.Article;
import org.horseshoe.ingest.extraction.EventExtractor;

/** Loads the gazetteers and the rules beside the start, so that the first article does not wait for them. */
@Singleton
class ExtractionWarmUp {

    private static final String TEXT =
            "Russia vetoed a US draft on North Korea in the Security Council on 26 May. The vote was 13-2. It would cut crude "
                    + "oil from four to three million barrels, and tobacco would be banned.";

    void start(@Observes StartupEvent started) {
        Thread.ofPlatform()
                .name("extraction-warm-up")
                .daemon()
                .start(() -> EventExtractor.candidates(
                        new Article(null, "warm-up", Instant.parse("2022-05-27T00:00:00Z"), "Warm-up", TEXT)));
    }
}
