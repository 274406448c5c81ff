package org.horseshoe.events;

import com.fasterxml.jackson.databind.annotation.EnumNaming;

/** What a count of launches counts. */
@EnumNaming(KebabCase.class)
public enum LaunchUnit {
    MISSILES,
    LAUNCH_EVENTS,
    DAYS
}
