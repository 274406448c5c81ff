package org.horseshoe.sanctions.domain.match;

/**
 * How far two words are from each other by ear: a Damerau-Levenshtein distance in which what romanisations confuse costs
 * little (q and k, o and u) and what makes another word costs one.
 */
final class SoundDistance {

    private static final int SOUNDS = 128;
    private static final float[][] CHANGE = new float[SOUNDS][SOUNDS];
    private static final float[] LEAVE = new float[SOUNDS];
    private static final float[] LEAVE_BESIDE_ARABIC = new float[SOUNDS];
    private static final float SWAP = 0.8f;

    static {
        for (int a = 0; a < SOUNDS; a++) {
            for (int b = 0; b < SOUNDS; b++) {
                CHANGE[a][b] = a == b ? 0 : 1;
            }
            LEAVE[a] = 0.9f;
        }
        near(0.1f, "ei", "ou", "iI", "uU", "oU", "yi", "yI", "wv", "qk", "tT", "dD", "fv", "gG");
        near(0.15f, "ea", "DZ", "Dz", "zZ", "Zj", "xh", "sc", "eI", "uw", "ow", "Cc", "SC");
        near(0.2f, "Ts", "jg", "Sc", "kx", "sS", "gq", "GQ", "jy", "sz", "jC");
        near(
                0.3f, "ao", "pb", "bv", "td", "kg", "gh", "Gq", "jz", "dz", "xG", "Gx", "Ck", "Gk", "pf", "Zy", "jS",
                "ji");
        near(0.5f, "au", "eo", "sZ", "Cs", "wf", "cz", "lr", "mn");
        near(0.8f, "ai", "eu", "aI", "aU", "eU");
        near(0f, "AA", "Aa", "WU", "Wu", "Wo", "Ww", "YI", "Yi", "Yy");
        near(0.05f, "Ae", "3a", "3A", "Ye", "Wv");
        near(0.1f, "3e", "3i", "3o", "3u", "YE");
        near(0.3f, "Ao", "AY", "3Y", "3W");
        for (char vowel : "aeiouUI".toCharArray()) {
            LEAVE[vowel] = 0.35f;
        }
        LEAVE['y'] = 0.15f;
        LEAVE['j'] = 0.6f;
        LEAVE['h'] = 0.3f;
        LEAVE['w'] = 0.4f;
        LEAVE['3'] = 0.05f;
        LEAVE['A'] = 0.15f;
        LEAVE['W'] = 0.5f;
        LEAVE['Y'] = 0.45f;
        System.arraycopy(LEAVE, 0, LEAVE_BESIDE_ARABIC, 0, SOUNDS);
        for (char vowel : "aeiou".toCharArray()) {
            LEAVE_BESIDE_ARABIC[vowel] = 0.03f;
        }
        LEAVE_BESIDE_ARABIC['U'] = 0.35f;
        LEAVE_BESIDE_ARABIC['I'] = 0.3f;
        LEAVE_BESIDE_ARABIC['h'] = 0.2f;
    }

    private SoundDistance() {}

    private static void near(float cost, String... pairs) {
        for (String pair : pairs) {
            CHANGE[pair.charAt(0)][pair.charAt(1)] = cost;
            CHANGE[pair.charAt(1)][pair.charAt(0)] = cost;
        }
    }

    /**
     * The cost of making one word of the other; a word in Arabic letters has no short vowels to compare.
     *
     * @param most what is dearer is not worked out to the end: the answer is then something above this
     */
    static float between(String one, boolean oneArabic, String other, boolean otherArabic, double most) {
        int n = one.length();
        int m = other.length();
        float[] leaveOne = otherArabic && !oneArabic ? LEAVE_BESIDE_ARABIC : LEAVE;
        char[] others = other.toCharArray();
        float[] leaveOther = leaving(others, oneArabic && !otherArabic ? LEAVE_BESIDE_ARABIC : LEAVE);
        float[] before = new float[m + 1];
        float[] last = new float[m + 1];
        float[] row = new float[m + 1];
        for (int j = 1; j <= m; j++) {
            last[j] = last[j - 1] + leaveOther[j - 1];
        }
        float leastBefore = 0;
        char previous = 0;
        for (int i = 1; i <= n; i++) {
            char a = one.charAt(i - 1);
            float leave = leave(leaveOne, a);
            row[0] = last[0] + leave;
            float least = row[0];
            for (int j = 1; j <= m; j++) {
                char b = others[j - 1];
                float cost = Math.min(last[j] + leave, row[j - 1] + leaveOther[j - 1]);
                cost = Math.min(cost, last[j - 1] + change(a, b));
                if (b == previous && i > 1 && j > 1 && a == others[j - 2] && a != b) {
                    cost = Math.min(cost, before[j - 2] + SWAP);
                }
                row[j] = cost;
                least = Math.min(least, cost);
            }
            if (Math.min(least, leastBefore) > most) {
                return Math.min(least, leastBefore); // every way goes through one of the two last rows
            }
            leastBefore = least;
            previous = a;
            float[] spare = before;
            before = last;
            last = row;
            row = spare;
        }
        return last[m];
    }

    private static float[] leaving(char[] sounds, float[] table) {
        float[] leaving = new float[sounds.length];
        for (int i = 0; i < sounds.length; i++) {
            leaving[i] = leave(table, sounds[i]);
        }
        return leaving;
    }

    /** How many typing errors lie between two words; 3 stands for three or more. */
    static int typos(String one, String other) {
        int n = one.length();
        int m = other.length();
        if (Math.abs(n - m) > 2) {
            return 3;
        }
        int[] before = new int[m + 1];
        int[] last = new int[m + 1];
        int[] row = new int[m + 1];
        for (int j = 0; j <= m; j++) {
            last[j] = j;
        }
        int leastBefore = 0;
        for (int i = 1; i <= n; i++) {
            row[0] = i;
            int least = i;
            for (int j = 1; j <= m; j++) {
                int cost = Math.min(last[j], row[j - 1]) + 1;
                cost = Math.min(cost, last[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1));
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    cost = Math.min(cost, before[j - 2] + 1);
                }
                row[j] = cost;
                least = Math.min(least, cost);
            }
            if (Math.min(least, leastBefore) > 2) {
                return 3; // every way goes through one of the two last rows
            }
            leastBefore = least;
            int[] spare = before;
            before = last;
            last = row;
            row = spare;
        }
        return Math.min(last[m], 3);
    }

    private static float leave(float[] table, char sound) {
        return sound < SOUNDS ? table[sound] : 1;
    }

    private static float change(char a, char b) {
        return a == b ? 0 : a < SOUNDS && b < SOUNDS ? CHANGE[a][b] : 1;
    }
}
