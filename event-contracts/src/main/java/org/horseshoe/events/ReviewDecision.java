package org.horseshoe.events;

import com.fasterxml.jackson.databind.annotation.EnumNaming;

/** What a reviewer did with a candidate. */
@EnumNaming(KebabCase.class)
public enum ReviewDecision {
    /** Published as it was read. */
    ACCEPT,
    /** Published with other fields than were read. */
    CORRECT,
    /** Not published. */
    REJECT,
    /** Published as further evidence for the fact of another candidate. */
    MERGE,
    /** Published as several facts. */
    SPLIT
}
