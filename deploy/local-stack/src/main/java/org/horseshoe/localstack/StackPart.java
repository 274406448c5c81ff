package org.horseshoe.localstack;

import java.time.Duration;

/** One process of the stack: started, awaited, stopped, and killed where a test wants to see what survives. */
public interface StackPart extends AutoCloseable {
    String name();

    /** Starts the process and returns at once; a part that already runs is left alone. */
    void start();

    /** Returns when the part answers; throws with the end of its log where it dies or takes longer. */
    void awaitReady(Duration atMost);

    boolean isAlive();

    long pid();

    /** Asks the process to end, waits, and forces it where it does not. */
    void stop();

    /** Ends the process as a power cut would: SIGKILL, no last words. */
    void kill9();

    /** SIGSTOP: the part keeps its connections and does nothing, until {@link #resume}. */
    void pause();

    /** Lets a paused part go on; one that runs is left alone. */
    void resume();

    @Override
    default void close() {
        stop();
    }
}
