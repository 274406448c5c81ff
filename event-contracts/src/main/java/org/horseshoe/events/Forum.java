package org.horseshoe.events;

import com.fasterxml.jackson.databind.annotation.EnumNaming;

/** Where something was said. */
@EnumNaming(KebabCase.class)
public enum Forum {
    SECURITY_COUNCIL,
    GENERAL_ASSEMBLY,
    PRESS
}
