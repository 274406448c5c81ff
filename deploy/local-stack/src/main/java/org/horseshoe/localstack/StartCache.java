package org.horseshoe.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;

/**
 * The JVM's ahead-of-time cache of one program (JEP 483): the first run records what it loads, the cache is made from that when
 * everything has stopped, and later runs start from it. Its name carries the program's fingerprint, so a new build records anew.
 */
final class StartCache {
    private final Path directory;
    private final String name;
    private final List<Path> ingredients;
    private final boolean records;

    /**
     * The cache of a program.
     *
     * @param records whether this run of the program records for it; of several at the same time one does
     */
    StartCache(Path directory, String name, List<Path> ingredients, boolean records) {
        this.directory = directory;
        this.name = name;
        this.ingredients = ingredients;
        this.records = records;
    }

    /** Options for a run: use the cache that is there, or record for one where that is this run's part. */
    List<String> runOptions() {
        var cache = file(".aot");
        if (Files.exists(cache)) return List.of("-XX:AOTCache=" + cache, "-Xlog:aot*=error");
        return !isRecording()
                ? List.of()
                : List.of("-XX:AOTMode=record", "-XX:AOTConfiguration=" + file(".recording"), "-Xlog:aot*=error");
    }

    /** Whether a run that starts now records. */
    boolean isRecording() {
        return records && !Files.exists(file(".aot"));
    }

    /** Whether our run has ended in order and left a recording that no cache was made from. */
    boolean isToBeMade() {
        return records && Files.exists(file(".recording"));
    }

    /** Options for the JVM that makes the cache and ends without running the program. */
    List<String> makeOptions() {
        return List.of(
                "-XX:AOTMode=create",
                "-XX:AOTConfiguration=" + file(".recording"),
                "-XX:AOTCache=" + file(".unfinished"),
                "-Xlog:aot*=error");
    }

    /** Takes the cache into use if it was made to the end, and clears all else away. */
    void keep(boolean made) {
        try {
            if (made) Files.move(file(".unfinished"), file(".aot"), StandardCopyOption.ATOMIC_MOVE);
            for (var other : all()) if (!made || !other.equals(file(".aot"))) Files.delete(other);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> all() throws IOException {
        var files = new ArrayList<Path>();
        try (var found = Files.newDirectoryStream(directory, name + "-*")) {
            found.forEach(files::add);
        }
        return files;
    }

    private Path file(String ending) {
        return directory.resolve(name + "-" + fingerprint() + ending);
    }

    private String fingerprint() {
        var facts = new TreeSet<String>();
        facts.add(Runtime.version() + " " + System.getProperty("os.arch"));
        for (var ingredient : ingredients) {
            try (var files = Files.walk(ingredient)) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    facts.add(file + " " + Files.size(file) + " "
                            + Files.getLastModifiedTime(file).toMillis());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        try {
            var text = String.join("\n", facts).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
