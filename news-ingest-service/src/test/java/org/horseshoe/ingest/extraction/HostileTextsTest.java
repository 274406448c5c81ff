package org.horseshoe.ingest.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HostileTextsTest {

    private static final int LENGTH = 250_000;

    /** Seconds where time grows with the length, hours where it grows with its square. */
    private static final Duration LONG = Duration.ofSeconds(120);

    static Iterable<String> names() {
        return HostileTexts.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void no_text_takes_more_than_its_length(String name) {
        // Given
        Article article = HostileTexts.article(name, LENGTH);

        // When
        List<Candidate> candidates = assertTimeoutPreemptively(LONG, () -> EventExtractor.candidates(article));

        // Then
        assertThat(candidates)
                .allSatisfy(candidate ->
                        assertThat(candidate.quote().of(article.text())).isNotEmpty());
    }
}
