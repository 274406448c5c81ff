package org.horseshoe.sanctions.watch;

import org.horseshoe.events.DraftSymbol;
import org.horseshoe.events.ListEntry;
import org.horseshoe.events.WatchStanding;
import org.horseshoe.sanctions.domain.NamedTarget;
import org.horseshoe.sanctions.domain.match.Candidate;
import org.horseshoe.sanctions.domain.match.Standing;

/**
 * A name that watches are compared with.
 *
 * @param reference the entry of the list, or the draft and the name that it proposes
 */
record Subject(String reference, String regime, WatchStanding standing, ListEntry entry) {

    /** Whether a watch can match it as it stands: what left the list or a draft is matched no more. */
    boolean current() {
        return switch (standing) {
            case LISTED, PROPOSED, BLOCKED, ADOPTED -> true;
            case DELISTED, DROPPED -> false;
        };
    }

    Subject as(WatchStanding other) {
        return new Subject(reference, regime, other, entry);
    }

    Candidate candidate() {
        return new Candidate(
                reference,
                regime,
                switch (standing) {
                    case LISTED -> Standing.LISTED;
                    case DELISTED -> Standing.DELISTED;
                    case PROPOSED, BLOCKED, ADOPTED, DROPPED -> Standing.PROPOSED;
                },
                entry);
    }

    /** A name of which a draft says nothing but the name. */
    static Subject proposed(DraftSymbol draft, NamedTarget name, WatchStanding standing) {
        return new Subject(name.id(draft), name.regime(), standing, name.entry());
    }
}
