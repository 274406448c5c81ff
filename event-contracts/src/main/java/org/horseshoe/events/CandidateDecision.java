package org.horseshoe.events;

import com.fasterxml.jackson.databind.annotation.EnumNaming;

/** What became of a candidate. */
@EnumNaming(KebabCase.class)
public enum CandidateDecision {
    ACCEPTED,
    DUPLICATE,
    NEEDS_REVIEW,
    REJECTED
}
