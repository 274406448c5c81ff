package org.horseshoe.localstack;

import java.nio.file.Path;

/** Where one stack keeps all that it must remember; only its owner may look in. */
public record DataDirectory(Path root) {
    /** Creates the folder where it is missing. */
    public static DataDirectory at(Path root) {
        var directory = new DataDirectory(
                Directories.createPrivate(root.toAbsolutePath().normalize()));
        for (var child : new String[] {"keys", "logs", "run", "cache"})
            Directories.create(directory.root.resolve(child));
        return directory;
    }

    public Path kafka() {
        return root.resolve("kafka");
    }

    public Path postgres() {
        return root.resolve("postgres");
    }

    public Path keys() {
        return root.resolve("keys");
    }

    public Path token() {
        return root.resolve("token");
    }

    public Path log(String part) {
        return root.resolve("logs").resolve(part + ".log");
    }

    Path run() {
        return root.resolve("run");
    }

    Path cache() {
        return root.resolve("cache");
    }

    PidFile pidFile(String part) {
        return new PidFile(run().resolve(part + ".pid"), mark(part));
    }

    /** The command that is up is not started by us, so its class must do as the mark. */
    PidFile upFile() {
        return new PidFile(run().resolve("up.pid"), Horseshoe.class.getName());
    }

    /** A property that does nothing but tell our processes from all others. */
    String mark(String part) {
        return "-Dhorseshoe.part=" + part + "@" + root;
    }
}
