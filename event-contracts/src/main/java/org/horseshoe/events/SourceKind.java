package org.horseshoe.events;

import com.fasterxml.jackson.databind.annotation.EnumNaming;

/** How near a source is to the fact, best first. */
@EnumNaming(KebabCase.class)
public enum SourceKind {
    OFFICIAL,
    DATASET,
    NEWS
}
