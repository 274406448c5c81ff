package org.horseshoe.eventlog;

/** Kafka does not answer; it may later. */
public final class LogUnreachable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LogUnreachable(Exception cause) {
        super("Kafka does not answer: " + (cause.getCause() == null ? cause : cause.getCause()).getMessage(), cause);
    }
}
