package org.horseshoe.bench;

import static org.horseshoe.localstack.PackagedService.INGEST;
import static org.horseshoe.localstack.PackagedService.SANCTIONS;
import static org.horseshoe.localstack.PackagedService.VOTES;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import org.horseshoe.system.House;
import org.horseshoe.system.Load;
import org.horseshoe.system.Log;

/**
 * Reads per second of vote-service, as a packaged process with a record of some thousand votes, each with its whole roll
 * call, beside two bare endpoints of the same process: one answers a constant, one reads one row by its key.
 *
 * <p>In each round every endpoint is asked for the same time over the same number of connections, one after the other, and
 * the ratio is to the one-row endpoint of that round; printed are medians. At the end the read model is rebuilt while the
 * reads go on, and every answer that is no 200 counts as failed.
 */
public final class ReadBenchmark {

    private static final int VOTES_LOADED = Integer.getInteger("bench.votes", 7_000);
    private static final int CONNECTIONS = Integer.getInteger("bench.connections", 8);
    private static final int SECONDS = Integer.getInteger("bench.seconds", 3);
    private static final int WARM_UP = Integer.getInteger("bench.warmup", 3);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);

    private enum Endpoint {
        CONSTANT("a constant"),
        ROW("one row by key"),
        VOTE("/votes/{id}"),
        LIST("/votes?member=CHN&position=against&limit=20"),
        AGREEMENT("/agreement");

        private final String words;

        Endpoint(String words) {
            this.words = words;
        }

        String path() {
            String slug = Load.symbol(ThreadLocalRandom.current().nextInt(VOTES_LOADED))
                    .slug();
            return switch (this) {
                case CONSTANT -> "/bench/constant";
                case ROW -> "/bench/row/" + slug;
                case VOTE -> "/votes/" + slug;
                case LIST, AGREEMENT -> words;
            };
        }
    }

    private record Measured(double perSecond, double p50, double p99, long failed) {}

    private ReadBenchmark() {}

    /** Prints one line for each endpoint, and what the rebuild did to reads. */
    public static void main(String[] args) throws Exception {
        try (House house = House.openToMeasure(VOTES, Map.of("HORSESHOE_BENCH", "true"));
                Log log = new Log(house.stack().bootstrapServers());
                ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            house.stack().service(INGEST).stop();
            house.stack().service(SANCTIONS).stop();
            log.appendAll(Load.rollCalls(0, VOTES_LOADED));
            house.awaitCaughtUp(VOTES);
            URI service = URI.create(house.stack().url(VOTES));
            System.out.printf(
                    "%,d votes with whole roll calls, %d connections, %d rounds of %d s%n",
                    VOTES_LOADED, CONNECTIONS, ROUNDS, SECONDS);
            Map<Endpoint, List<Measured>> rounds = new EnumMap<>(Endpoint.class);
            for (int round = 0; round < WARM_UP + ROUNDS; round++) {
                for (Endpoint endpoint : Endpoint.values()) {
                    Measured measured = measure(threads, service, endpoint);
                    if (round >= WARM_UP) {
                        rounds.computeIfAbsent(endpoint, _ -> new ArrayList<>()).add(measured);
                    }
                }
            }
            rounds.forEach((endpoint, measured) -> print(endpoint, measured, rounds.get(Endpoint.ROW)));
            alone(service);
            rebuildUnderReads(house, threads, service);
        }
    }

    private static void print(Endpoint endpoint, List<Measured> rounds, List<Measured> rows) {
        var ratios = new ArrayList<Double>();
        for (int i = 0; i < rounds.size(); i++) {
            ratios.add(rounds.get(i).perSecond() / rows.get(i).perSecond());
        }
        System.out.printf(
                "  %-46s %,9.0f/s   p50 %7.2f ms   p99 %7.2f ms   of one row %.2f   failed %d%n",
                endpoint.words,
                median(rounds.stream().map(Measured::perSecond).toList()),
                median(rounds.stream().map(Measured::p50).toList()),
                median(rounds.stream().map(Measured::p99).toList()),
                median(ratios),
                rounds.stream().mapToLong(Measured::failed).sum());
    }

    /** One caller alone, one answer after the other: how long an answer takes when nobody else asks. */
    private static void alone(URI service) throws IOException {
        try (var caller = new Caller(service)) {
            long[] nanos = new long[50];
            for (int i = 0; i < nanos.length; i++) {
                long began = System.nanoTime();
                caller.get(Endpoint.AGREEMENT.path());
                nanos[i] = System.nanoTime() - began;
            }
            Arrays.sort(nanos);
            System.out.printf(
                    "  /agreement, all pairs over the whole record, one caller: median %.1f ms, slowest %.1f ms%n",
                    nanos[25] / 1e6, nanos[49] / 1e6);
        }
    }

    private static void rebuildUnderReads(House house, ExecutorService threads, URI service) throws Exception {
        var rebuilt = new AtomicBoolean();
        List<Future<Measured>> readers = new ArrayList<>();
        for (Endpoint endpoint : List.of(Endpoint.VOTE, Endpoint.LIST, Endpoint.AGREEMENT)) {
            readers.add(threads.submit(() -> read(service, endpoint, rebuilt::get)));
        }
        long began = System.nanoTime();
        house.rebuild(VOTES, "votes");
        double seconds = (System.nanoTime() - began) / 1e9;
        rebuilt.set(true);
        System.out.printf("  rebuild of %,d events while reads go on: %.1f s%n", 2 * VOTES_LOADED, seconds);
        for (Future<Measured> reader : readers) {
            Measured measured = reader.get();
            System.out.printf(
                    "    one reader %,.0f/s   p50 %.2f ms   p99 %.2f ms   failed %d%n",
                    measured.perSecond(), measured.p50(), measured.p99(), measured.failed());
        }
    }

    private static Measured measure(ExecutorService threads, URI service, Endpoint endpoint)
            throws InterruptedException, ExecutionException {
        long until = System.nanoTime() + SECONDS * 1_000_000_000L;
        List<Future<Measured>> callers =
                threads.invokeAll(java.util.Collections.nCopies(CONNECTIONS, (Callable<Measured>)
                        () -> read(service, endpoint, () -> System.nanoTime() > until)));
        var all = new ArrayList<Measured>();
        for (Future<Measured> caller : callers) {
            all.add(caller.get());
        }
        return new Measured(
                all.stream().mapToDouble(Measured::perSecond).sum(),
                median(all.stream().map(Measured::p50).toList()),
                median(all.stream().map(Measured::p99).toList()),
                all.stream().mapToLong(Measured::failed).sum());
    }

    private static Measured read(URI service, Endpoint endpoint, java.util.function.BooleanSupplier isOver)
            throws IOException {
        long[] nanos = new long[65_536];
        int count = 0;
        long failed = 0;
        long began = System.nanoTime();
        try (var caller = new Caller(service)) {
            while (!isOver.getAsBoolean()) {
                long asked = System.nanoTime();
                if (caller.get(endpoint.path()) != 200) {
                    failed++;
                }
                nanos[count++ % nanos.length] = System.nanoTime() - asked;
            }
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        int kept = Math.min(count, nanos.length);
        Arrays.sort(nanos, 0, kept);
        return new Measured(
                count / seconds,
                kept == 0 ? 0 : nanos[kept / 2] / 1e6,
                kept == 0 ? 0 : nanos[(int) (kept * 0.99)] / 1e6,
                failed);
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
