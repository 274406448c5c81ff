package org.horseshoe.ingest.extraction;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** A set of cues, and how those of a text are found in one pass over its letters, for all rules together. */
record Cues(long bits) {

    private static final int LETTERS = 26;
    private static final Map<Cue, Long> BITS = new EnumMap<>(Cue.class);
    private static final long FIGURE;

    /** A tree of the beginnings: the next node for each letter, and the cues of the beginning that ends there. */
    private static final int[] NEXT;

    private static final long[] ENDING;

    static {
        int nodes = 1
                + Arrays.stream(Cue.values())
                        .flatMap(cue -> cue.beginnings().stream())
                        .mapToInt(String::length)
                        .sum();
        NEXT = new int[nodes * LETTERS];
        ENDING = new long[nodes];
        long next = 1;
        for (Cue cue : Cue.values()) {
            BITS.put(cue, next);
            next <<= 1;
        }
        FIGURE = bit(Cue.FIGURE);
        int used = 1;
        for (Cue cue : Cue.values()) {
            for (String beginning : cue.beginnings()) {
                int node = 0;
                for (int i = 0; i < beginning.length(); i++) {
                    int way = node * LETTERS + beginning.charAt(i) - 'a';
                    if (NEXT[way] == 0) {
                        NEXT[way] = used++;
                    }
                    node = NEXT[way];
                }
                ENDING[node] |= bit(cue);
            }
        }
    }

    /** Any of these is enough. */
    static Cues any(Cue... cues) {
        long bits = 0;
        for (Cue cue : cues) {
            bits |= bit(cue);
        }
        return new Cues(bits);
    }

    /** All that a part of a text has. */
    static Cues in(String text, Span part) {
        long bits = 0;
        boolean inWord = false;
        for (int i = part.start(); i < part.end(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                bits |= FIGURE;
                inWord = true;
            } else {
                if (!inWord) {
                    bits |= beginningAt(text, i, part.end());
                }
                inWord = c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            }
        }
        return new Cues(bits);
    }

    boolean meet(Cues others) {
        return (bits & others.bits) != 0;
    }

    private static long beginningAt(String text, int from, int end) {
        long bits = 0;
        int node = 0;
        for (int i = from; i < end; i++) {
            int letter = plain(text.charAt(i)) - 'a';
            if (letter < 0 || letter >= LETTERS || NEXT[node * LETTERS + letter] == 0) {
                return bits;
            }
            node = NEXT[node * LETTERS + letter];
            bits |= ENDING[node];
        }
        return bits;
    }

    /** As patterns compare letters in whatever case, in which the Kelvin sign is a k. */
    private static char plain(char c) {
        return c < 0x80
                ? (c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c)
                : Character.toLowerCase(Character.toUpperCase(c));
    }

    private static long bit(Cue cue) {
        return Objects.requireNonNull(BITS.get(cue));
    }
}
