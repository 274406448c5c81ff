package org.horseshoe.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.horseshoe.sanctions.domain.match.MatchQuery.Kind;

/** People and firms that do not exist, put together of common names by a seeded generator. */
final class CleanNames {

    /**
     * A name or a part of one in Latin letters and in its own.
     *
     * @param latin in Latin letters
     * @param own in its own script, or empty
     */
    private record Written(String latin, String own) {}

    private final Random chance;
    private final Set<String> listed;
    private final List<Probe> probes = new ArrayList<>();

    private CleanNames(Random chance, Set<String> listed) {
        this.chance = chance;
        this.listed = listed;
    }

    /** About so many of each culture, none of which equals a listed name. */
    static List<Probe> of(Set<String> listed, int each, long seed) throws IOException {
        var names = new CleanNames(new Random(seed), listed);
        for (int i = 0; i < each; i++) {
            names.korean(i);
            names.chinese(i);
            names.person(i, "arabic", true);
            names.person(i, "persian", false);
            names.person(i, "african", false);
            names.person(i, "western", false);
            names.russian(i);
            names.entity(i);
        }
        return names.probes;
    }

    static List<String> lines(String file) throws IOException {
        var stream = Objects.requireNonNull(CleanNames.class.getResourceAsStream("/names/" + file), file);
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.isBlank()).toList();
        }
    }

    private Written any(String file) throws IOException {
        List<String> lines = lines(file);
        String[] parts = lines.get(chance.nextInt(lines.size())).split("\t", 0);
        return new Written(parts[0], parts.length > 1 ? parts[1] : "");
    }

    private void korean(int i) throws IOException {
        Written family = any("korean-family.txt");
        Written first = any("korean-syllables.txt");
        Written second = any("korean-syllables.txt");
        add(
                i,
                "korean",
                family.latin + " " + first.latin + "-" + second.latin.toLowerCase(java.util.Locale.ROOT),
                family.own + first.own + second.own);
    }

    private void chinese(int i) throws IOException {
        Written family = any("chinese-family.txt");
        Written given = any("chinese-given.txt");
        add(i, "chinese", family.latin + " " + given.latin, family.own + given.own);
    }

    private void person(int i, String culture, boolean father) throws IOException {
        Written given = any(culture + "-given.txt");
        Written family = any(culture + "-family.txt");
        Written middle = any(culture + "-given.txt");
        boolean three = father && chance.nextInt(2) == 0;
        add(
                i,
                culture,
                given.latin + (three ? " " + middle.latin : "") + " " + family.latin,
                family.own.isEmpty() ? "" : given.own + (three ? " " + middle.own : "") + " " + family.own);
    }

    private void russian(int i) throws IOException {
        Written given = any("russian-given.txt");
        Written father = any("russian-patronymic.txt");
        Written family = any("russian-family.txt");
        boolean three = chance.nextInt(2) == 0;
        add(
                i,
                "russian",
                given.latin + (three ? " " + father.latin : "") + " " + family.latin,
                given.own + (three ? " " + father.own : "") + " " + family.own);
    }

    private void entity(int i) throws IOException {
        String name = any("entity-words.txt").latin + " " + any("entity-kinds.txt").latin;
        String place = any("entity-places.txt").latin;
        add(Kind.ENTITY, i, "entity", chance.nextInt(2) == 0 ? place + " " + name : name);
    }

    private void add(int i, String culture, String latin, String own) {
        add(Kind.PERSON, i, culture, own.isEmpty() || i % 3 != 0 ? latin : own);
    }

    private void add(Kind kind, int i, String culture, String name) {
        if (!listed.contains(name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^\\p{L}\\p{Nd}]", ""))) {
            probes.add(new Probe(kind, name, "", culture, "clean", i % 2 == 0));
        }
    }
}
