package org.horseshoe.localstack;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.common.Uuid;

/** Remembers of how many brokers a log is, and the name that they share: one that was written by some is not taken up by others. */
final class ClusterFile {
    private final Path root;
    private final Path file;
    private final Path log;
    private final int brokers;

    ClusterFile(DataDirectory directory, int brokers) {
        this.root = directory.root();
        this.file = directory.root().resolve("kafka-cluster");
        this.log = directory.kafka(1).resolve("log");
        this.brokers = brokers;
    }

    /** The name of the cluster; throws where its log is of another number of brokers. */
    String clusterId() {
        if (Files.exists(file)) {
            var known = Directories.read(file).strip().split(" ", 2);
            return checked(Integer.parseInt(known[0]), known[1]);
        }
        // A log older than this file has its name in itself, and one broker.
        if (Files.exists(log)) return checked(1, Uuid.randomUuid().toString());
        var name = Uuid.randomUuid().toString();
        Directories.writePrivate(file, brokers + " " + name + "\n");
        return name;
    }

    private String checked(int of, String name) {
        if (of == brokers) return name;
        throw new StackException(
                "The log in %s is kept by %d broker(s), not %d. Start with --brokers %d, or use another folder: --data DIR"
                        .formatted(root, of, brokers, of));
    }
}
