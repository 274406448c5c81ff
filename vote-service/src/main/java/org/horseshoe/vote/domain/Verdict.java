package org.horseshoe.vote.domain;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.horseshoe.events.Member;
import org.jspecify.annotations.Nullable;

/** What a vote decided under the Charter's rule. */
public sealed interface Verdict {

    /** A verdict that says which of the three ends it is. */
    sealed interface Decided extends Verdict {

        /** Which of the three ends it is. */
        Decision decision();
    }

    /** Enough votes in favour, and no veto; or a decision without a vote. */
    record Adopted() implements Decided {
        @Override
        public Decision decision() {
            return Decision.ADOPTED;
        }
    }

    /**
     * Enough votes in favour, and the negative vote of a permanent member on a matter that is not procedural.
     *
     * @param vetoedBy the permanent members known to have voted against, in the order of their codes; empty where a
     *     source says that there was a veto and not whose
     */
    record Vetoed(List<Member> vetoedBy) implements Decided {
        public Vetoed {
            vetoedBy = vetoedBy.stream().sorted().toList();
        }

        @Override
        public Decision decision() {
            return Decision.VETOED;
        }
    }

    /**
     * Too few votes in favour; no veto, whoever voted against.
     *
     * @param inFavour the votes in favour, where their number is known
     * @param required the votes that the day's rule asked for
     */
    record TooFewVotes(@Nullable Integer inFavour, int required) implements Decided {
        @Override
        public Decision decision() {
            return Decision.NOT_ADOPTED;
        }
    }

    /**
     * What is known leaves more than one end possible.
     *
     * @param possible the ends that are still possible
     */
    record Undetermined(SortedSet<Decision> possible) implements Verdict {
        public Undetermined {
            possible = Collections.unmodifiableSortedSet(new TreeSet<>(possible));
        }
    }
}
