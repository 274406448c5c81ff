package org.horseshoe.sanctions.domain.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Korean syllables, in Hangul or in whichever romanisation. A romanised syllable is the set of Hangul syllables that it
 * may stand for in the Revised, the McCune-Reischauer (marks left out), the DPRK's and the newspapers' spelling; two are
 * the same where the sets meet. So Jong is Chŏng and Jung is Jeong, but Un is never Il.
 */
final class Korean {

    /** Letters of Unicode's Hangul block: 21 vowels and 28 endings to each beginning. */
    private static final int FIRST = 0xAC00;

    private static final int LAST = 0xD7A3;
    private static final int NONE = 0;
    private static final int N = 2;
    private static final int L = 4;
    private static final int H = 9;
    private static final int MOST_READINGS = 6;

    private static final Map<String, Integer> ONSETS = Map.ofEntries(
            Map.entry("", NONE),
            Map.entry("k", 1),
            Map.entry("g", 1),
            Map.entry("kk", 1),
            Map.entry("gg", 1),
            Map.entry("kh", 1),
            Map.entry("n", N),
            Map.entry("t", 3),
            Map.entry("d", 3),
            Map.entry("tt", 3),
            Map.entry("dd", 3),
            Map.entry("th", 3),
            Map.entry("r", L),
            Map.entry("l", L),
            Map.entry("rh", L),
            Map.entry("m", 5),
            Map.entry("p", 6),
            Map.entry("b", 6),
            Map.entry("pp", 6),
            Map.entry("bb", 6),
            Map.entry("ph", 6),
            Map.entry("s", 7),
            Map.entry("ss", 7),
            Map.entry("sh", 7),
            Map.entry("j", 8),
            Map.entry("jj", 8),
            Map.entry("ch", 8),
            Map.entry("tch", 8),
            Map.entry("z", 8),
            Map.entry("h", H));

    /** Beginnings of Hangul syllables in the order of Unicode. */
    private static final int[] HANGUL_ONSETS = {1, 1, N, 3, 3, L, 5, 6, 6, 7, 7, NONE, 8, 8, 8, 1, 3, 6, H};

    private static final Map<String, Integer> CODAS = Map.ofEntries(
            Map.entry("", 0),
            Map.entry("k", 1),
            Map.entry("g", 1),
            Map.entry("ck", 1),
            Map.entry("n", 2),
            Map.entry("t", 3),
            Map.entry("d", 3),
            Map.entry("l", 4),
            Map.entry("m", 5),
            Map.entry("p", 6),
            Map.entry("b", 6),
            Map.entry("ng", 7));

    /** Endings of Hangul syllables in the order of Unicode. */
    private static final int[] HANGUL_CODAS = {
        0, 1, 1, 1, 2, 2, 2, 3, 4, 1, 5, 4, 4, 4, 6, 4, 5, 6, 6, 3, 3, 7, 3, 3, 1, 3, 6, 0
    };

    /** Which vowels, by their place in Unicode, a spelling may mean. */
    private static final Map<String, Integer> VOWELS = Map.ofEntries(
            vowel("a", 0),
            vowel("ah", 0),
            vowel("aa", 0),
            vowel("ae", 1, 5),
            vowel("ai", 1, 5),
            vowel("ay", 1, 5),
            vowel("ya", 2),
            vowel("yah", 2),
            vowel("yae", 3, 7),
            vowel("eo", 4),
            vowel("eoh", 4),
            vowel("e", 5, 1, 7),
            vowel("eh", 5, 1),
            vowel("yeo", 6),
            vowel("ye", 7, 6),
            vowel("o", 8, 4),
            vowel("oh", 8),
            vowel("wa", 9),
            vowel("oa", 9),
            vowel("wae", 10, 11, 15),
            vowel("oe", 10, 11, 15),
            vowel("oi", 10, 11, 15),
            vowel("we", 10, 11, 15),
            vowel("yo", 12, 6),
            vowel("you", 6, 17),
            vowel("u", 13, 18),
            vowel("uh", 4, 13),
            vowel("oo", 13),
            vowel("ou", 13),
            vowel("wu", 13),
            vowel("woo", 13),
            vowel("wo", 14),
            vowel("weo", 14),
            vowel("wi", 16),
            vowel("yu", 17),
            vowel("yoo", 17),
            vowel("yuh", 17, 6),
            vowel("eu", 18),
            vowel("ui", 19, 16),
            vowel("eui", 19),
            vowel("i", 20),
            vowel("ee", 20),
            vowel("yi", 20),
            vowel("ie", 20));

    private static final int EO = 1 << 4;
    private static final int YEO = 1 << 6;
    private static final int UI = 1 << 19;
    private static final int I = 1 << 20;

    /** Vowels before which the South drops or changes a beginning r or n: 리 and 이, 량 and 양. */
    private static final int SOFT = (1 << 2) | (1 << 3) | YEO | (1 << 7) | (1 << 12) | (1 << 17) | I;

    private static final int[] FAMILY_NAMES =
            ofHangul("김이리박최정장조윤임림강한오서신권황안송홍전고문손양배백허남심노로하곽성차주우구민류유나라진지엄원채천방공현함염변추도석선설마길연위표명기반왕금옥육인맹제모탁국여계량렴");

    private Korean() {}

    private static Map.Entry<String, Integer> vowel(String spelling, int... places) {
        int set = 0;
        for (int place : places) {
            set |= 1 << place;
        }
        return Map.entry(spelling, set);
    }

    static boolean isHangul(int letter) {
        return letter >= FIRST && letter <= LAST;
    }

    /** The syllables of a word in Hangul. */
    static int[] ofHangul(String word) {
        return word.chars().filter(Korean::isHangul).map(Korean::syllable).toArray();
    }

    /** All ways to read a word in plain Latin letters as Korean syllables, at most some; none when it cannot be. */
    static List<int[]> readings(String word) {
        var readings = new ArrayList<int[]>();
        if (word.length() <= 24) {
            read(word, 0, new int[8], 0, readings);
        }
        return readings;
    }

    static boolean isFamilyName(int syllable) {
        for (int family : FAMILY_NAMES) {
            if (likeness(family, syllable) > 0) {
                return true;
            }
        }
        return false;
    }

    /** 1 for syllables that may be the same, 0.9 if only in the speech of the other half of the country, else 0. */
    static double likeness(int one, int other) {
        if ((vowels(one) & vowels(other)) == 0 || coda(one) != coda(other)) {
            return 0;
        }
        int a = onset(one);
        int b = onset(other);
        if (a == b) {
            return 1;
        }
        boolean liquids = (a == L || a == N) && (b == L || b == N);
        boolean soft = (a == NONE || a == L || a == N)
                && (b == NONE || b == L || b == N)
                && (vowels(one) & vowels(other) & SOFT) != 0;
        return liquids || soft ? 0.9 : 0;
    }

    /** What all spellings of a syllable share, as a key. */
    static char key(int syllable) {
        int onset = onset(syllable) == L || onset(syllable) == N ? NONE : onset(syllable);
        return (char) ('A' + onset * 8 + coda(syllable));
    }

    private static void read(String word, int at, int[] syllables, int count, List<int[]> readings) {
        if (readings.size() >= MOST_READINGS) {
            return;
        }
        if (at == word.length()) {
            if (count > 0) {
                readings.add(Arrays.copyOf(syllables, count));
            }
            return;
        }
        if (count == 4) {
            return;
        }
        if (word.startsWith("park", at)) {
            syllables[count] = packed(6, 1, 1);
            read(word, at + 4, syllables, count + 1, readings);
        }
        for (int onsetLength = 3; onsetLength >= 0; onsetLength--) {
            Integer onset = part(ONSETS, word, at, onsetLength);
            if (onset != null) {
                readVowel(word, at + onsetLength, onset, syllables, count, readings);
            }
        }
    }

    private static void readVowel(String word, int at, int onset, int[] syllables, int count, List<int[]> readings) {
        for (int vowelLength = 3; vowelLength >= 1; vowelLength--) {
            Integer vowels = part(VOWELS, word, at, vowelLength);
            if (vowels == null) {
                continue;
            }
            for (int codaLength = 2; codaLength >= 0; codaLength--) {
                int end = at + vowelLength + codaLength;
                Integer coda = part(CODAS, word, at + vowelLength, codaLength);
                if (coda != null && !cutsAnOnset(word, end)) {
                    String spelling = word.substring(at, at + vowelLength);
                    syllables[count] = packed(onset, meant(spelling, vowels, onset, coda), coda);
                    read(word, end, syllables, count + 1, readings);
                } else if (coda == null && codaLength == 1 && endsInR(word, at + vowelLength)) {
                    syllables[count] = packed(onset, vowels | EO, 0);
                    read(word, at + vowelLength + 1, syllables, count + 1, readings);
                }
            }
        }
    }

    /** Newspapers write 허 as Hur. */
    private static boolean endsInR(String word, int at) {
        return at == word.length() - 1 && word.charAt(at) == 'r';
    }

    private static boolean cutsAnOnset(String word, int at) {
        return at > 0 && at < word.length() && word.charAt(at) == 'h' && "cst".indexOf(word.charAt(at - 1)) >= 0;
    }

    /** Jung and Hyun are spelled so for 정 and 현, and Hee for 희; without a beginning u is no 어. */
    private static int meant(String spelling, int vowels, int onset, int coda) {
        return switch (spelling) {
            case "u" -> onset != NONE && coda != 0 ? vowels | EO : vowels;
            case "yu" -> coda != 0 ? vowels | YEO : vowels;
            case "i", "ee" -> onset == H ? vowels | UI : vowels;
            default -> vowels;
        };
    }

    private static @Nullable Integer part(Map<String, Integer> table, String word, int at, int length) {
        return at + length > word.length() ? null : table.get(word.substring(at, at + length));
    }

    private static int syllable(int letter) {
        int index = letter - FIRST;
        return packed(HANGUL_ONSETS[index / 588], 1 << (index % 588 / 28), HANGUL_CODAS[index % 28]);
    }

    private static int packed(int onset, int vowels, int coda) {
        return (vowels << 8) | (onset << 4) | coda;
    }

    private static int vowels(int syllable) {
        return syllable >>> 8;
    }

    private static int onset(int syllable) {
        return (syllable >>> 4) & 15;
    }

    private static int coda(int syllable) {
        return syllable & 15;
    }
}
