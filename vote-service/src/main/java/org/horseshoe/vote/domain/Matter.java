package org.horseshoe.vote.domain;

import org.jspecify.annotations.Nullable;

/** Whether a question is procedural: a veto has no place where it is (UN Charter, Art. 27(2)). */
public enum Matter {
    PROCEDURAL,
    NON_PROCEDURAL,
    /** No source says; the Council's vote on the preliminary question found it procedural. */
    FOUND_PROCEDURAL,
    /** No source says; the Council's vote on the preliminary question did not find it procedural. */
    FOUND_NOT_PROCEDURAL,
    /** No source says; taken as non-procedural, and said so. */
    UNSAID;

    /** The matter as a source gives it. */
    public static Matter of(@Nullable Boolean procedural) {
        if (procedural == null) {
            return UNSAID;
        }
        return procedural ? PROCEDURAL : NON_PROCEDURAL;
    }

    /**
     * The matter as a source gives it, or where none does, as the preliminary question on the draft was decided: only an
     * adopted one makes the matter procedural (the double veto, S/PV.49).
     *
     * @param preliminary the verdict on the question whether the matter is procedural, where that was put to the vote
     */
    static Matter of(@Nullable Boolean procedural, @Nullable Verdict preliminary) {
        return procedural == null && preliminary instanceof Verdict.Decided decided
                ? decided.decision() == Decision.ADOPTED ? FOUND_PROCEDURAL : FOUND_NOT_PROCEDURAL
                : of(procedural);
    }

    boolean isProcedural() {
        return this == PROCEDURAL || this == FOUND_PROCEDURAL;
    }
}
