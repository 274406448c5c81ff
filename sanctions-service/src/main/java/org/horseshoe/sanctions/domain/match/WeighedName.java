package org.horseshoe.sanctions.domain.match;

import java.util.List;

/**
 * A name with what its words tell among the names of the list.
 *
 * @param name the name
 * @param weights what each of its words tells
 * @param entity whether it is weighed as the name of an entity
 * @param quality how sure the list is of the name
 * @param known the number of each of its spans in the index, or below zero
 */
record WeighedName(Name name, List<Double> weights, boolean entity, Quality quality, int[] known) {

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

    static WeighedName of(Name name, Weights weights, boolean entity, Quality quality) {
        int[] unknown = new int[name.spans().size()];
        java.util.Arrays.fill(unknown, -1);
        return new WeighedName(
                name,
                name.words().stream().map(word -> weights.of(word, entity)).toList(),
                entity,
                quality,
                unknown);
    }

    double total() {
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        return total;
    }

    double weightOf(Name.Span span) {
        double weight = 0;
        for (int i = span.from(); i < span.from() + span.words(); i++) {
            weight += weights.get(i);
        }
        return weight;
    }
}
