package org.horseshoe.events;

import com.fasterxml.jackson.databind.annotation.EnumNaming;

/** Where a statement stands towards a draft. */
@EnumNaming(KebabCase.class)
public enum Stance {
    SUPPORTS,
    OPPOSES,
    NEUTRAL,
    UNKNOWN
}
