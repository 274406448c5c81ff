package org.horseshoe.events;

import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.annotation.EnumNaming;

/** Whether a flight succeeded. */
@EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
public enum LaunchOutcome {
    SUCCESS,
    FAILURE,
    UNKNOWN
}
