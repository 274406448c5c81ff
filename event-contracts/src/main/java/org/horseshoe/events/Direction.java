package org.horseshoe.events;

import com.fasterxml.jackson.databind.annotation.EnumNaming;

/** Which way the goods, money or people move that a measure is about. */
@EnumNaming(KebabCase.class)
public enum Direction {
    TO_TARGET,
    FROM_TARGET,
    BOTH,
    NOT_APPLICABLE
}
