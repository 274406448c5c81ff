package org.horseshoe.events;

import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.annotation.EnumNaming;

/** What a count of launches counts. */
@EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
public enum LaunchUnit {
    MISSILES,
    LAUNCH_EVENTS,
    DAYS
}
