package org.horseshoe.sanctions.domain.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.horseshoe.sanctions.domain.match.MatchQuery.Kind;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

class NameScaleTest {

    @RepeatedTest(20)
    void names_put_and_taken_out_in_any_order_compare_as_in_an_index_of_those_that_are_left(RepetitionInfo repetition) {
        // Given
        var random = new Random(repetition.getCurrentRepetition());
        List<Candidate> all = new ArrayList<>(People.ALL);
        Collections.shuffle(all, random);
        NameScale scale = NameScale.of(all.subList(0, all.size() / 2));
        Map<String, Candidate> left = new TreeMap<>();
        all.subList(0, all.size() / 2).forEach(candidate -> left.put(candidate.id(), candidate));

        // When
        for (int step = 0; step < 3 * all.size(); step++) {
            Candidate candidate = all.get(random.nextInt(all.size()));
            if (random.nextBoolean()) {
                scale.put(candidate);
                left.put(candidate.id(), candidate);
            } else {
                scale.remove(candidate.id());
                left.remove(candidate.id());
            }
        }

        // Then
        NameIndex index = NameIndex.of(left.values());
        for (Candidate asked : all.subList(0, Math.min(5, all.size()))) {
            var query = MatchQuery.named(Kind.ANY, asked.entry().name());
            NameScale.Question question = scale.ask(query);
            for (Candidate candidate : all) {
                assertThat(question.compare(candidate)).isEqualTo(index.compare(query, candidate));
            }
        }
    }
}
