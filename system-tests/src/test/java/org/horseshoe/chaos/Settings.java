package org.horseshoe.chaos;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;

/**
 * How a run is made.
 *
 * @param time how long faults are injected; the last one is got over after that
 * @param eventsPerSecond the pace of the load
 * @param report where the lines of JSON go
 */
record Settings(long seed, Duration time, int instances, int brokers, double eventsPerSecond, Path report) {

    private static final Duration LONG = Duration.ofMinutes(5);

    /** What {@code ./horseshoe chaos} is told. */
    static Settings parse(List<String> flags, long otherwise) {
        long seed = otherwise;
        double minutes = 2;
        int instances = 2;
        int brokers = 3;
        double rate = 300;
        Path report = null;
        for (Iterator<String> each = flags.iterator(); each.hasNext(); ) {
            String flag = each.next();
            if (!each.hasNext()) {
                throw new IllegalArgumentException(flag + " wants a value");
            }
            String value = each.next();
            switch (flag) {
                case "--seed" -> seed = Long.parseLong(value);
                case "--minutes" -> minutes = Double.parseDouble(value);
                case "--instances" -> instances = Integer.parseInt(value);
                case "--brokers" -> brokers = Integer.parseInt(value);
                case "--rate" -> rate = Double.parseDouble(value);
                case "--report" -> report = Path.of(value);
                default ->
                    throw new IllegalArgumentException("Unknown flag " + flag
                            + ": --seed N --minutes M --instances N --brokers N --rate EVENTS-A-SECOND --report FILE");
            }
        }
        return new Settings(
                seed,
                Duration.ofMillis((long) (minutes * 60_000)),
                instances,
                brokers,
                rate,
                report == null ? Path.of("chaos-" + seed + ".jsonl") : report);
    }

    /** The plan of the seed; only a long run has the database away for a minute. */
    Plan plan() {
        return new Plan(seed, instances, brokers, time.compareTo(LONG) >= 0);
    }
}
