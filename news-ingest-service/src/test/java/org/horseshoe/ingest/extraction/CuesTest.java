package org.horseshoe.ingest.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CuesTest {

    @ParameterizedTest
    @ValueSource(strings = {"veto", "They VETOED it", "(vetoes)", "US-veto", "\uE000\uE000veto", "a “veto”"})
    void a_word_that_begins_like_a_cue_has_it_in_whatever_case(String words) {
        assertThat(cues(words).meet(Cues.any(Cue.VETO))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "vet", "vet o", "unvetoed", "9veto", "_veto"})
    void what_stands_within_a_word_is_no_cue(String words) {
        assertThat(cues(words).meet(Cues.any(Cue.VETO))).isFalse();
    }

    @Test
    void a_word_has_the_cues_of_all_its_beginnings() {
        assertThat(cues("vetoed")).isEqualTo(Cues.any(Cue.VETO, Cue.VETOED));
    }

    @Test
    void a_part_of_a_text_has_only_its_own() {
        // Given
        String text = "They voted. It was vetoed.";

        // Then
        assertThat(Cues.in(text, new Span(0, 11))).isEqualTo(Cues.any(Cue.VOTE));
    }

    @Test
    void letters_that_patterns_take_for_plain_ones_are_plain() {
        assertThat(cues("too\u212A")).isEqualTo(Cues.any(Cue.DELISTING));
    }

    private static Cues cues(String words) {
        return Cues.in(words, new Span(0, words.length()));
    }
}
