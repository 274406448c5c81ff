package org.horseshoe.ingest.gazetteer;

import org.horseshoe.events.Member;

/**
 * A place in a text that names a state.
 *
 * @param form how it is named
 * @param start where the name begins, in UTF-16 code units
 * @param end where it ends, exclusive
 */
public record StateMention(Member state, Form form, int start, int end) {

    /** How a text can name a state. */
    public enum Form {
        /** North Korea, DPRK. */
        NAME,
        /** North Korean. */
        ADJECTIVE,
        /** Pyongyang, for the government that sits there. */
        GOVERNMENT
    }
}
