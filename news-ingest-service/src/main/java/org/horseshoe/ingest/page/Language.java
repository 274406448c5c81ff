package org.horseshoe.ingest.page;

import java.lang.Character.UnicodeScript;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells in which language a text is written: by its letters, then by its smallest words. */
public final class Language {

    /** The language that the rules of extraction read. */
    public static final String ENGLISH = "en";

    /** A text too short to tell, of a page that does not tell either. */
    public static final String UNKNOWN = "und";

    private static final int LOOKED_AT = 20_000;
    private static final int FEWEST_HITS = 3;

    private static final Map<UnicodeScript, String> BY_SCRIPT = Map.of(
            UnicodeScript.CYRILLIC, "ru",
            UnicodeScript.ARABIC, "ar",
            UnicodeScript.HAN, "zh",
            UnicodeScript.HANGUL, "ko",
            UnicodeScript.HIRAGANA, "ja",
            UnicodeScript.GREEK, "el",
            UnicodeScript.HEBREW, "he",
            UnicodeScript.DEVANAGARI, "hi");

    /** Words that are frequent in one of these languages and, but for a few, are none in the others. */
    private static final SortedMap<String, Set<String>> SMALL_WORDS = new TreeMap<>(Map.of(
            ENGLISH,
            Set.of(
                    "the", "and", "of", "that", "was", "were", "with", "for", "has", "have", "by", "from", "which",
                    "it"),
            "fr",
            Set.of("le", "les", "des", "et", "une", "du", "dans", "qui", "que", "pour", "sur", "avec", "est", "au"),
            "es",
            Set.of("el", "los", "las", "y", "una", "del", "que", "por", "para", "con", "se", "su", "fue", "en"),
            "pt",
            Set.of("o", "os", "uma", "dos", "das", "que", "para", "com", "não", "foi", "pelo", "pela", "em", "ao"),
            "de",
            Set.of(
                    "der", "die", "das", "und", "den", "dem", "ein", "eine", "mit", "von", "auf", "nicht", "wurde",
                    "zu"),
            "it",
            Set.of("il", "gli", "della", "delle", "che", "per", "con", "una", "nel", "sono", "di", "alla", "dei", "è"),
            "nl",
            Set.of(
                    "het", "een", "van", "en", "voor", "met", "niet", "door", "werd", "zijn", "aan", "op", "ook",
                    "dat")));

    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    private Language() {}

    /**
     * The language as its code (ISO 639-1), or {@link #UNKNOWN}.
     *
     * @param declared what the page says of itself; asked where the text itself does not tell
     */
    public static String of(String text, @Nullable String declared) {
        String begin = text.substring(0, Math.min(text.length(), LOOKED_AT));
        String byScript = byScript(begin);
        if (byScript != null) {
            return byScript;
        }
        String byWords = bySmallWords(begin);
        if (byWords != null) {
            return byWords;
        }
        String code = declared == null
                ? ""
                : declared.strip().toLowerCase(Locale.ROOT).replaceFirst("[-_].*$", "");
        return code.matches("[a-z]{2}") ? code : UNKNOWN;
    }

    /** Whether the rules can read it: what is not known to be another language is tried. */
    public static boolean isReadable(String language) {
        return language.equals(ENGLISH) || language.equals(UNKNOWN);
    }

    private static @Nullable String byScript(String text) {
        Map<String, Integer> letters = new HashMap<>();
        int all = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetter(c)) {
                all++;
                String language = BY_SCRIPT.get(UnicodeScript.of(c));
                if (language != null) {
                    letters.merge(language, 1, Integer::sum);
                }
            }
        }
        for (Map.Entry<String, Integer> one : new TreeMap<>(letters).entrySet()) {
            if (2 * one.getValue() > all) {
                return one.getKey();
            }
        }
        return null;
    }

    private static @Nullable String bySmallWords(String text) {
        SortedMap<String, Integer> hits = new TreeMap<>();
        WORD.matcher(text).results().map(MatchResult::group).forEach(word -> {
            String small = word.toLowerCase(Locale.ROOT);
            SMALL_WORDS.forEach((language, words) -> {
                if (words.contains(small)) {
                    hits.merge(language, 1, Integer::sum);
                }
            });
        });
        String best = null;
        for (Map.Entry<String, Integer> one : hits.entrySet()) {
            if (one.getValue() >= FEWEST_HITS && (best == null || one.getValue() > hits.getOrDefault(best, 0))) {
                best = one.getKey();
            }
        }
        return best;
    }
}
