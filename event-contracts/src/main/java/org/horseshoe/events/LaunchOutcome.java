package org.horseshoe.events;

import com.fasterxml.jackson.databind.annotation.EnumNaming;

/** Whether a flight succeeded. */
@EnumNaming(KebabCase.class)
public enum LaunchOutcome {
    SUCCESS,
    FAILURE,
    UNKNOWN
}
