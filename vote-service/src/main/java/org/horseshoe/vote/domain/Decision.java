package org.horseshoe.vote.domain;

import org.horseshoe.events.StatedOutcome;

/** The three ways in which a vote can end. */
public enum Decision {
    ADOPTED,
    VETOED,
    NOT_ADOPTED;

    static Decision of(StatedOutcome stated) {
        return switch (stated) {
            case ADOPTED -> ADOPTED;
            case VETOED -> VETOED;
            case NOT_ADOPTED -> NOT_ADOPTED;
        };
    }

    /** The decision in plain words. */
    public String words() {
        return switch (this) {
            case ADOPTED -> "adopted";
            case VETOED -> "vetoed";
            case NOT_ADOPTED -> "not adopted for want of votes";
        };
    }
}
