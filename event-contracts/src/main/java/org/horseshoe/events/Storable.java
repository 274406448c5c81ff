package org.horseshoe.events;

/** Tells which text a database can keep: all but U+0000 and halves of surrogate pairs. */
final class Storable {

    private static final int MOST_QUOTED = 120;
    private static final int MOST_OF_A_REASON = 1_000;

    private Storable() {}

    /** Where the first character stands that cannot be kept, or -1. */
    static int firstFault(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return i;
            }
            if (Character.isSurrogate(c)) {
                if (!isPair(text, i)) {
                    return i;
                }
                i++;
            }
        }
        return -1;
    }

    /** The beginning of a text, fit to be kept as a reason. */
    static String brief(String text) {
        return kept(text.length() <= MOST_OF_A_REASON ? text : text.substring(0, MOST_OF_A_REASON) + "…");
    }

    /** The text with U+FFFD for each character that cannot be kept. */
    private static String kept(String text) {
        if (firstFault(text) < 0) {
            return text;
        }
        var kept = new StringBuilder(text.length());
        text.codePoints().forEach(c -> kept.appendCodePoint(c == 0 || isHalf(c) ? 0xfffd : c));
        return kept.toString();
    }

    /** The beginning of a text in quotation marks, fit for a reason. */
    static String quoted(String text) {
        return "\"" + kept(text.length() <= MOST_QUOTED ? text : text.substring(0, MOST_QUOTED) + "…") + "\"";
    }

    private static boolean isPair(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at))
                && at + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(at + 1));
    }

    private static boolean isHalf(int codePoint) {
        return Character.isBmpCodePoint(codePoint) && Character.isSurrogate((char) codePoint);
    }
}
