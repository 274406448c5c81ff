package org.horseshoe.vote.domain.debate;

/** How the duty to debate a veto stands. */
public enum DebateStatus {
    /** The debate is owed, and its day has not passed. */
    OPEN,
    /** The Assembly met in time. */
    MET,
    /** The day passed without a debate. */
    MISSED,
    /** The Assembly met after the day. */
    HELD_LATE,
    /** The Assembly met in an emergency special session on the same situation instead. */
    SUSPENDED,
    /** Nothing is owed. */
    NOT_APPLICABLE
}
