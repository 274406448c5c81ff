package org.horseshoe.ingest.extraction;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.Locale;

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
        if (args.length == 0) {
            print("held-out", false);
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
        score.byConfidence()
                .forEach((confidence, count) -> System.out.printf(
                        Locale.ROOT,
                        "confidence %.2f: %d of %d right%n",
                        confidence,
                        count.right,
                        count.right + count.wrong));
        if (differences) {
            score.differences().forEach(System.out::println);
        }
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
        long peak = 0;
        for (int i = 0; i < ARTICLES; i++) {
            found += EventExtractor.candidates(article).size();
            Runtime runtime = Runtime.getRuntime();
            peak = Math.max(peak, runtime.totalMemory() - runtime.freeMemory());
        }
        double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%n%.0f articles of 5 kB a second of one core's time (%d candidates each), at most %d MB of heap%n",
                ARTICLES / seconds,
                found / (2 * ARTICLES),
                peak >> 20);
    }
}
