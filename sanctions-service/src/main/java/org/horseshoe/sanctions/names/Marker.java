package org.horseshoe.sanctions.names;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What tells in a snapshot whether names in memory are still those of the tables: which generations answer, how far they
 * read, and how many rows they made of it. The last is for what was parked and then applied: no position moves by it.
 *
 * @param generations of the read models, by their names
 */
record Marker(SortedMap<String, Integer> generations, ListPosition position, long changes, long words, long texts) {

    private static final String DESIGNATIONS = "designations";
    private static final String REGIMES = "regimes";
    private static final String DRAFT_TEXTS = "draft_texts";

    /** A read model in {@link org.horseshoe.projection.ReflectedPositions#TAG}. */
    private static final Pattern READ_MODEL =
            Pattern.compile("(" + DESIGNATIONS + "|" + REGIMES + "|" + DRAFT_TEXTS + ")\\.(\\d+):([^/;]+)/([-@_0-9]+)");

    static Marker of(String tag, long changes, long words, long texts) {
        SortedMap<String, Integer> generations = new TreeMap<>();
        SortedMap<String, SortedMap<Integer, Long>> topics = new TreeMap<>();
        Matcher readModel = READ_MODEL.matcher(tag);
        while (readModel.find()) {
            generations.put(readModel.group(1), Integer.valueOf(readModel.group(2)));
            topics.put(readModel.group(3), ListPosition.offsets(readModel.group(4)));
        }
        return new Marker(generations, new ListPosition(topics), changes, words, texts);
    }

    /** Whether this is of a later moment than another snapshot's, or of none that could become the other by going on. */
    boolean isBeyond(Marker other) {
        return generations.entrySet().stream()
                        .anyMatch(each -> each.getValue() > other.generations.getOrDefault(each.getKey(), 0))
                || (generations.equals(other.generations) && !other.position.reaches(position));
    }

    boolean hasListOf(Marker other) {
        return isSameReadModel(DESIGNATIONS, other) && changes == other.changes;
    }

    boolean continuesListOf(Marker other) {
        return isSameReadModel(DESIGNATIONS, other);
    }

    boolean hasProposalsOf(Marker other) {
        return isSameReadModel(REGIMES, other)
                && isSameReadModel(DRAFT_TEXTS, other)
                && words == other.words
                && texts == other.texts;
    }

    private boolean isSameReadModel(String name, Marker other) {
        return generations.getOrDefault(name, 0).equals(other.generations.getOrDefault(name, 0));
    }
}
