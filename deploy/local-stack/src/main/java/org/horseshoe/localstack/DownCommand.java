package org.horseshoe.localstack;

import java.time.Duration;

/** {@code ./horseshoe down}: asks the running stack to stop and waits; without one, stops what it left behind. */
final class DownCommand {
    private static final Duration A_WHILE = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(150);

    private DownCommand() {}

    static void run(DataDirectory directory) {
        var up = directory.upFile().process();
        up.ifPresent(process -> {
            System.out.println("Stopping Horseshoe (process " + process.pid() + ")");
            process.destroy();
            if (!Commands.await(A_WHILE, () -> directory.upFile().process().isEmpty())) {
                System.out.println("Still stopping; after a first run it prepares faster starts, which takes a while");
            }
            if (!Commands.await(PATIENCE, () -> directory.upFile().process().isEmpty())) {
                System.out.println("It does not stop; ending it");
                process.destroyForcibly();
            }
        });
        Leftovers.stop(directory, System.out::println);
        directory.upFile().delete();
        StackAddresses.forget(directory);
        System.out.println(up.isPresent() ? "Horseshoe is down." : "Horseshoe was not up.");
    }
}
