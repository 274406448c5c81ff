package org.horseshoe.sanctions.domain.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SoundDistanceTest {

    private static final String SOUNDS = "aeiouAIUWY3bdfghjklmnpqrstvwxyzDGSTZ";
    private static final int PAIRS = 20_000;

    @Test
    void what_is_not_worked_out_to_the_end_is_dearer_than_was_asked_for_and_all_else_is_the_same() {
        var random = new Random(35);
        int brokenOff = 0;
        for (int i = 0; i < PAIRS; i++) {
            String one = word(random);
            String other = random.nextBoolean() ? word(random) : slipped(one, random);
            boolean oneArabic = random.nextBoolean();
            boolean otherArabic = random.nextBoolean();
            double most = random.nextDouble() * 3;

            float whole = SoundDistance.between(one, oneArabic, other, otherArabic, Double.MAX_VALUE);
            float bounded = SoundDistance.between(one, oneArabic, other, otherArabic, most);

            if (whole <= most || bounded <= most) {
                assertThat(bounded).as("%s and %s", one, other).isEqualTo(whole);
            }
            brokenOff += bounded == whole ? 0 : 1;
        }
        assertThat(brokenOff).isGreaterThan(PAIRS / 10);
    }

    private static String word(Random random) {
        var word = new StringBuilder();
        for (int left = 1 + random.nextInt(10); left > 0; left--) {
            word.append(SOUNDS.charAt(random.nextInt(SOUNDS.length())));
        }
        return word.toString();
    }

    private static String slipped(String word, Random random) {
        var slipped = new StringBuilder(word);
        int at = random.nextInt(word.length());
        switch (random.nextInt(3)) {
            case 0 -> slipped.deleteCharAt(at);
            case 1 -> slipped.insert(at, SOUNDS.charAt(random.nextInt(SOUNDS.length())));
            default -> {
                if (at > 0) {
                    slipped.setCharAt(at, word.charAt(at - 1));
                    slipped.setCharAt(at - 1, word.charAt(at));
                }
            }
        }
        return slipped.toString();
    }
}
