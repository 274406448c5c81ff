package org.horseshoe.localstack;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * How to start one process.
 *
 * @param command asked at every start, so that it may change with what the last run left
 * @param patience how long the process may take to end before it is forced
 */
public record ProcessPlan(
        String name,
        Supplier<List<String>> command,
        Map<String, String> environment,
        Path log,
        PidFile pidFile,
        Duration patience) {
    public ProcessPlan {
        environment = Map.copyOf(environment);
    }

    File nothing() {
        return new File("/dev/null");
    }
}
