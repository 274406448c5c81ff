package org.horseshoe.localstack;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does several things at the same time and waits for all; the first failure is thrown when all have ended. */
final class Together {
    private Together() {}

    static void run(List<Runnable> tasks) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = tasks.stream().<Future<?>>map(threads::submit).toList();
            for (var task : running) task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) throw cause;
            throw new StackException("Failed: " + e.getCause(), e);
        } catch (InterruptedException e) {
            throw Commands.interrupted(e);
        }
    }
}
