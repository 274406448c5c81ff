package org.horseshoe.localstack;

/** {@code ./horseshoe status}: which processes run, where they answer, and whether they are ready. Ends with 3 where nothing runs. */
final class StatusCommand {
    private StatusCommand() {}

    static void run(DataDirectory directory) {
        var up = directory.upFile().process();
        System.out.println(up.map(process -> "Horseshoe is up (process " + process.pid() + "), data in ")
                        .orElse("Horseshoe is not up, data in ")
                + directory.root());
        var addresses = StackAddresses.read(directory);
        for (var service : PackagedService.values()) {
            var url = addresses.getOrDefault(service.module(), "");
            var running = directory.pidFile(service.module()).process();
            var health = running.isPresent() && !url.isEmpty()
                    ? HealthCheck.http(url).getAsBoolean() ? "ready" : "not ready"
                    : "";
            print(service.module(), running.map(ProcessHandle::pid).orElse(0L), url, health);
        }
        var kafka = directory.pidFile("kafka").process();
        print("kafka", kafka.map(ProcessHandle::pid).orElse(0L), addresses.getOrDefault("kafka", ""), "");
        var postgres = PostgresServer.persistent(directory.postgres(), 0, directory.log("postgres"));
        print("postgres", postgres.isAlive() ? postgres.pid() : 0, addresses.getOrDefault("postgres", ""), "");
        if (up.isEmpty()) System.exit(3);
    }

    private static void print(String name, long pid, String address, String health) {
        var state = pid == 0 ? address.isEmpty() ? "stopped" : "not ours" : "process " + pid;
        System.out.println(
                "  %-20s %-16s %-24s %s".formatted(name, state, address, health).stripTrailing());
    }
}
