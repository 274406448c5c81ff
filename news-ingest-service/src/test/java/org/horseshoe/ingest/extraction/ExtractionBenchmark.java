package org.horseshoe.ingest.extraction;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.time.Instant;
import java.util.Locale;
import java.util.TreeMap;

/**
 * Prints how well the labelled set is read, by type and by field, and how fast articles are read.
 *
 * <p>Argument {@code differences} also prints what was read amiss in the half that rules are written with.
 */
public final class ExtractionBenchmark {

    private static final int LENGTH = 5_000;
    private static final int ARTICLES = 1_000;

    private ExtractionBenchmark() {}

    /** Runs it. */
    public static void main(String[] args) {
        print("tuning", args.length > 0 && args[0].equals("differences"));
        print("wide", args.length > 0 && args[0].equals("differences"));
        print("third", args.length > 0 && args[0].equals("differences"));
        print("fourth", args.length > 0 && args[0].equals("differences"));
        if (args.length == 0) {
            print("held-out", false);
            print("wide-held-out", false);
            print("third-held-out", false);
            print("fourth-held-out", false);
            print("fifth", false);
            reliability();
            speed();
        }
    }

    private static void print(String half, boolean differences) {
        var set = new LabelledSet(half);
        LabelledSet.Score score = set.score();
        System.out.printf("%n%s: %d texts%n", half, set.texts().size());
        System.out.printf("%-32s %9s %9s %6s %6s %6s%n", "", "precision", "recall", "right", "wrong", "missed");
        score.byKey().forEach(ExtractionBenchmark::line);
        line("all facts", score.types());
        line("all fields", score.fields());
        if (differences) {
            score.differences().forEach(System.out::println);
        }
    }

    /** Of the facts at a confidence, how many are right; all parts of the set together. */
    private static void reliability() {
        var bands = new TreeMap<Double, LabelledSet.Count>();
        for (String half : LabelledSet.PARTS) {
            new LabelledSet(half).score().byConfidence().forEach((confidence, count) -> {
                LabelledSet.Count band =
                        bands.computeIfAbsent(Math.floor(confidence * 10 + 1e-9) / 10, _ -> new LabelledSet.Count());
                band.right += count.right;
                band.wrong += count.wrong;
            });
        }
        System.out.printf("%n%-16s %6s %12s%n", "confidence", "facts", "share right");
        bands.forEach((from, count) -> System.out.printf(
                Locale.ROOT,
                "%.1f to %.1f %13d %12.3f%n",
                from,
                from + 0.1,
                count.right + count.wrong,
                count.precision()));
    }

    private static void line(String key, LabelledSet.Count count) {
        System.out.printf(
                Locale.ROOT,
                "%-32s %9.3f %9.3f %6d %6d %6d%n",
                key,
                count.precision(),
                count.recall(),
                count.right,
                count.wrong,
                count.missed);
    }

    private static void speed() {
        var text = new StringBuilder();
        while (text.length() < LENGTH) {
            text.append(Samples.VETO_REPORT)
                    .append('\n')
                    .append(Samples.DEBATE_REPORT)
                    .append('\n');
        }
        text.setLength(LENGTH);
        var article = new Article(null, "Example", Instant.parse("2022-06-09T02:00:00Z"), "At the UN", text.toString());
        int found = 0;
        for (int i = 0; i < ARTICLES; i++) {
            found += EventExtractor.candidates(article).size();
        }
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        for (int i = 0; i < ARTICLES; i++) {
            found += EventExtractor.candidates(article).size();
        }
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%n%.0f articles of 5 kB a second of one core's time (%d candidates each), at most %d MB of heap%n",
                ARTICLES / seconds,
                found / (2 * ARTICLES),
                peak >> 20);
    }
}
