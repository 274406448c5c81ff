package org.horseshoe.sanctions.domain.match;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Under which keys a word stands in the index: words without a common key are not alike. A key is a word's letters or
 * its consonants, also with one of them left out, so that a slip or another romanisation still meets.
 */
final class Keys {

    private Keys() {}

    /** The keys under which a word is found. */
    static Set<String> of(Token word) {
        Set<String> keys = new LinkedHashSet<>();
        if (word.initial) {
            keys.add("I" + word.text);
            return keys;
        }
        keys.add("t" + word.text);
        if (word.number) {
            return keys;
        }
        if (word.known > 0) {
            keys.add("k" + word.known);
        }
        bones(word.bones, keys);
        if (!word.bare.equals(word.sound)) {
            bones(Sounds.bones(word.bare), keys);
        }
        if (word.latin && word.text.length() >= 3 && word.text.length() <= 7) {
            withOneLess("t", word.text, keys);
        }
        return keys;
    }

    /** The keys of words that begin as an initial says; of a whole word, the initials that may stand for it. */
    static String ofInitial(Token word) {
        return (word.initial ? "i" : "I") + word.text.charAt(0);
    }

    private static void bones(String bones, Set<String> keys) {
        if (bones.isEmpty()) {
            return;
        }
        keys.add("b" + bones);
        if (bones.length() >= 3) {
            withOneLess("b", bones, keys);
        }
    }

    private static void withOneLess(String kind, String text, Set<String> keys) {
        for (int i = 0; i < text.length(); i++) {
            keys.add(kind + text.substring(0, i) + text.substring(i + 1));
        }
    }

    static boolean meet(Token one, Token other) {
        if (one.initial != other.initial) {
            return one.text.charAt(0) == other.text.charAt(0);
        }
        Set<String> keys = of(one);
        return of(other).stream().anyMatch(keys::contains);
    }
}
