package org.horseshoe.events;

import com.fasterxml.jackson.databind.annotation.EnumNaming;

/** How the Council took a decision. */
@EnumNaming(KebabCase.class)
public enum VoteMode {
    /** A vote with figures. */
    RECORDED,
    /** Adopted without a vote; there are no figures. */
    WITHOUT_A_VOTE,
    /** Adopted unanimously, and the source gives no figures. */
    UNANIMOUS_WITHOUT_FIGURES,
    BY_ACCLAMATION,
    /** By letters and without a meeting, as from March 2020. */
    WRITTEN_PROCEDURE
}
