package org.horseshoe.ingest.fuzzing;

import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Feeds mutations of good inputs to a parser, which either reads an input or refuses it in the way that it promises.
 *
 * <p>{@code -Dhorseshoe.fuzz=100000} sets how many inputs there are in all; {@code -Dhorseshoe.fuzz.seed} where they begin.
 */
public final class Mutations {

    private static final int PARSERS = 14;
    private static final int IN_ALL = Integer.getInteger("horseshoe.fuzz", 7_000);
    private static final long SEED = Long.getLong("horseshoe.fuzz.seed", 20220526L);
    private static final int MOST_BYTES = 200_000;

    /** No input takes a whole minute, on whatever machine: one that does hangs. */
    private static final long HANGS_AFTER_MINUTES = 1;

    private static final List<String> TOKENS = List.of(
            "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>",
            "&a;",
            "&#0;",
            "&#xFFFF;",
            "]]>",
            "<![CDATA[",
            "<",
            "</record>",
            "<record>",
            "\0",
            "\uFFFF",
            "\uD800",
            "\"",
            "\"\"",
            ",",
            ";",
            "\r",
            "\n",
            "{",
            "}",
            "[",
            "]",
            ":",
            "null",
            "-1",
            "0",
            "99999999999999999999",
            "1e999999",
            "NaN",
            "2022-02-30",
            "0000-00-00",
            "S/RES/99999999999(9999)",
            "S/PV.99999999999",
            "<p>",
            "<article>",
            "<script type=\"application/ld+json\">",
            "%s",
            "\u202e",
            "١٢٣",
            "é",
            "𝟘");

    private Mutations() {}

    /** Takes an input; throws what it promises to throw, and nothing else. */
    @FunctionalInterface
    public interface Parser {
        void parse(byte[] input) throws Exception;
    }

    /** Tells a promised refusal from a fault. */
    @FunctionalInterface
    public interface Refusal {
        boolean isPromised(Exception e);
    }

    /** Lets a parser read mutations of these inputs; what it did is printed, so that a run tells something. */
    public static void of(String name, List<byte[]> seeds, Parser parser, Refusal refusal) {
        int count = IN_ALL / PARSERS + 1;
        var at = new AtomicLong();
        try (ExecutorService thread = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("fuzz-" + name).factory())) {
            Future<int[]> done = thread.submit(() -> run(name, seeds, parser, refusal, count, at));
            int[] counts = awaited(done, at, name);
            System.out.printf("fuzz %s: %d inputs, %d read, %d refused%n", name, count, counts[0], counts[1]);
        }
    }

    private static int[] awaited(Future<int[]> done, AtomicLong at, String name) {
        while (true) {
            long before = at.get();
            try {
                return done.get(HANGS_AFTER_MINUTES, TimeUnit.MINUTES);
            } catch (TimeoutException e) {
                if (at.get() == before) {
                    done.cancel(true);
                    fail("fuzz %s: input %d hangs", name, before);
                }
            } catch (ExecutionException e) {
                throw new AssertionError(String.valueOf(e.getCause().getMessage()), e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
    }

    private static int[] run(
            String name, List<byte[]> seeds, Parser parser, Refusal refusal, int count, AtomicLong at) {
        int read = 0;
        int refused = 0;
        for (int i = 0; i < count; i++) {
            at.set(i);
            byte[] input = mutated(seeds, new Random(SEED * 1_000_003L + name.hashCode() * 31L + i));
            try {
                parser.parse(input);
                read++;
            } catch (Exception e) {
                if (!refusal.isPromised(e)) {
                    throw new AssertionError(told(name, i, input, e), e);
                }
                refused++;
            } catch (StackOverflowError e) {
                throw new AssertionError(told(name, i, input, e), e);
            }
        }
        return new int[] {read, refused};
    }

    private static String told(String name, int i, byte[] input, Throwable e) {
        String begin = new String(input, 0, Math.min(input.length, 2_000), StandardCharsets.UTF_8);
        return "fuzz " + name + ": input " + i + " of seed " + SEED + " gives " + e + "\n" + begin;
    }

    private static byte[] mutated(List<byte[]> seeds, Random random) {
        byte[] input = seeds.get(random.nextInt(seeds.size()));
        int changes = 1 + random.nextInt(3);
        for (int i = 0; i < changes; i++) {
            input = changed(input, seeds, random);
        }
        return input.length <= MOST_BYTES ? input : Arrays.copyOf(input, MOST_BYTES);
    }

    private static byte[] changed(byte[] input, List<byte[]> seeds, Random random) {
        int from = random.nextInt(input.length + 1);
        int to = from + random.nextInt(Math.min(200, input.length - from) + 1);
        return switch (random.nextInt(9)) {
            case 0 -> flipped(input, random);
            case 1 -> spliced(input, from, to, new byte[0]);
            case 2 -> spliced(input, to, to, Arrays.copyOfRange(input, from, to));
            case 3 -> spliced(input, from, from, token(random));
            case 4 -> spliced(input, from, to, token(random));
            case 5 -> Arrays.copyOf(input, from);
            case 6 -> spliced(input, from, from, noise(random));
            case 7 -> spliced(input, from, to, part(seeds.get(random.nextInt(seeds.size())), random));
            default -> repeated(input, from, to, random);
        };
    }

    private static byte[] flipped(byte[] input, Random random) {
        byte[] flipped = input.clone();
        if (flipped.length > 0) {
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    private static byte[] token(Random random) {
        return TOKENS.get(random.nextInt(TOKENS.size())).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] noise(Random random) {
        byte[] noise = new byte[random.nextInt(32)];
        random.nextBytes(noise);
        return noise;
    }

    private static byte[] part(byte[] of, Random random) {
        int from = random.nextInt(of.length + 1);
        return Arrays.copyOfRange(of, from, Math.min(of.length, from + random.nextInt(300)));
    }

    private static byte[] repeated(byte[] input, int from, int to, Random random) {
        var out = new ByteArrayOutputStream();
        out.write(input, 0, to);
        int times = random.nextInt(200);
        for (int i = 0; i < times; i++) {
            out.write(input, from, to - from);
        }
        out.write(input, to, input.length - to);
        return out.toByteArray();
    }

    private static byte[] spliced(byte[] input, int from, int to, byte[] with) {
        var out = new ByteArrayOutputStream();
        out.write(input, 0, from);
        out.writeBytes(with);
        out.write(input, to, input.length - to);
        return out.toByteArray();
    }
}
