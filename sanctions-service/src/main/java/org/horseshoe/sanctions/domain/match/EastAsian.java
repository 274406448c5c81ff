package org.horseshoe.sanctions.domain.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** Names of a family name and one or two syllables more, whatever stands first. */
final class EastAsian {

    private static final int MOST_READINGS = 12;
    private static final int MOST_SYLLABLES = 3;
    private static final double OTHER_SYLLABLE = 0.5;

    private EastAsian() {}

    /** How words can be read as a Korean name, family name first. */
    static List<int[]> korean(List<String> words) {
        return familyFirst(
                        withoutTitles(words),
                        word -> word.codePoints().allMatch(Korean::isHangul)
                                ? List.of(boxed(Korean.ofHangul(word)))
                                : Korean.readings(word).stream()
                                        .map(EastAsian::boxed)
                                        .toList(),
                        Korean::isFamilyName)
                .stream()
                .map(reading -> reading.stream().mapToInt(Integer::intValue).toArray())
                .toList();
    }

    /** How words can be read as a Chinese name, family name first. */
    static List<Chinese.Syllable[]> chinese(List<String> words) {
        List<String> apart = withoutTitles(words).stream()
                .flatMap(word -> Arrays.stream(word.split(" ", 0)))
                .toList();
        return familyFirst(
                        apart,
                        word -> Chinese.readings(word).stream().map(List::of).toList(),
                        Chinese::isFamilyName)
                .stream()
                .map(reading -> reading.toArray(Chinese.Syllable[]::new))
                .toList();
    }

    /** The best likeness of two Korean names over their readings: 1 the same, at most a half for another name. */
    static double korean(Name one, Name other) {
        double best = 0;
        for (int[] a : one.korean()) {
            for (int[] b : other.korean()) {
                best = Math.max(best, likeness(a.length, b.length, i -> Korean.likeness(a[i], b[i])));
            }
        }
        return best;
    }

    static double chinese(Name one, Name other) {
        double best = 0;
        for (Chinese.Syllable[] a : one.chinese()) {
            for (Chinese.Syllable[] b : other.chinese()) {
                best = Math.max(best, likeness(a.length, b.length, i -> Chinese.likeness(a[i], b[i])));
            }
        }
        return best;
    }

    private interface At {
        double likeness(int place);
    }

    /** All syllables must be the same: one other syllable is another name. */
    private static double likeness(int one, int other, At at) {
        int shorter = Math.min(one, other);
        double product = 1;
        int same = 0;
        for (int i = 0; i < shorter; i++) {
            double likeness = at.likeness(i);
            if (likeness > 0) {
                same++;
                product *= likeness;
            }
        }
        if (one == other && same == one) {
            return product;
        }
        return OTHER_SYLLABLE * same / Math.max(one, other);
    }

    private static List<Integer> boxed(int[] syllables) {
        return Arrays.stream(syllables).boxed().toList();
    }

    private static List<String> withoutTitles(List<String> words) {
        return words.stream().filter(word -> !Words.TITLES.contains(word)).toList();
    }

    private static <S> List<List<S>> familyFirst(
            List<String> words, Function<String, List<List<S>>> readings, Predicate<S> family) {
        boolean inHangul = words.stream().allMatch(word -> word.codePoints().allMatch(Korean::isHangul));
        if (words.isEmpty() || words.size() > 4 || (words.size() == 1 && !inHangul)) {
            return List.of();
        }
        var read = new ArrayList<List<List<S>>>();
        for (String word : words) {
            List<List<S>> ofWord = readings.apply(word);
            if (ofWord.isEmpty()) {
                return List.of();
            }
            read.add(ofWord);
        }
        var names = new ArrayList<List<S>>();
        if (words.size() == 1 || isFamily(read.getFirst(), family)) {
            combine(read, 0, new ArrayList<>(), names, family);
        }
        if (words.size() > 1 && isFamily(read.getLast(), family)) {
            var turned = new ArrayList<List<List<S>>>();
            turned.add(read.getLast());
            turned.addAll(read.subList(0, read.size() - 1));
            combine(turned, 0, new ArrayList<>(), names, family);
        }
        return names;
    }

    private static <S> boolean isFamily(List<List<S>> readings, Predicate<S> family) {
        return readings.stream().anyMatch(reading -> reading.size() == 1 && family.test(reading.getFirst()));
    }

    private static <S> void combine(
            List<List<List<S>>> read, int at, List<S> name, List<List<S>> names, Predicate<S> family) {
        if (names.size() >= MOST_READINGS || name.size() > MOST_SYLLABLES) {
            return;
        }
        if (at == read.size()) {
            if (name.size() >= 2 && family.test(name.getFirst())) {
                names.add(List.copyOf(name));
            }
            return;
        }
        for (List<S> reading : read.get(at)) {
            var longer = new ArrayList<>(name);
            longer.addAll(reading);
            combine(read, at + 1, longer, names, family);
        }
    }
}
