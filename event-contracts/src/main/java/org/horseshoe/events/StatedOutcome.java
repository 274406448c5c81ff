package org.horseshoe.events;

import com.fasterxml.jackson.databind.annotation.EnumNaming;

/** What a source says of the outcome; the computed verdict stands beside it. */
@EnumNaming(KebabCase.class)
public enum StatedOutcome {
    ADOPTED,
    VETOED,
    NOT_ADOPTED
}
