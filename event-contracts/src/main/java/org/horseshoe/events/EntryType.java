package org.horseshoe.events;

import com.fasterxml.jackson.databind.annotation.EnumNaming;

/** What an entry of the list is about. */
@EnumNaming(KebabCase.class)
public enum EntryType {
    INDIVIDUAL,
    ENTITY
}
