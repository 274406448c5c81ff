package org.horseshoe.sanctions.domain.match;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes words of any alphabet in one small alphabet of sounds, so that romanisations can be compared with each other and
 * with what they romanise. Lower-case letters are themselves; {@code S C Z} are sh, ch, zh, {@code x G} kh and gh,
 * {@code T D} th and dh, {@code c} ts, {@code U I} the long oo and ee; {@code A W Y 3} are Arabic letters that are a
 * vowel or a consonant as the word wants.
 */
final class Sounds {

    private static final String[][] LATIN = {
        {"shch", "SC"}, {"tsch", "C"}, {"tch", "C"}, {"dzh", "j"}, {"sch", "S"}, {"sh", "S"}, {"ch", "C"}, {"zh", "Z"},
        {"kh", "x"}, {"gh", "G"}, {"th", "T"}, {"dh", "D"}, {"ph", "f"}, {"dj", "j"}, {"ck", "k"}, {"ts", "c"},
        {"tz", "c"}, {"ee", "I"}, {"ii", "I"}, {"iy", "i"}, {"yy", "i"}, {"oo", "U"}, {"ou", "U"}, {"uu", "U"},
        {"aa", "a"}, {"x", "ks"},
    };

    private static final Map<Character, String> CYRILLIC = Map.ofEntries(
            Map.entry('а', "a"),
            Map.entry('б', "b"),
            Map.entry('в', "v"),
            Map.entry('г', "g"),
            Map.entry('ґ', "g"),
            Map.entry('д', "d"),
            Map.entry('е', "e"),
            Map.entry('ё', "o"),
            Map.entry('є', "e"),
            Map.entry('ж', "Z"),
            Map.entry('з', "z"),
            Map.entry('и', "i"),
            Map.entry('і', "i"),
            Map.entry('ї', "i"),
            Map.entry('й', "i"),
            Map.entry('к', "k"),
            Map.entry('л', "l"),
            Map.entry('м', "m"),
            Map.entry('н', "n"),
            Map.entry('о', "o"),
            Map.entry('п', "p"),
            Map.entry('р', "r"),
            Map.entry('с', "s"),
            Map.entry('т', "t"),
            Map.entry('у', "u"),
            Map.entry('ў', "u"),
            Map.entry('ф', "f"),
            Map.entry('х', "x"),
            Map.entry('ц', "c"),
            Map.entry('ч', "C"),
            Map.entry('ш', "S"),
            Map.entry('щ', "S"),
            Map.entry('ы', "i"),
            Map.entry('э', "e"),
            Map.entry('ю', "yu"),
            Map.entry('я', "ya"),
            Map.entry('қ', "q"),
            Map.entry('ғ', "G"),
            Map.entry('ҳ', "h"),
            Map.entry('ҷ', "j"),
            Map.entry('ә', "a"),
            Map.entry('ө', "o"),
            Map.entry('ү', "u"),
            Map.entry('ұ', "u"),
            Map.entry('ң', "n"),
            Map.entry('ӣ', "i"),
            Map.entry('ӯ', "u"),
            Map.entry('ј', "y"),
            Map.entry('ђ', "j"),
            Map.entry('ћ', "C"),
            Map.entry('љ', "l"),
            Map.entry('њ', "n"),
            Map.entry('џ', "j"));

    private static final Map<Character, String> ARABIC = Map.ofEntries(
            Map.entry('ا', "A"),
            Map.entry('أ', "A"),
            Map.entry('إ', "A"),
            Map.entry('آ', "A"),
            Map.entry('ٱ', "A"),
            Map.entry('ى', "A"),
            Map.entry('ب', "b"),
            Map.entry('پ', "p"),
            Map.entry('ت', "t"),
            Map.entry('ٹ', "t"),
            Map.entry('ټ', "t"),
            Map.entry('ث', "T"),
            Map.entry('ج', "j"),
            Map.entry('چ', "C"),
            Map.entry('ح', "h"),
            Map.entry('خ', "x"),
            Map.entry('ځ', "z"),
            Map.entry('څ', "c"),
            Map.entry('د', "d"),
            Map.entry('ډ', "d"),
            Map.entry('ڈ', "d"),
            Map.entry('ذ', "D"),
            Map.entry('ر', "r"),
            Map.entry('ړ', "r"),
            Map.entry('ڑ', "r"),
            Map.entry('ز', "z"),
            Map.entry('ژ', "Z"),
            Map.entry('ږ', "Z"),
            Map.entry('س', "s"),
            Map.entry('ش', "S"),
            Map.entry('ښ', "S"),
            Map.entry('ص', "s"),
            Map.entry('ض', "D"),
            Map.entry('ط', "t"),
            Map.entry('ظ', "D"),
            Map.entry('ع', "3"),
            Map.entry('غ', "G"),
            Map.entry('ف', "f"),
            Map.entry('ڤ', "v"),
            Map.entry('ق', "q"),
            Map.entry('ك', "k"),
            Map.entry('ک', "k"),
            Map.entry('ګ', "g"),
            Map.entry('گ', "g"),
            Map.entry('ڭ', "g"),
            Map.entry('ل', "l"),
            Map.entry('م', "m"),
            Map.entry('ن', "n"),
            Map.entry('ڼ', "n"),
            Map.entry('ں', "n"),
            Map.entry('ه', "h"),
            Map.entry('ہ', "h"),
            Map.entry('ھ', "h"),
            Map.entry('ة', "A"),
            Map.entry('ۃ', "A"),
            Map.entry('و', "W"),
            Map.entry('ؤ', "W"),
            Map.entry('ۇ', "W"),
            Map.entry('ي', "Y"),
            Map.entry('ی', "Y"),
            Map.entry('ې', "Y"),
            Map.entry('ۍ', "Y"),
            Map.entry('ے', "Y"),
            Map.entry('ئ', "Y"),
            Map.entry('ێ', "Y"),
            Map.entry('ۆ', "W"),
            Map.entry('ە', "A"));

    private Sounds() {}

    /** The sounds of a word in plain lower-case Latin letters, as most romanisations mean them. */
    static String ofLatin(String word) {
        var sounds = new StringBuilder(word.length());
        int at = 0;
        while (at < word.length()) {
            String @Nullable [] rule = ruleAt(word, at);
            if (rule != null) {
                sounds.append(rule[1]);
                at += rule[0].length();
            } else {
                sounds.append(single(word, at));
                at++;
            }
        }
        return withoutRepeats(sounds);
    }

    /** The sounds of a word in Cyrillic letters. */
    static String ofCyrillic(String word) {
        return mapped(word, CYRILLIC, "ъьʼ'’");
    }

    /** The consonants and long vowels of a word in Arabic letters (also Persian, Urdu, Pashto and Kurdish ones). */
    static String ofArabic(String word) {
        String sounds = mapped(word, ARABIC, "ء");
        return sounds.endsWith("h") && sounds.length() > 3 ? sounds.substring(0, sounds.length() - 1) + "A" : sounds;
    }

    /** Consonants by their class: what hardly any romanisation and few ears change. */
    static String bones(String sounds) {
        var bones = new StringBuilder(sounds.length());
        for (int i = 0; i < sounds.length(); i++) {
            char bone = bone(sounds.charAt(i));
            if (bone != 0) {
                bones.append(bone);
            }
        }
        return bones.toString();
    }

    private static char bone(char sound) {
        return switch (sound) {
            case 'b', 'p' -> 'b';
            case 'f', 'v' -> 'f';
            case 'k', 'q', 'g', 'G', 'x' -> 'k';
            case 's', 'z', 'c', 'Z', 'S', 'C' -> 's';
            case 'j' -> 'j';
            case 't', 'T', 'd', 'D' -> 't';
            case 'l', 'r' -> sound;
            case 'm', 'n' -> sound;
            default -> Character.isDigit(sound) && sound != '3' ? sound : 0;
        };
    }

    static boolean isVowel(char sound) {
        return "aeiouUI".indexOf(sound) >= 0;
    }

    private static String @Nullable [] ruleAt(String word, int at) {
        for (String[] rule : LATIN) {
            if (word.startsWith(rule[0], at)) {
                return rule;
            }
        }
        return null;
    }

    private static String single(String word, int at) {
        char letter = word.charAt(at);
        char next = at + 1 < word.length() ? word.charAt(at + 1) : 0;
        char last = at > 0 ? word.charAt(at - 1) : 0;
        return switch (letter) {
            case 'c' -> "eiy".indexOf(next) >= 0 && next != 0 ? "s" : "k";
            case 'y' -> plainVowel(next) ? "y" : "i";
            case 'w' -> plainVowel(last) && !plainVowel(next) ? "u" : "w";
            case 'h' -> next == 0 && plainVowel(last) ? "" : "h";
            default -> String.valueOf(letter);
        };
    }

    private static boolean plainVowel(char letter) {
        return letter != 0 && "aeiou".indexOf(letter) >= 0;
    }

    private static String withoutRepeats(CharSequence sounds) {
        var plain = new StringBuilder(sounds.length());
        for (int i = 0; i < sounds.length(); i++) {
            if (plain.isEmpty() || plain.charAt(plain.length() - 1) != sounds.charAt(i)) {
                plain.append(sounds.charAt(i));
            }
        }
        return plain.toString();
    }

    private static String mapped(String word, Map<Character, String> table, String silent) {
        var sounds = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char letter = word.charAt(i);
            String sound = table.get(letter);
            if (sound != null) {
                sounds.append(sound);
            } else if (Character.isDigit(letter)) {
                sounds.append((char) ('0' + Character.digit(letter, 10)));
            } else if (silent.indexOf(letter) < 0 && Character.isLetter(letter)) {
                sounds.append(letter);
            }
        }
        return withoutRepeats(sounds);
    }
}
