package org.horseshoe.localstack;

import java.time.Duration;
import java.util.function.Consumer;

/** Starts again what ends by itself, waiting longer each time, and says so. */
final class Supervisor implements AutoCloseable {
    private static final Duration GLANCE = Duration.ofMillis(500);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final Duration LIVED_WELL = Duration.ofMinutes(1);

    private final Consumer<String> listener;
    private volatile boolean closed;

    Supervisor(Consumer<String> listener) {
        this.listener = listener;
    }

    void watch(Iterable<StackPart> parts) {
        for (var part : parts) Thread.ofVirtual().name("watch-" + part.name()).start(() -> watch(part));
    }

    private void watch(StackPart part) {
        var wait = FIRST_WAIT;
        var startedAt = System.nanoTime();
        while (!closed) {
            Commands.pause(GLANCE);
            if (closed || part.isAlive()) continue;
            if (System.nanoTime() - startedAt > LIVED_WELL.toNanos()) wait = FIRST_WAIT;
            listener.accept(
                    "%s has ended by itself; starting it again in %d s".formatted(part.name(), wait.toSeconds()));
            Commands.pause(wait);
            wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) < 0 ? wait.multipliedBy(2) : LONGEST_WAIT;
            startedAt = System.nanoTime();
            restart(part);
        }
    }

    private synchronized void restart(StackPart part) {
        if (closed) return;
        try {
            part.start();
            part.awaitReady(Duration.ofMinutes(1));
            listener.accept(part.name() + " is back");
        } catch (StackException e) {
            listener.accept(e.getMessage());
        }
    }

    /** After this nothing is started again. */
    @Override
    public void close() {
        closed = true;
    }
}
