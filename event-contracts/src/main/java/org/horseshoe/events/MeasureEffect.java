package org.horseshoe.events;

import com.fasterxml.jackson.databind.annotation.EnumNaming;

/** What a draft does to a measure. */
@EnumNaming(KebabCase.class)
public enum MeasureEffect {
    IMPOSE,
    LIFT
}
