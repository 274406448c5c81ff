package org.horseshoe.bench;

import static org.horseshoe.localstack.PackagedService.INGEST;
import static org.horseshoe.localstack.PackagedService.SANCTIONS;
import static org.horseshoe.localstack.PackagedService.VOTES;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.horseshoe.events.EventCodec;
import org.horseshoe.system.House;
import org.jspecify.annotations.Nullable;

/**
 * Single matches against a whole copy of the Consolidated List, over HTTP against the packaged service: how long one takes
 * when nobody else asks, and how many are answered a second, for each core that the service kept busy.
 *
 * <p>The names that are asked for are those of the list itself: as they stand there, with a slip of the hand, with their parts
 * in another order, and half as many names that are not on it; all in one order that chance, with a fixed seed, made. What
 * warms the service up is other names, since it remembers the words that it was asked for.
 */
public final class MatchBenchmark {

    private static final int CONNECTIONS = Integer.getInteger("bench.connections", 4);
    private static final int SECONDS = Integer.getInteger("bench.seconds", 10);
    private static final int WARM_UP_SECONDS = Integer.getInteger("bench.warmup", 20);

    private MatchBenchmark() {}

    /** Prints percentiles of a caller alone, and what several callers get together. */
    public static void main(String[] args) throws Exception {
        if (args.length != 1) {
            System.err.println(
                    "bench match FILE: the file is a copy of the Consolidated List as the UN publishes it (XML)");
            System.exit(1);
        }
        try (House house = House.openToMeasure();
                ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            load(house, Path.of(args[0]));
            house.stack().service(INGEST).stop();
            house.stack().service(VOTES).stop();
            List<String> names = house.get(SANCTIONS, "/exports/designations.jsonl")
                    .body()
                    .lines()
                    .toList();
            List<byte[]> warmUp = questions(everyOther(names, 0), 4);
            List<byte[]> questions = questions(everyOther(names, 1), 5);
            URI service = URI.create(house.stack().url(SANCTIONS));
            System.out.printf(
                    "%,d names on the list; %,d questions of half of them, after %d s of warming up with the others%n",
                    names.size(), questions.size(), WARM_UP_SECONDS);
            together(threads, service, warmUp, WARM_UP_SECONDS);
            alone(service, questions);
            long pid = sanctions();
            Duration before = busy(pid);
            long began = System.nanoTime();
            long[] counted = together(threads, service, questions, SECONDS);
            double seconds = (System.nanoTime() - began) / 1e9;
            double cores = busy(pid).minus(before).toNanos() / 1e9 / seconds;
            System.out.printf(
                    "  %d callers: %,.0f/s, %d failed; the service kept %.2f cores busy: %,.0f/s for each%n",
                    CONNECTIONS, counted[0] / seconds, counted[1], cores, counted[0] / seconds / cores);
        }
    }

    private static void load(House house, Path file) throws IOException {
        String copy = Files.readString(file);
        String id = house.postUntilAccepted(INGEST, "/imports/consolidated-list", "application/xml", copy)
                .json()
                .path("id")
                .asText();
        Awaitility.await()
                .atMost(Duration.ofMinutes(5))
                .until(() -> house.get(INGEST, "/imports/" + id)
                        .json()
                        .path("state")
                        .asText()
                        .equals("done"));
        house.awaitQuiet();
    }

    private static List<String> everyOther(List<String> lines, int from) {
        return IntStream.range(0, lines.size())
                .filter(i -> i % 2 == from)
                .mapToObj(lines::get)
                .toList();
    }

    /** Bodies for names of the list, in ways in which such names are asked for, in an order of chance. */
    private static List<byte[]> questions(List<String> names, int seed) {
        var random = new Random(seed);
        var questions = new ArrayList<byte[]>();
        for (String line : names) {
            JsonNode entry = json(line);
            String schema = entry.at("/entry/type").asText().equals("individual") ? "Person" : "Organization";
            String name = entry.get("name").asText();
            questions.add(question(schema, name, entry));
            questions.add(question(schema, slipped(name, random), null));
            questions.add(question(schema, turned(name), null));
            if (questions.size() % 2 == 0) {
                questions.add(question(schema, unlisted(name, random), null));
            }
        }
        Collections.shuffle(questions, random);
        return questions;
    }

    private static byte[] question(String schema, String name, @Nullable JsonNode entry) {
        ObjectNode body = EventCodec.json().createObjectNode();
        ObjectNode example = body.putObject("queries").putObject("q");
        example.put("schema", schema);
        ObjectNode properties = example.putObject("properties");
        properties.putArray("name").add(name.substring(0, Math.min(300, name.length())));
        if (entry != null && !entry.at("/entry/nationalities").isEmpty()) {
            properties.set("nationality", entry.at("/entry/nationalities"));
        }
        return body.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String slipped(String name, Random random) {
        int at = random.nextInt(name.length());
        return name.substring(0, at) + name.substring(Math.min(name.length(), at + 1));
    }

    private static String turned(String name) {
        List<String> parts = new ArrayList<>(Arrays.asList(name.split("\\s+", 0)));
        Collections.reverse(parts);
        return String.join(" ", parts);
    }

    /** Each letter another one: as long, and nobody's. */
    private static String unlisted(String name, Random random) {
        var other = new StringBuilder();
        name.chars().forEach(c -> other.append(Character.isLetter(c) ? (char) ('a' + random.nextInt(26)) : (char) c));
        return other.toString();
    }

    private static void alone(URI service, List<byte[]> questions) throws IOException {
        int asked = questions.size();
        long[] nanos = new long[asked];
        try (var caller = new Caller(service)) {
            for (int i = 0; i < asked; i++) {
                long began = System.nanoTime();
                caller.post("/match", questions.get(i));
                nanos[i] = System.nanoTime() - began;
            }
        }
        Arrays.sort(nanos);
        System.out.printf(
                "  one caller, %,d matches: p50 %.2f ms, p90 %.2f ms, p99 %.2f ms, slowest %.2f ms%n",
                asked,
                nanos[asked / 2] / 1e6,
                nanos[asked * 9 / 10] / 1e6,
                nanos[asked * 99 / 100] / 1e6,
                nanos[asked - 1] / 1e6);
    }

    /** How many were answered, and how many of them with no 200. */
    private static long[] together(ExecutorService threads, URI service, List<byte[]> questions, int seconds)
            throws Exception {
        long until = System.nanoTime() + seconds * 1_000_000_000L;
        List<Callable<long[]>> callers = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS; i++) {
            int first = i * questions.size() / CONNECTIONS;
            callers.add(() -> ask(service, questions, first, until));
        }
        long[] counted = new long[2];
        for (Future<long[]> caller : threads.invokeAll(callers)) {
            counted[0] += caller.get()[0];
            counted[1] += caller.get()[1];
        }
        return counted;
    }

    private static long[] ask(URI service, List<byte[]> questions, int first, long until) throws IOException {
        long[] counted = new long[2];
        try (var caller = new Caller(service)) {
            for (int i = first; System.nanoTime() < until; i++) {
                counted[0]++;
                if (caller.post("/match", questions.get(i % questions.size())) != 200) {
                    counted[1]++;
                }
            }
        }
        return counted;
    }

    /** The one child of this process, or of its own, that runs the sanctions service. */
    private static long sanctions() {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().commandLine().orElse("").contains("sanctions-service"))
                .findFirst()
                .orElseThrow()
                .pid();
    }

    private static Duration busy(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().totalCpuDuration())
                .orElse(Duration.ZERO);
    }

    private static JsonNode json(String line) {
        try {
            return EventCodec.json().readTree(line);
        } catch (IOException e) {
            throw new IllegalStateException(line, e);
        }
    }
}
