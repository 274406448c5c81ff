package org.horseshoe.sanctions.domain;

import java.util.List;
import org.horseshoe.events.Member;

/** What became of a draft. */
public sealed interface Outcome {

    /** It became a resolution: its measures count. */
    record Adopted() implements Outcome {}

    /**
     * Permanent members voted it down.
     *
     * @param by in alphabetical order of their codes
     */
    record Vetoed(List<Member> by) implements Outcome {
        public Vetoed {
            by = List.copyOf(by);
        }
    }

    /**
     * It had too few votes in favour.
     *
     * @param required how many it needed
     */
    record TooFewVotes(int required) implements Outcome {}
}
