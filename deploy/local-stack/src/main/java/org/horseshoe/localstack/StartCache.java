package org.horseshoe.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;

/**
 * The JVM's ahead-of-time cache of one program (JEP 514): the first run records it, when it ends, and the next ones start from it.
 * Its file name carries the program's fingerprint, so a new build records anew.
 */
final class StartCache {
    private final Path directory;
    private final String name;
    private final List<Path> ingredients;

    StartCache(Path directory, String name, List<Path> ingredients) {
        this.directory = directory;
        this.name = name;
        this.ingredients = ingredients;
    }

    /** Options for the JVM: use what is there, or record it. */
    List<String> options() {
        var file = file();
        return Files.exists(file)
                ? List.of("-XX:AOTCache=" + file, "-Xlog:aot*=error")
                : List.of("-XX:AOTCacheOutput=" + unfinished(), "-Xlog:aot*=error");
    }

    /** Takes over what a run recorded that ended in order; anything less is left out. */
    void keep() {
        if (!Files.exists(unfinished())) return;
        try (var old = Files.newDirectoryStream(directory, name + "-*.aot")) {
            for (var file : old) Files.delete(file);
            Files.move(unfinished(), file(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file() {
        return directory.resolve(name + "-" + fingerprint() + ".aot");
    }

    private Path unfinished() {
        return directory.resolve(name + ".recording");
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
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\n", facts).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
