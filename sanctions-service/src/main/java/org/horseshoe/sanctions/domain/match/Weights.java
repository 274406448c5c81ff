package org.horseshoe.sanctions.domain.match;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How much each word tells, by how few bearers of the list have it; persons and entities are counted apart. */
final class Weights {

    private static final double LEAST = 0.2;
    private static final double PER_DOUBLING = 0.15;
    private static final double KNOWN = 0.3;
    private static final double GENERIC = 0.35;
    private static final double NUMBER = 0.6;
    private static final double INITIAL = 0.3;
    private static final double TITLE = 0.1;
    private static final double PATRONYMIC = 0.45;
    private static final double LEGAL_FORM = 0.06;
    private static final double PARTICLE = 0.05;

    private final Map<String, Integer> persons = new HashMap<>();
    private final Map<String, Integer> entities = new HashMap<>();

    /** Counts the words of one bearer once. */
    void count(List<Name> names, boolean entity) {
        wordsOf(names).forEach(word -> (entity ? entities : persons).merge(word, 1, Integer::sum));
    }

    /** Takes back what was counted of a bearer. */
    void discount(List<Name> names, boolean entity) {
        wordsOf(names)
                .forEach(word -> (entity ? entities : persons)
                        .computeIfPresent(word, (_, count) -> count > 1 ? count - 1 : null));
    }

    private static Set<String> wordsOf(List<Name> names) {
        Set<String> words = new HashSet<>();
        names.forEach(name -> name.words().forEach(word -> words.add(word.countedAs())));
        return words;
    }

    /** From nearly 0 for a word that names nobody to 1 for one that only one bearer has, or none. */
    double of(Token word, boolean entity) {
        return switch (Words.role(word.text, entity)) {
            case PARTICLE -> PARTICLE;
            case TITLE -> TITLE;
            case LEGAL_FORM -> LEGAL_FORM;
            case PATRONYMIC -> Math.min(PATRONYMIC, byCount(word, entity));
            case GENERIC -> Math.min(GENERIC, byCount(word, entity));
            case NAME -> ofName(word, entity);
        };
    }

    private double ofName(Token word, boolean entity) {
        if (word.number) {
            return NUMBER;
        }
        if (word.initial) {
            return INITIAL;
        }
        return word.known > 0 ? Math.min(KNOWN, byCount(word, entity)) : byCount(word, entity);
    }

    /** Whether nobody else, or nobody at all, has a word. */
    boolean isRare(Token word, boolean entity) {
        return word.known == 0 && (entity ? entities : persons).getOrDefault(word.countedAs(), 0) <= 1;
    }

    private double byCount(Token word, boolean entity) {
        int count = (entity ? entities : persons).getOrDefault(word.countedAs(), 1);
        return Math.max(LEAST, 1 - PER_DOUBLING * Math.log(count) / Math.log(2));
    }
}
