package org.horseshoe.events;

import com.fasterxml.jackson.databind.annotation.EnumNaming;

/** What a member did when the vote was taken. */
@EnumNaming(KebabCase.class)
public enum Position {
    IN_FAVOUR,
    AGAINST,
    ABSTAINED,
    NOT_PARTICIPATING
}
