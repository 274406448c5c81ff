package org.horseshoe.sanctions.domain.match;

/** What a name's being in the index means for whoever deals with its bearer. */
public enum Standing {
    /** On the list now. */
    LISTED,
    /** Was on the list, and was taken off it. */
    DELISTED,
    /** Only proposed for listing; nothing is in force against it. */
    PROPOSED
}
