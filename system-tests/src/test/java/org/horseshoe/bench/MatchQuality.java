package org.horseshoe.bench;

import com.ibm.icu.text.Transliterator;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.horseshoe.events.ListEntry;
import org.horseshoe.sanctions.domain.match.Algorithm;
import org.horseshoe.sanctions.domain.match.Candidate;
import org.horseshoe.sanctions.domain.match.Match;
import org.horseshoe.sanctions.domain.match.MatchQuery;
import org.horseshoe.sanctions.domain.match.NameIndex;

/**
 * Precision and recall of the name matcher on a set made of a copy of the list, beside plain Jaro-Winkler at the threshold
 * that suits it best; then how long a question takes.
 *
 * <p>Half of the set was never looked at while the rules were made; {@code -Dbench.half=seen} leaves it out.
 */
public final class MatchQuality {

    private static final long SEED = 20_260_101;
    private static final int CLEAN_EACH = Integer.getInteger("bench.clean", 800);

    private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII");

    private record Answer(Probe probe, double right, double best, String found, double plainRight, double plainBest) {
        boolean hit(double threshold, boolean plain) {
            double score = probe.isClean() ? plain ? plainBest : best : plain ? plainRight : right;
            return score >= threshold;
        }
    }

    private MatchQuality() {}

    /** Prints the figures for the copy of the list named first; misses and false alarms too with bench.misses=true. */
    public static void main(String[] args) throws Exception {
        if (args.length != 1) {
            System.err.println("bench match-quality FILE: a copy of the consolidated list in XML");
            System.exit(1);
        }
        List<Candidate> candidates = ListedNames.in(Path.of(args[0]));
        NameIndex index = NameIndex.of(candidates);
        List<Probe> probes = new ArrayList<>(Variations.of(candidates, SEED));
        probes.addAll(CleanNames.of(listed(candidates), CLEAN_EACH, SEED));
        probes.addAll(known(candidates));
        boolean onlySeen = "seen".equals(System.getProperty("bench.half"));
        Map<String, List<String>> plain = candidates.stream()
                .collect(Collectors.toMap(Candidate::id, MatchQuality::plainNames, (one, other) -> one, TreeMap::new));
        List<Answer> answers = probes.stream()
                .filter(probe -> probe.seen() || !onlySeen)
                .parallel()
                .map(probe -> answer(probe, index, plain))
                .toList();
        double plainThreshold =
                bestPlainThreshold(answers.stream().filter(a -> a.probe.seen()).toList());
        System.out.printf(
                "%d candidates, %d probes; Jaro-Winkler at %.2f%n", index.size(), answers.size(), plainThreshold);
        report(
                "the half used for tuning",
                answers.stream().filter(a -> a.probe.seen()).toList(),
                plainThreshold);
        if (!onlySeen) {
            report(
                    "the unseen half",
                    answers.stream().filter(a -> !a.probe.seen()).toList(),
                    plainThreshold);
        }
        if (Boolean.getBoolean("bench.misses")) {
            misses(answers.stream().filter(a -> a.probe.seen()).toList());
        }
        times(index, answers);
    }

    private static List<Probe> known(List<Candidate> candidates) throws Exception {
        Set<String> references = candidates.stream().map(Candidate::id).collect(Collectors.toSet());
        var probes = new ArrayList<Probe>();
        List<String> lines = CleanNames.lines("known-pairs.tsv");
        for (int i = 0; i < lines.size(); i++) {
            String[] parts = lines.get(i).split("\t", 0);
            boolean clean = parts[0].equals("-");
            if (clean || references.contains(parts[0])) {
                String culture = clean ? "by hand" : parts[1].codePoints().allMatch(c -> c < 128) ? "korean" : "hangul";
                probes.add(new Probe(
                        MatchQuery.Kind.ANY,
                        parts[1],
                        clean ? "" : parts[0],
                        culture,
                        clean ? "clean" : "by hand",
                        i % 2 == 0));
            }
        }
        return probes;
    }

    private static Set<String> listed(List<Candidate> candidates) {
        Set<String> listed = new HashSet<>();
        for (Candidate candidate : candidates) {
            names(candidate)
                    .forEach(name -> listed.add(name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{Nd}]", "")));
        }
        return listed;
    }

    private static List<String> names(Candidate candidate) {
        var names = new ArrayList<String>();
        names.add(candidate.entry().name());
        if (candidate.entry().originalScript() != null) {
            names.add(candidate.entry().originalScript());
        }
        candidate.entry().aliases().stream().map(ListEntry.Alias::name).forEach(names::add);
        return names;
    }

    private static Answer answer(Probe probe, NameIndex index, Map<String, List<String>> plain) {
        List<Match> matches = index.search(MatchQuery.named(probe.kind(), probe.name()), 20, 0.3);
        double right = matches.stream()
                .filter(match -> match.candidate().id().equals(probe.expected()))
                .mapToDouble(Match::score)
                .max()
                .orElse(0);
        String found = matches.isEmpty()
                ? ""
                : matches.getFirst().candidate().id() + " "
                        + matches.getFirst().reasons().getFirst().saw();
        String asked = plain(probe.name());
        double plainRight = 0;
        double plainBest = 0;
        for (var listed : plain.entrySet()) {
            for (String name : listed.getValue()) {
                double score = new JaroWinklerSimilarity().apply(asked, name);
                plainBest = Math.max(plainBest, score);
                if (listed.getKey().equals(probe.expected())) {
                    plainRight = Math.max(plainRight, score);
                }
            }
        }
        return new Answer(
                probe, right, matches.isEmpty() ? 0 : matches.getFirst().score(), found, plainRight, plainBest);
    }

    private static List<String> plainNames(Candidate candidate) {
        return names(candidate).stream().map(MatchQuality::plain).distinct().toList();
    }

    private static String plain(String name) {
        return LATIN.transliterate(name)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }

    /** The one with the best harmonic mean of precision and recall on the tuning half. */
    private static double bestPlainThreshold(List<Answer> answers) {
        double best = 0;
        double bestThreshold = 1;
        for (int hundredths = 70; hundredths <= 99; hundredths++) {
            double threshold = hundredths / 100.0;
            double found = answers.stream()
                    .filter(a -> !a.probe.isClean() && a.hit(threshold, true))
                    .count();
            double wrong = answers.stream()
                    .filter(a -> a.probe.isClean() && a.hit(threshold, true))
                    .count();
            double all = answers.stream().filter(a -> !a.probe.isClean()).count();
            double mean = 2 * found / (found + wrong + all);
            if (mean > best) {
                best = mean;
                bestThreshold = threshold;
            }
        }
        return bestThreshold;
    }

    private static void report(String title, List<Answer> answers, double plainThreshold) {
        System.out.printf(
                "%n%s%n  %-30s %6s %6s   %9s %6s   %9s %6s%n",
                title, "", "listed", "clean", "precision", "recall", "JW prec.", "recall");
        line("all", answers, answers, plainThreshold);
        by(answers, a -> a.probe.culture()).forEach((culture, some) -> line(culture, some, some, plainThreshold));
        by(answers.stream().filter(a -> !a.probe.isClean()).toList(), a -> a.probe.variation())
                .forEach((variation, some) -> line("… " + variation, some, List.of(), plainThreshold));
    }

    private static Map<String, List<Answer>> by(List<Answer> answers, Function<Answer, String> key) {
        return answers.stream().collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()));
    }

    private static void line(String what, List<Answer> asked, List<Answer> clean, double plainThreshold) {
        List<Answer> listed = asked.stream().filter(a -> !a.probe.isClean()).toList();
        List<Answer> nobody = clean.stream().filter(a -> a.probe.isClean()).toList();
        System.out.printf(
                "  %-30s %6d %6d   %9s %6s   %9s %6s%n",
                what,
                listed.size(),
                nobody.size(),
                precision(listed, nobody, Algorithm.DEFAULT_THRESHOLD, false),
                recall(listed, Algorithm.DEFAULT_THRESHOLD, false),
                precision(listed, nobody, plainThreshold, true),
                recall(listed, plainThreshold, true));
    }

    private static String precision(List<Answer> listed, List<Answer> nobody, double threshold, boolean plain) {
        double found = listed.stream().filter(a -> a.hit(threshold, plain)).count();
        double wrong = nobody.stream().filter(a -> a.hit(threshold, plain)).count();
        if (nobody.isEmpty()) {
            return "-";
        }
        return listed.isEmpty()
                ? String.format(Locale.ROOT, "%.0f wrong", wrong)
                : String.format(Locale.ROOT, "%.3f", found / (found + wrong));
    }

    private static String recall(List<Answer> listed, double threshold, boolean plain) {
        return listed.isEmpty()
                ? "-"
                : String.format(
                        Locale.ROOT,
                        "%.3f",
                        listed.stream().filter(a -> a.hit(threshold, plain)).count() / (double) listed.size());
    }

    private static void misses(List<Answer> answers) {
        System.out.println("\nmisses and false alarms of the half used for tuning");
        answers.stream()
                .filter(a -> a.probe.isClean() == a.hit(Algorithm.DEFAULT_THRESHOLD, false))
                .sorted(Comparator.comparing((Answer a) -> a.probe.culture()).thenComparing(a -> a.probe.variation()))
                .forEach(a -> System.out.printf(
                        "  %s | %s | %s | %s %.3f | %.3f %s%n",
                        a.probe.culture(),
                        a.probe.variation(),
                        a.probe.name(),
                        a.probe.expected(),
                        a.right,
                        a.best,
                        a.found));
    }

    private static void times(NameIndex index, List<Answer> answers) {
        List<MatchQuery> queries = answers.stream()
                .map(a -> MatchQuery.named(a.probe.kind(), a.probe.name()))
                .toList();
        for (int warm = 0; warm < 2; warm++) {
            queries.forEach(query -> index.search(query, 5, 0.5));
        }
        long[] taken = new long[queries.size()];
        for (int i = 0; i < taken.length; i++) {
            long began = System.nanoTime();
            index.search(queries.get(i), 5, 0.5);
            taken[i] = System.nanoTime() - began;
        }
        Arrays.sort(taken);
        System.out.printf(
                "%na question takes p50 %.2f ms, p99 %.2f ms, at most %.2f ms (one thread)%n",
                taken[taken.length / 2] / 1e6, taken[taken.length * 99 / 100] / 1e6, taken[taken.length - 1] / 1e6);
    }
}
