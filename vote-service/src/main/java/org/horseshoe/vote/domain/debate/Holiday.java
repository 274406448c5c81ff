package org.horseshoe.vote.domain.debate;

import java.time.LocalDate;

/**
 * A weekday on which UN Headquarters is closed.
 *
 * @param certainty how sure the day is
 * @param source where the day comes from
 */
public record Holiday(LocalDate day, String name, Certainty certainty, String source) {

    /** How sure a day is. */
    public enum Certainty {
        /** It was seen in a list for that year. */
        DOCUMENTED,
        /** It follows from the same rule in every list seen. */
        BY_RULE,
        /** It depends on the moon or on which day was chosen in its place, and no list for that year was seen. */
        EXPECTED
    }
}
