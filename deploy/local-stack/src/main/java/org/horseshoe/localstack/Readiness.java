package org.horseshoe.localstack;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Waits for several processes that start at the same time; the first that dies ends the waiting for all. */
final class Readiness {
    private static final Duration BETWEEN = Duration.ofMillis(100);

    private final List<ServiceProcess> processes;
    private final Consumer<String> listener;

    Readiness(List<ServiceProcess> processes, Consumer<String> listener) {
        this.processes = processes;
        this.listener = listener;
    }

    void await(Duration atMost, BooleanSupplier givenUp) {
        var began = System.nanoTime();
        var waiting = new ArrayList<>(processes);
        while (!waiting.isEmpty()) {
            var elapsed = Duration.ofNanos(System.nanoTime() - began);
            if (givenUp.getAsBoolean()) throw new StackException("Stopped while starting.");
            for (var process : List.copyOf(waiting)) {
                if (process.isReady()) {
                    waiting.remove(process);
                    listener.accept("%s is ready (%.1f s)".formatted(process.name(), elapsed.toMillis() / 1e3));
                } else if (!process.isAlive() || elapsed.compareTo(atMost) > 0) {
                    throw process.notReady(elapsed);
                }
            }
            if (!waiting.isEmpty()) Commands.pause(BETWEEN);
        }
    }
}
