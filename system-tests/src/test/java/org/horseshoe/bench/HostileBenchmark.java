package org.horseshoe.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.horseshoe.hostile.HostileRun;
import org.horseshoe.localstack.PackagedService;
import org.horseshoe.system.House;

/**
 * Requests that no honest client sends, over every endpoint that the services describe: what came back, and the memory of each
 * service as the run goes on. The same seed sends the same requests.
 */
public final class HostileBenchmark {

    private static final int STAGES = 10;
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

    private HostileBenchmark() {}

    /** Ends with 1 where an answer was 500 or more, or none came. */
    public static void main(String[] args) throws Exception {
        int count = args.length > 0 ? Integer.parseInt(args[0].replace(",", "")) : 100_000;
        long seed = args.length > 1 ? Long.parseLong(args[1]) : 1;
        List<String> faults;
        try (House house = House.open()) {
            var run = new HostileRun(house, seed);
            System.out.printf(
                    "%,d requests over %d endpoints, seed %d; resident memory in MB%n", count, run.endpoints(), seed);
            System.out.printf("%10s %10s %10s %10s %8s%n", "requests", "ingest", "votes", "sanctions", "faults");
            print(house, 0, 0);
            for (int stage = 1; stage <= STAGES; stage++) {
                int from = (int) ((long) count * (stage - 1) / STAGES);
                int to = (int) ((long) count * stage / STAGES);
                run.send(from, to);
                print(house, to, run.faults().size());
            }
            System.out.println(run.outcomes());
            faults = run.faults();
            faults.stream().limit(20).forEach(System.out::println);
            for (PackagedService service : PackagedService.values()) {
                System.out.println(service + ": ready "
                        + house.get(service, "/q/health/ready").status());
            }
        }
        System.exit(faults.isEmpty() ? 0 : 1);
    }

    private static void print(House house, int sent, int faults) throws IOException {
        System.out.printf(
                "%,10d %10d %10d %10d %8d%n",
                sent,
                resident(house, PackagedService.INGEST),
                resident(house, PackagedService.VOTES),
                resident(house, PackagedService.SANCTIONS),
                faults);
    }

    private static long resident(House house, PackagedService service) throws IOException {
        Path status =
                Path.of("/proc", Long.toString(house.stack().service(service).pid()), "status");
        return Files.readAllLines(status).stream()
                .map(RESIDENT::matcher)
                .filter(Matcher::matches)
                .mapToLong(line -> Long.parseLong(line.group(1)) / 1024)
                .findFirst()
                .orElse(0);
    }
}
