package org.horseshoe.events;

import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.annotation.EnumNaming;

/** Where something was said. */
@EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
public enum Forum {
    SECURITY_COUNCIL,
    GENERAL_ASSEMBLY,
    PRESS
}
