package org.horseshoe.localstack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** {@code ./horseshoe status}: which processes run, where they answer, and whether they are ready. Ends with 3 where nothing runs. */
final class StatusCommand {
    private StatusCommand() {}

    static void run(DataDirectory directory) {
        var up = directory.upFile().process();
        System.out.println(up.map(process -> "Horseshoe is up (process " + process.pid() + "), data in ")
                        .orElse("Horseshoe is not up, data in ")
                + directory.root());
        var addresses = StackAddresses.read(directory);
        for (var name : names(directory, addresses)) {
            var url = addresses.getOrDefault(name, "");
            var running = directory.pidFile(name).process();
            var health = running.isPresent() && url.startsWith("http")
                    ? HealthCheck.http(url).getAsBoolean() ? "ready" : "not ready"
                    : "";
            print(name, running.map(ProcessHandle::pid).orElse(0L), url, health);
        }
        var postgres = PostgresServer.persistent(directory.postgres(), 0, directory.log("postgres"));
        print("postgres", postgres.isAlive() ? postgres.pid() : 0, addresses.getOrDefault("postgres", ""), "");
        if (up.isEmpty()) System.exit(3);
    }

    /** One of each at least, and whatever else runs or has an address. */
    private static List<String> names(DataDirectory directory, Map<String, String> addresses) {
        var parts = new TreeSet<>(directory.partsWrittenDown());
        parts.addAll(addresses.keySet());
        var names = new ArrayList<String>();
        for (var service : PackagedService.values()) names.addAll(of(service.module(), parts));
        names.addAll(of("kafka", parts));
        return names;
    }

    private static List<String> of(String first, SortedSet<String> parts) {
        var names = new ArrayList<>(List.of(first));
        parts.stream().filter(part -> part.startsWith(first + "-")).forEach(names::add);
        return names;
    }

    private static void print(String name, long pid, String address, String health) {
        var state = pid == 0 ? address.isEmpty() ? "stopped" : "not ours" : "process " + pid;
        System.out.println(
                "  %-20s %-16s %-24s %s".formatted(name, state, address, health).stripTrailing());
    }
}
