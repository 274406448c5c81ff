package org.horseshoe.ingest.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.horseshoe.ingest.extraction.Facts.Fact;

/** The texts of one half of the labelled set with what they say, and how well they are read. */
final class LabelledSet {

    /** All parts, in the order in which they were written. */
    static final List<String> PARTS = List.of(
            "tuning",
            "held-out",
            "wide",
            "wide-held-out",
            "third",
            "third-held-out",
            "fourth",
            "fourth-held-out",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth");

    private static final Pattern FIELD = Pattern.compile("(\\w+)=(?:\"([^\"]*)\"|(\\S+))");

    private final List<Labelled> texts = new ArrayList<>();

    /** A text and the facts in it. */
    record Labelled(Article article, List<Fact> facts) {}

    /** Found rightly, found wrongly, and missed. */
    static final class Count {
        int right;
        int wrong;
        int missed;

        double precision() {
            return right + wrong == 0 ? 1 : (double) right / (right + wrong);
        }

        double recall() {
            return right + missed == 0 ? 1 : (double) right / (right + missed);
        }
    }

    /** Counts by type and by field, in all, and by confidence. */
    record Score(
            SortedMap<String, Count> byKey,
            Count types,
            Count fields,
            SortedMap<Double, Count> byConfidence,
            List<String> differences) {}

    LabelledSet(String half) {
        String name = "labelled-" + half + ".txt";
        try (InputStream in = Objects.requireNonNull(LabelledSet.class.getResourceAsStream(name), name)) {
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (String block : all.split("\n(?== )", -1)) {
                if (block.startsWith("= ")) {
                    texts.add(read(block));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Labelled> texts() {
        return texts;
    }

    Score score() {
        var score = new Score(new TreeMap<>(), new Count(), new Count(), new TreeMap<>(), new ArrayList<>());
        texts.forEach(text -> score(text, score));
        return score;
    }

    private static void score(Labelled text, Score into) {
        var found = new ArrayList<>(Facts.in(text.article()));
        for (Fact fact : text.facts()) {
            Fact best = found.stream()
                    .filter(other -> other.type().equals(fact.type()))
                    .max((a, b) -> Long.compare(shared(a, fact), shared(b, fact)))
                    .orElse(null);
            if (best == null) {
                count(into.byKey(), fact.type()).missed++;
                into.types().missed++;
                fact.fields().forEach((name, _) -> {
                    count(into.byKey(), fact.type() + "." + name).missed++;
                    into.fields().missed++;
                });
                into.differences()
                        .add("missed " + fact.type() + fact.fields() + ": "
                                + text.article().text());
                continue;
            }
            found.remove(best);
            count(into.byKey(), fact.type()).right++;
            into.types().right++;
            into.byConfidence().computeIfAbsent(best.confidence(), _ -> new Count()).right++;
            Stream.concat(fact.fields().keySet().stream(), best.fields().keySet().stream())
                    .distinct()
                    .forEach(name -> field(text, fact, best, name, into));
        }
        for (Fact extra : found) {
            count(into.byKey(), extra.type()).wrong++;
            into.types().wrong++;
            into.byConfidence().computeIfAbsent(extra.confidence(), _ -> new Count()).wrong++;
            into.differences()
                    .add("not told " + extra.type() + extra.fields() + ": "
                            + text.article().text());
        }
    }

    private static void field(Labelled text, Fact fact, Fact found, String name, Score into) {
        String told = fact.fields().get(name);
        String read = found.fields().get(name);
        Count one = count(into.byKey(), fact.type() + "." + name);
        if (Objects.equals(told, read)) {
            one.right++;
            into.fields().right++;
            return;
        }
        if (read != null) {
            one.wrong++;
            into.fields().wrong++;
        }
        if (told != null) {
            one.missed++;
            into.fields().missed++;
        }
        into.differences()
                .add("%s.%s is %s, read %s: %s"
                        .formatted(fact.type(), name, told, read, text.article().text()));
    }

    private static long shared(Fact a, Fact b) {
        return a.fields().entrySet().stream()
                .filter(entry -> entry.getValue().equals(b.fields().get(entry.getKey())))
                .count();
    }

    private static Count count(Map<String, Count> counts, String key) {
        return counts.computeIfAbsent(key, _ -> new Count());
    }

    private static Labelled read(String block) {
        List<String> lines = block.lines().toList();
        Instant published = Instant.parse(lines.getFirst().substring(2).trim() + "T16:00:00Z");
        String text = String.join(
                "\n",
                lines.stream()
                        .skip(1)
                        .filter(line -> !line.startsWith("> ") && !line.isBlank())
                        .toList());
        List<Fact> facts = lines.stream()
                .filter(line -> line.startsWith("> "))
                .map(line -> fact(line.substring(2)))
                .toList();
        return new Labelled(new Article(null, "Example", published, "At the UN Security Council", text), facts);
    }

    private static Fact fact(String line) {
        var fields = new TreeMap<String, String>();
        Matcher found = FIELD.matcher(line);
        while (found.find()) {
            fields.put(found.group(1), found.group(2) == null ? found.group(3) : found.group(2));
        }
        return new Fact(line.split(" ", 2)[0], fields, 1);
    }
}
