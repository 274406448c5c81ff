package org.horseshoe.localstack;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Where one stack keeps all that it must remember; only its owner may look in. */
public record DataDirectory(Path root) {
    private static final String PID = ".pid";

    /** Creates the folder where it is missing. */
    public static DataDirectory at(Path root) {
        var directory = new DataDirectory(
                Directories.createPrivate(root.toAbsolutePath().normalize()));
        for (var child : new String[] {"keys", "logs", "run"}) Directories.create(directory.root.resolve(child));
        return directory;
    }

    /** The log of a broker; brokers count from 1. */
    public Path kafka(int broker) {
        return root.resolve(ProcessPlans.numbered("kafka", broker));
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

    PidFile pidFile(String part) {
        return new PidFile(run().resolve(part + PID), mark(part));
    }

    /**
     * The processes whose numbers were written down, whether they run or not, in the order in which they stop: who writes goes before
     * what is written to.
     */
    List<String> partsWrittenDown() {
        return Directories.filesIn(run(), PID).stream()
                .map(file -> file.getFileName().toString().replace(PID, ""))
                .filter(DataDirectory::isPart)
                .sorted(Comparator.comparing((String name) -> name.startsWith("kafka"))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static boolean isPart(String name) {
        return Stream.concat(
                        Stream.of("kafka"),
                        Arrays.stream(PackagedService.values()).map(PackagedService::module))
                .anyMatch(first -> name.equals(first) || name.startsWith(first + "-"));
    }

    /** The command that is up is not started by us, so its class must do as the mark. */
    PidFile upFile() {
        return new PidFile(run().resolve("up" + PID), Horseshoe.class.getName());
    }

    /** A property that does nothing but tell our processes from all others. */
    String mark(String part) {
        return "-Dhorseshoe.part=" + part + "@" + root;
    }
}
