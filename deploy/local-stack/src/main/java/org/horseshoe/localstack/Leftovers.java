package org.horseshoe.localstack;

import java.time.Duration;
import java.util.function.Consumer;

/** Stops what an earlier stack left behind when it was killed: by the numbers it wrote down, checked against the command lines. */
final class Leftovers {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Leftovers() {}

    static void stop(DataDirectory directory, Consumer<String> listener) {
        for (var name : directory.partsWrittenDown()) {
            var pidFile = directory.pidFile(name);
            pidFile.process().ifPresent(process -> {
                listener.accept("Stopping %s (process %d), left by an earlier run".formatted(name, process.pid()));
                process.destroy();
                if (!Commands.await(PATIENCE, () -> hasEnded(pidFile))) process.destroyForcibly();
                Commands.await(PATIENCE, () -> hasEnded(pidFile));
            });
            pidFile.delete();
        }
        var postgres = PostgresServer.persistent(directory.postgres(), 0, directory.log("postgres"));
        if (postgres.isAlive()) {
            listener.accept("Stopping postgres (process %d), left by an earlier run".formatted(postgres.pid()));
            postgres.stop();
        }
    }

    /** An orphan stays in the process table, without its command line, until somebody collects it. */
    private static boolean hasEnded(PidFile pidFile) {
        return pidFile.process().isEmpty();
    }
}
