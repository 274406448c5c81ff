package org.horseshoe.vote.agreement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * How often two members voted alike, with the counts behind it.
 *
 * @param together votes in which the position of both is known and both took part
 * @param inferred votes among these in which the position of one of them is inferred
 * @param bothInFavour and so on: the votes together, by the two positions
 * @param opposed votes in which one was in favour and the other against
 * @param inFavourAndAbstained votes in which one was in favour and the other abstained
 * @param againstAndAbstained votes in which one was against and the other abstained
 * @param compared votes together that the abstention rule compares
 * @param alike how many of them count as alike, halves among them where the rule says so
 * @param agreement alike of compared, from 0 to 1; absent where nothing is compared
 */
record Agreement(
        String one,
        String other,
        int together,
        int inferred,
        int bothInFavour,
        int bothAgainst,
        int bothAbstained,
        int opposed,
        int inFavourAndAbstained,
        int againstAndAbstained,
        int compared,
        BigDecimal alike,
        @Nullable BigDecimal agreement) {

    /** The agreement by a rule from the six counts and how many of them are inferred. */
    static Agreement of(String one, String other, int[] counts, int inferred, Abstention rule) {
        int yes = counts[0];
        int no = counts[1];
        int abstained = counts[2];
        int opposed = counts[3];
        int yesAbstained = counts[4];
        int noAbstained = counts[5];
        int together = yes + no + abstained + opposed + yesAbstained + noAbstained;
        int compared = rule == Abstention.IGNORED ? yes + no + opposed : together;
        int halves =
                switch (rule) {
                    case OWN -> 2 * (yes + no + abstained);
                    case HALF -> 2 * (yes + no + abstained) + yesAbstained + noAbstained;
                    case IGNORED -> 2 * (yes + no);
                    case WITH_NO -> 2 * (yes + no + abstained + noAbstained);
                };
        BigDecimal alike = BigDecimal.valueOf(halves)
                .divide(BigDecimal.TWO, 1, RoundingMode.UNNECESSARY)
                .stripTrailingZeros();
        return new Agreement(
                one,
                other,
                together,
                inferred,
                yes,
                no,
                abstained,
                opposed,
                yesAbstained,
                noAbstained,
                compared,
                alike,
                compared == 0 ? null : alike.divide(BigDecimal.valueOf(compared), 4, RoundingMode.HALF_UP));
    }
}
