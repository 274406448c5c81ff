package org.horseshoe.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Remembers a process across our own death, together with words its command line must contain: the system gives the numbers of the
 * dead to others, and we end only what is ours.
 */
public record PidFile(Path file, String mark) {
    void write(long pid) {
        Directories.writePrivate(file, pid + "\n" + mark + "\n");
    }

    /** The process of this file, if it still runs and is the one that was meant. */
    Optional<ProcessHandle> process() {
        if (!Files.exists(file)) return Optional.empty();
        try {
            return ProcessHandle.of(
                            Long.parseLong(Files.readAllLines(file).getFirst().strip()))
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> process.info().commandLine().orElse("").contains(mark));
        } catch (IOException | NumberFormatException _) {
            return Optional.empty();
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
