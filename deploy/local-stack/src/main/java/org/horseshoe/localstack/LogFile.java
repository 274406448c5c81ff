package org.horseshoe.localstack;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Collectors;

/** A log that several runs write to: its last lines, and its parting with what is old. */
final class LogFile {
    private static final int WINDOW = 64 * 1024;
    private static final long LARGE = 10 * 1024 * 1024;

    private LogFile() {}

    static String tail(Path log, int lines) {
        if (!Files.exists(log)) return "(no log at " + log + ")";
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            var start = Math.max(0, file.length() - WINDOW);
            file.seek(start);
            var bytes = new byte[(int) (file.length() - start)];
            file.readFully(bytes);
            var all = new String(bytes, StandardCharsets.UTF_8).lines().toList();
            return all.subList(Math.max(0, all.size() - lines), all.size()).stream()
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            return "(cannot read " + log + ": " + e.getMessage() + ")";
        }
    }

    /** Puts a large log aside, in place of the one before it. */
    static void roll(Path log) {
        try {
            if (!Files.exists(log) || Files.size(log) < LARGE) return;
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new StackException("Cannot put " + log + " aside: " + e.getMessage(), e);
        }
    }
}
