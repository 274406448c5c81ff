package org.horseshoe.events;

import com.fasterxml.jackson.databind.annotation.EnumNaming;

/** What is true of a name that a watch met. */
@EnumNaming(KebabCase.class)
public enum WatchStanding {
    /** On the list now. */
    LISTED,
    /** Was on the list, and was taken off it. */
    DELISTED,
    /** Named by a draft that was not decided yet; nothing is in force against it. */
    PROPOSED,
    /** Named by a draft that failed; nothing is in force against it by that draft. */
    BLOCKED,
    /** Named by a draft that was adopted. */
    ADOPTED,
    /** Named by a draft no longer: a revision leaves it out, or the draft is known under another symbol. */
    DROPPED
}
