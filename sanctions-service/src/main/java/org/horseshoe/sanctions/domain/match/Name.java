package org.horseshoe.sanctions.domain.match;

import java.util.ArrayList;
import java.util.List;

/**
 * A name taken apart: its words, what neighbouring words make together, and its readings as a Korean or Chinese name.
 *
 * @param shown the name as it was written
 * @param words its words; what only ties words together is left out
 * @param spans each word, and each two or three neighbours written as one
 * @param korean its readings as Korean syllables, family name first; none when it cannot be a Korean name
 * @param chinese its readings as Chinese syllables, family name first; none when it cannot be a Chinese name
 * @param letters all its letters in one, in Latin
 * @param latin whether it is written in Latin letters
 */
record Name(
        String shown,
        List<Token> words,
        List<Span> spans,
        List<int[]> korean,
        List<Chinese.Syllable[]> chinese,
        String letters,
        boolean latin) {

    private static final int LONGEST_JOINED = 24;

    /**
     * Some neighbouring words as one.
     *
     * @param from the first of them
     * @param words how many
     * @param token what they are together
     */
    record Span(int from, int words, Token token) {}

    Name {
        words = List.copyOf(words);
        spans = List.copyOf(spans);
        korean = List.copyOf(korean);
        chinese = List.copyOf(chinese);
    }

    /** Each word by itself, then each two and three neighbours together. */
    static List<Span> spans(List<Token> words) {
        var spans = new ArrayList<Span>();
        for (int count = 1; count <= 3; count++) {
            for (int from = 0; from + count <= words.size(); from++) {
                List<Token> together = words.subList(from, from + count);
                if (count == 1) {
                    spans.add(new Span(from, 1, together.getFirst()));
                } else if (joins(together)) {
                    spans.add(new Span(from, count, joined(together)));
                }
            }
        }
        return spans;
    }

    private static boolean joins(List<Token> together) {
        Token first = together.getFirst();
        return together.stream()
                        .allMatch(word -> !word.number
                                && !word.initial
                                && word.latin == first.latin
                                && word.arabic == first.arabic)
                && together.stream().mapToInt(word -> word.text.length()).sum() <= LONGEST_JOINED;
    }

    private static Token joined(List<Token> together) {
        var text = new StringBuilder();
        together.forEach(word -> text.append(word.text));
        Token first = together.getFirst();
        return new Token(
                text.toString(),
                first.latin
                        ? Token.Script.LATIN
                        : first.arabic
                                ? Token.Script.ARABIC
                                : first.text.codePoints().allMatch(letter -> letter < 128)
                                        ? Token.Script.OTHER
                                        : Token.Script.CYRILLIC);
    }
}
