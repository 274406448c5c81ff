package org.horseshoe.sanctions.domain.match;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A name with what its words tell among the names of the list. */
final class WeighedName {

    /** How sure the list is of a name, and what is left of a score for it. */
    enum Quality {
        NAME("name", 1),
        GOOD("good alias", 1),
        ALSO_KNOWN_AS("a.k.a.", 0.98),
        LOW("low-quality alias", 0.88);

        final String words;
        final double factor;

        Quality(String words, double factor) {
            this.words = words;
            this.factor = factor;
        }
    }

    private final Name name;
    private final boolean entity;
    private final Quality quality;
    private final double[] weights;
    private final int[] places;
    private final Set<String> numbers;

    private WeighedName(Name name, boolean entity, Quality quality, double[] weights, int[] places) {
        this.name = name;
        this.entity = entity;
        this.quality = quality;
        this.weights = weights;
        this.places = places;
        this.numbers = name.words().stream()
                .filter(word -> word.number)
                .map(word -> word.text)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A name that is not in the index, weighed as the name of an entity or of a person. */
    static WeighedName of(Name name, Weights weights, boolean entity, Quality quality) {
        double[] each = name.words().stream()
                .mapToDouble(word -> weights.of(word, entity))
                .toArray();
        int[] nowhere = new int[name.spans().size()];
        Arrays.fill(nowhere, -1);
        return new WeighedName(name, entity, quality, each, nowhere);
    }

    /** The same name with the place of each of its spans in the index. */
    WeighedName at(List<Integer> inIndex) {
        int[] all = inIndex.stream().mapToInt(Integer::intValue).toArray();
        return new WeighedName(name, entity, quality, weights, all);
    }

    Name name() {
        return name;
    }

    boolean entity() {
        return entity;
    }

    Quality quality() {
        return quality;
    }

    Set<String> numbers() {
        return numbers;
    }

    int words() {
        return weights.length;
    }

    double weight(int word) {
        return weights[word];
    }

    /** The place of a span in the index, or below zero. */
    int place(int span) {
        return places[span];
    }

    double total() {
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        return total;
    }

    double heaviest() {
        double heaviest = 0;
        for (double weight : weights) {
            heaviest = Math.max(heaviest, weight);
        }
        return heaviest;
    }

    double weightOf(Name.Span span) {
        double weight = 0;
        for (int i = span.from(); i < span.from() + span.words(); i++) {
            weight += weights[i];
        }
        return weight;
    }
}
