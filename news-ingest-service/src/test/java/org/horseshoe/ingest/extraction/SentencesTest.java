package org.horseshoe.ingest.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SentencesTest {

    @Test
    void abbreviations_quotes_and_headlines_are_cut_as_a_reader_would() {
        String text = "A headline\nThe U.S. envoy spoke of N. Korea.“It is late,” he said. Mr. Example left\n\n"
                + "A line that goes on\nover its end. The last";

        assertThat(Sentences.of(text).stream().map(span -> span.of(text)))
                .containsExactly(
                        "A headline",
                        "The U.S. envoy spoke of N. Korea.",
                        "“It is late,” he said.",
                        "Mr. Example left",
                        "A line that goes on\nover its end.",
                        "The last");
    }
}
