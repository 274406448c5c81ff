package org.horseshoe.vote.domain;

import org.jspecify.annotations.Nullable;

/** Whether a question is procedural: a veto has no place where it is (UN Charter, Art. 27(2)). */
public enum Matter {
    PROCEDURAL,
    NON_PROCEDURAL,
    /** No source says; taken as non-procedural, and said so. */
    UNSAID;

    /** The matter as a source gives it. */
    public static Matter of(@Nullable Boolean procedural) {
        if (procedural == null) {
            return UNSAID;
        }
        return procedural ? PROCEDURAL : NON_PROCEDURAL;
    }
}
