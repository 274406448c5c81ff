package org.horseshoe.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Drives {@code initdb} and {@code pg_ctl} on one data folder, and finds the postmaster that owns it. */
final class PostgresControl {
    private static final int ATTEMPTS = 10;

    private final Path data;
    private final Path log;

    PostgresControl(Path data, Path log) {
        this.data = data;
        this.log = log;
    }

    /** The same sort order and letters on every machine, whatever locales it has installed. */
    void initialize(Path passwordFile, boolean temporary) {
        var result = run(
                "initdb",
                List.of(
                        "-D",
                        data.toString(),
                        "-U",
                        "postgres",
                        "-A",
                        temporary ? "trust" : "scram-sha-256",
                        "--pwfile=" + passwordFile,
                        "-E",
                        "UTF-8",
                        "--locale=C",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        temporary ? "--no-sync" : "--data-checksums"));
        if (result.exitCode() != 0) throw new StackException("PostgreSQL's initdb failed: " + result.output());
    }

    void start(int port, List<String> settings, Duration atMost) {
        var options = settings.stream()
                .map(setting -> "-c " + (setting.endsWith("=") ? setting + "''" : setting))
                .collect(Collectors.joining(" ", "-p " + port + " ", ""));
        var arguments = List.of(
                "-D",
                data.toString(),
                "-l",
                log.toString(),
                "-o",
                options,
                "-w",
                "-t",
                Long.toString(atMost.toSeconds()),
                "start");
        // After a kill the backends may hold the shared memory for another moment, and the new postmaster refuses.
        for (var attempt = 1; run("pg_ctl", arguments).exitCode() != 0; attempt++) {
            if (attempt == ATTEMPTS) {
                throw new StackException("PostgreSQL does not start. The end of its log:\n" + LogFile.tail(log, 20));
            }
            Commands.pause(Duration.ofMillis(500));
        }
    }

    void stop() {
        var running = postmaster();
        if (running.isEmpty()) return;
        var result = run("pg_ctl", List.of("-D", data.toString(), "-m", "fast", "-w", "-t", "30", "stop"));
        if (result.exitCode() != 0) kill9();
    }

    void kill9() {
        postmaster().ifPresent(postmaster -> {
            postmaster.destroyForcibly();
            Commands.await(Duration.ofSeconds(10), () -> postmaster().isEmpty());
        });
    }

    /** The live postmaster of our data folder; a pid file that outlived its process, or whose number went to another, is none. */
    Optional<ProcessHandle> postmaster() {
        try {
            var pid = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid"))
                    .getFirst()
                    .strip());
            return ProcessHandle.of(pid)
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> process.info().commandLine().orElse("").contains(data.toString()));
        } catch (IOException | NumberFormatException _) {
            return Optional.empty();
        }
    }

    private Commands.Result run(String program, List<String> arguments) {
        return Commands.run(Commands.asUnprivileged(
                PostgresBinaries.unpacked().resolve("bin").resolve(program), arguments));
    }
}
