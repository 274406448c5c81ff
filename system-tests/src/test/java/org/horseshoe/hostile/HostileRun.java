package org.horseshoe.hostile;

import java.io.IOException;
import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.horseshoe.localstack.PackagedService;
import org.horseshoe.system.House;

/** Sends hostile requests to a house and keeps what came of them. */
public final class HostileRun {

    private static final int CALLERS = 4;

    private final House house;
    private final List<Target> targets;
    private final String token;
    private final long seed;
    private final SortedMap<String, AtomicInteger> outcomes = new ConcurrentSkipListMap<>();
    private final ConcurrentLinkedQueue<String> faults = new ConcurrentLinkedQueue<>();

    public HostileRun(House house, long seed) {
        this.house = house;
        this.targets = Target.of(house);
        this.token = house.stack().token("mallory", "reporter", "reviewer", "operator", "watcher");
        this.seed = seed;
    }

    /** How many endpoints the services describe. */
    public int endpoints() {
        return targets.size();
    }

    /** Sends the requests from one number to before another. */
    public void send(int from, int to) throws InterruptedException, ExecutionException {
        var next = new AtomicInteger(from);
        try (ExecutorService callers = Executors.newFixedThreadPool(CALLERS)) {
            List<Future<?>> running = IntStream.range(0, CALLERS)
                    .<Future<?>>mapToObj(_ -> callers.submit(() -> call(next, to)))
                    .toList();
            for (Future<?> each : running) {
                each.get();
            }
        }
    }

    /** What must not be: an answer of 500 or more, or none. Each with its number and its bytes. */
    public List<String> faults() {
        return List.copyOf(faults);
    }

    /** How often each status came, and how often the service hung up. */
    public Map<String, Integer> outcomes() {
        var counts = new TreeMap<String, Integer>();
        outcomes.forEach((outcome, count) -> counts.put(outcome, count.get()));
        return counts;
    }

    private Void call(AtomicInteger next, int to) throws IOException {
        Map<PackagedService, Wire> wires = new EnumMap<>(PackagedService.class);
        try {
            for (int n = next.getAndIncrement(); n < to; n = next.getAndIncrement()) {
                HostileRequest request = HostileRequest.of(targets, token, seed, n);
                Wire wire = wires.computeIfAbsent(
                        request.service(),
                        service -> new Wire(URI.create(house.stack().url(service))));
                keep(n, request, wire.send(request));
            }
        } finally {
            for (Wire wire : wires.values()) {
                wire.close();
            }
        }
        return null;
    }

    private void keep(int n, HostileRequest request, Wire.Outcome outcome) {
        String word =
                switch (outcome) {
                    case Wire.Outcome.Answered(var status) -> Integer.toString(status);
                    case Wire.Outcome.HungUp() -> "hung up";
                    case Wire.Outcome.Silent() -> "silent";
                };
        outcomes.computeIfAbsent(word, _ -> new AtomicInteger()).incrementAndGet();
        boolean fault =
                switch (outcome) {
                    case Wire.Outcome.Answered(var status) -> status >= 500;
                    case Wire.Outcome.HungUp() -> false;
                    case Wire.Outcome.Silent() -> true;
                };
        if (fault) {
            faults.add("seed %d, request %d: %s of %s: %s%n%s"
                    .formatted(seed, n, request.told(), request.service(), word, Wire.readable(request.bytes())));
        }
    }
}
