package org.horseshoe.sanctions.match;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the parts of a score mean, as yente tells of them. */
final class Features {

    /**
     * A part of a score.
     *
     * @param coefficient how much of a score it can make at most, or take where it is below zero; how parts are put
     *     together stands at the address
     */
    record Feature(String description, double coefficient, String url) {}

    private static final String DOCS = "docs/matching.md";

    static final SortedMap<String, Feature> ALL = Collections.unmodifiableSortedMap(new TreeMap<>(Map.of(
            "name", feature("How alike the names are, in the best pair of them, whatever their scripts", 1),
            "alias_quality", feature("How sure the list is of the name that is alike", -1),
            "birth_date", feature("Whether dates of birth agree, or speak against each other", 0.35),
            "document", feature("Whether a number of a passport or the like is the same", 0.85),
            "country", feature("Whether countries agree, or speak against each other", 0.12),
            "address", feature("Whether an address has the same words", 0.08),
            "gender", feature("Whether the gender is the same, or another", 0.12),
            "type", feature("Whether one is a person and the other is not", -0.4))));

    private static Feature feature(String description, double coefficient) {
        return new Feature(description, coefficient, DOCS);
    }

    private Features() {}
}
