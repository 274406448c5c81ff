package org.horseshoe.vote.domain;

/** How far a draft has come. */
public enum DraftStatus {
    TABLED,
    WITHDRAWN,
    /** Voted on, and what is known does not decide it. */
    PUT_TO_THE_VOTE,
    ADOPTED,
    VETOED,
    NOT_ADOPTED
}
