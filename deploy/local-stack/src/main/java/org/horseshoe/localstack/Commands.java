package org.horseshoe.localstack;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Runs short system commands and sends signals that Java itself cannot send. */
final class Commands {
    record Result(int exitCode, String output) {}

    private Commands() {}

    /** Runs to the end. What it starts in the background must have its output redirected, or we would wait for it too. */
    static Result run(List<String> command) {
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().keySet().removeIf(key -> key.startsWith("PG"));
            var process = builder.start();
            process.getOutputStream().close();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Result(process.waitFor(), output.strip());
        } catch (IOException e) {
            throw new StackException("Cannot run " + command.getFirst() + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    static void signal(String signal, long pid) {
        run(List.of("kill", "-" + signal, Long.toString(pid)));
    }

    /** PostgreSQL refuses to run as root: in a user namespace of its own it sees nobody in particular. */
    static List<String> asUnprivileged(Path program, List<String> arguments) {
        var command = new ArrayList<String>();
        if (new UnixSystem().getUid() == 0) {
            if (run(List.of("unshare", "-U", "true")).exitCode() != 0) {
                throw new StackException(
                        "PostgreSQL does not run as root, and this machine forbids user namespaces. Run as an"
                                + " ordinary user, or use a server of your own: --external-postgres host:port,user,password");
            }
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(program.toString());
        command.addAll(arguments);
        return command;
    }

    static boolean await(Duration atMost, BooleanSupplier condition) {
        var end = System.nanoTime() + atMost.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) return false;
            pause(Duration.ofMillis(50));
        }
        return true;
    }

    static void pause(Duration time) {
        try {
            TimeUnit.NANOSECONDS.sleep(time.toNanos());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    static StackException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new StackException("Interrupted while waiting.", e);
    }
}
