package org.horseshoe.localstack;

/** Says in one sentence what went wrong and what to do; the sentence is all that a user sees. */
public final class StackException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StackException(String sentence) {
        super(sentence);
    }

    public StackException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
