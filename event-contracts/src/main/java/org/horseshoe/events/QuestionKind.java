package org.horseshoe.events;

import com.fasterxml.jackson.databind.annotation.EnumNaming;

/** What kind of question was put to the vote. */
@EnumNaming(KebabCase.class)
public enum QuestionKind {
    DRAFT_AS_A_WHOLE,
    PARAGRAPH,
    AMENDMENT,
    /** Whether the matter is procedural; itself subject to veto (the double veto, S/PV.49). */
    PRELIMINARY_QUESTION
}
