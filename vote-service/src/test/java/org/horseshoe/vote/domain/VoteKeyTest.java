package org.horseshoe.vote.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.horseshoe.events.DraftSymbol;
import org.horseshoe.events.Question;
import org.horseshoe.events.QuestionKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VoteKeyTest {

    @ParameterizedTest
    @CsvSource({
        "DRAFT_AS_A_WHOLE, , S-1076",
        "DRAFT_AS_A_WHOLE, —, S-1076",
        "PARAGRAPH, 3, S-1076.paragraph-3",
        "PARAGRAPH, Paragraph 3, S-1076.paragraph-3",
        "AMENDMENT, S/1077, S-1076.amendment-s-1077",
        "PRELIMINARY_QUESTION, , S-1076.preliminary-question",
        "PRELIMINARY_QUESTION, Preliminary question, S-1076.preliminary-question",
    })
    void a_vote_has_an_address_that_leads_back_to_it(QuestionKind kind, String label, String id) {
        VoteKey key = VoteKey.of(new Question(kind, label));

        assertThat(key.id(new DraftSymbol("S/1076"))).isEqualTo(id);
        assertThat(VoteKey.inId(id)).isEqualTo(key);
        assertThat(VoteKey.draftInId(id)).isEqualTo("S-1076");
    }

    @Test
    void a_label_too_long_for_an_address_is_cut_and_still_its_own() {
        VoteKey one = VoteKey.of(new Question(QuestionKind.AMENDMENT, "x".repeat(199) + "a"));
        VoteKey other = VoteKey.of(new Question(QuestionKind.AMENDMENT, "x".repeat(199) + "b"));

        assertThat(one.value()).hasSizeLessThan(110);
        assertThat(one).isNotEqualTo(other);
    }
}
