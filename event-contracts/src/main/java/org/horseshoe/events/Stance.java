package org.horseshoe.events;

import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.annotation.EnumNaming;

/** Where a statement stands towards a draft. */
@EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
public enum Stance {
    SUPPORTS,
    OPPOSES,
    NEUTRAL,
    UNKNOWN
}
