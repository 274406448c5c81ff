package org.horseshoe.events;

import org.jspecify.annotations.Nullable;

/**
 * What was put to the vote.
 *
 * @param kind what kind of question it was
 * @param label what tells it from other questions of the same kind on the same draft, such as {@code paragraph 3}
 */
public record Question(QuestionKind kind, @Nullable String label) implements Comparable<Question> {

    /** The draft as a whole: the question that decides it. */
    public static final Question DRAFT_AS_A_WHOLE = new Question(QuestionKind.DRAFT_AS_A_WHOLE, null);

    public Question {
        Check.present("kind", kind);
        label = Check.optionalName("label", label);
    }

    @Override
    public int compareTo(Question other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : key().compareTo(other.key());
    }

    private String key() {
        return label == null ? "" : label;
    }
}
