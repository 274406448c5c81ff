package org.horseshoe.sanctions.domain.match;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes names apart. A name longer than a name can be is cut, so that a hostile one costs no more than a long one. */
final class NameReader {

    private static final int LONGEST = 200;
    private static final int MOST_WORDS = 12;

    private static final Normalizer2 COMPATIBLE = Normalizer2.getNFKCInstance();
    private static final Transliterator PLAIN_LATIN = Transliterator.getInstance("Latin-ASCII");
    private static final Transliterator ANY_LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII");
    private static final Transliterator SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");

    private static final Pattern IN_BRACKETS = Pattern.compile("\\(([^()]*)\\)|（([^（）]*)）");
    private static final Pattern ORIGINAL_SCRIPT = Pattern.compile("(?i)original script\\s*:?");
    private static final Pattern NOTE =
            Pattern.compile("(?i)\\((?:birth name|born|previously|formerly|former|listed|deceased)[^)]*\\)");
    private static final Pattern OR = Pattern.compile("\\s+/\\s+");

    /** What a mark on, in or after a letter is: it neither parts words nor is part of one. */
    private static final Pattern MARKS = Pattern.compile("[\\p{Mn}'’‘`´ʿʾʼʻ\"“”«»\\u0640\\u200e\\u200f\\u02b9\\u2032]");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{Nd}]+");

    private static final Pattern SERVANT_OF_GOD = Pattern.compile("abd[aeuoi]?l{1,2}[aeo]h?");
    private static final Pattern JOINED_SERVANT =
            Pattern.compile("abd(?:[aeuo]?l|oul|[aeu]r(?=r)|[aeu]s(?=s)|[aeu]n(?=n)|[aeu]z(?=z)|u(?=r))([a-z]{3,})");

    private NameReader() {}

    /** The names that a text in the list holds: without its brackets, what is in them, and each side of a stroke. */
    static List<String> namesIn(String text) {
        var names = new LinkedHashSet<String>();
        String cut = text.length() > 2 * LONGEST ? text.substring(0, 2 * LONGEST) : text;
        String plain = NOTE.matcher(ORIGINAL_SCRIPT.matcher(cut).replaceAll("")).replaceAll(" ");
        for (String part : OR.split(plain, 0)) {
            Matcher brackets = IN_BRACKETS.matcher(part);
            boolean foreign = false;
            while (brackets.find()) {
                String inside = brackets.group(1) != null ? brackets.group(1) : brackets.group(2);
                if (isAcronym(inside) || script(inside) != script(part)) {
                    names.add(inside.strip());
                    foreign = true;
                }
            }
            String outside = IN_BRACKETS.matcher(part).replaceAll(" ").strip();
            if (!foreign) {
                names.add(part.strip());
            }
            names.add(outside);
        }
        names.removeIf(name -> !WORD.matcher(name).find());
        return List.copyOf(names);
    }

    private static boolean isAcronym(String text) {
        return text.length() >= 3 && text.length() <= 8 && text.chars().allMatch(c -> c >= 'A' && c <= 'Z');
    }

    /** A name's words and readings. */
    static Name read(String shown) {
        String cut = shown.length() > LONGEST ? shown.substring(0, LONGEST) : shown;
        String text = MARKS.matcher(COMPATIBLE.normalize(cut).toLowerCase(Locale.ROOT))
                .replaceAll("")
                .replace("&", " and ");
        var raw = new ArrayList<String>();
        var tied = new ArrayList<Boolean>();
        Matcher words = WORD.matcher(text);
        while (words.find() && raw.size() < 2 * MOST_WORDS) {
            boolean hyphen = words.end() < text.length() && "-‐–—".indexOf(text.charAt(words.end())) >= 0;
            String word = words.group();
            raw.add(hyphen && word.length() >= 6 && word.endsWith("al") ? word.substring(0, word.length() - 2) : word);
            tied.add(hyphen);
        }
        List<Token> tokens = tokens(raw, tied);
        List<String> plain = raw.stream().map(NameReader::plain).toList();
        boolean latin = script(text) == UScript.LATIN;
        boolean hangul = script(text) == UScript.HANGUL;
        return new Name(
                shown,
                tokens,
                Name.spans(tokens),
                latin || hangul ? EastAsian.korean(hangul ? raw : plain) : List.of(),
                latin || script(text) == UScript.HAN ? EastAsian.chinese(plain) : List.of(),
                String.join("", plain).replace(" ", ""),
                latin);
    }

    private static List<Token> tokens(List<String> raw, List<Boolean> tied) {
        var tokens = new ArrayList<Token>();
        boolean servant = false;
        for (int i = 0; i < raw.size() && tokens.size() < MOST_WORDS; i++) {
            String word = raw.get(i);
            boolean last = i == raw.size() - 1;
            boolean alone = last && tokens.isEmpty();
            boolean article = Words.ARTICLES.contains(word) || (tied.get(i) && Words.TIED_ARTICLES.contains(word));
            if (article && !alone) {
                continue;
            }
            if (!last && Words.SERVANT.contains(word)) {
                servant = true;
                continue;
            }
            for (Token token : tokensOf(word, servant)) {
                tokens.add(token);
            }
            servant = false;
        }
        return tokens;
    }

    private static List<Token> tokensOf(String word, boolean servant) {
        int script = script(word);
        return switch (script) {
            case UScript.ARABIC -> List.of(new Token(arabic(word, servant), Token.Script.ARABIC));
            case UScript.CYRILLIC ->
                List.of(new Token(servant ? "абд" + word : withoutRussianServant(word), Token.Script.CYRILLIC));
            case UScript.LATIN -> {
                String plain = PLAIN_LATIN.transliterate(word);
                yield List.of(
                        new Token(Words.plain(servant ? servant(plain) : joinedServant(plain)), Token.Script.LATIN));
            }
            case UScript.HAN -> List.of(new Token(SIMPLIFIED.transliterate(word), Token.Script.OTHER));
            default -> {
                var tokens = new ArrayList<Token>();
                for (String part : plain(word).split(" ", 0)) {
                    if (!part.isEmpty()) {
                        tokens.add(new Token(part, Token.Script.OTHER));
                    }
                }
                yield tokens;
            }
        };
    }

    /** Abd and the rest, however the article between them is written. */
    private static String joinedServant(String word) {
        if (SERVANT_OF_GOD.matcher(word).matches()) {
            return "abdallah";
        }
        Matcher joined = JOINED_SERVANT.matcher(word);
        return joined.matches() ? "abd" + joined.group(1) : word;
    }

    private static String servant(String rest) {
        return rest.startsWith("all") || rest.equals("ullah") ? "abdallah" : "abd" + rest;
    }

    private static String withoutRussianServant(String word) {
        return word.startsWith("абдул") && word.length() > 7 && !word.startsWith("абдулла")
                ? "абд" + word.substring(5)
                : word;
    }

    /** Persian and Urdu letters that look alike are written as Arabic ones, and an alif as an alif. */
    private static String arabic(String written, boolean servant) {
        String word = written.replaceAll("[أإآٱ]", "ا")
                .replaceAll("[یىې]", "ي")
                .replace('ک', 'ك')
                .replace('ة', 'ه');
        String bare = word.startsWith("ال") && word.length() >= 4 && !word.equals("الله") ? word.substring(2) : word;
        if (servant) {
            return "عبد" + bare;
        }
        return word.startsWith("عبدال") && word.length() >= 7 && !word.equals("عبدالله")
                ? "عبد" + word.substring(5)
                : bare;
    }

    private static String plain(String word) {
        int script = script(word);
        return (script == UScript.LATIN ? PLAIN_LATIN : ANY_LATIN)
                .transliterate(word)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9 ]", "");
    }

    /** The script of the first letter that has one. */
    private static int script(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int letter = text.codePointAt(i);
            if (Character.isLetter(letter)) {
                int script = UScript.getScript(letter);
                if (script != UScript.COMMON && script != UScript.INHERITED) {
                    return script;
                }
            }
        }
        return UScript.LATIN;
    }

    static Set<String> plainWords(String text) {
        var words = new LinkedHashSet<String>();
        Matcher found = WORD.matcher(text.length() > 4 * LONGEST ? text.substring(0, 4 * LONGEST) : text);
        while (found.find()) {
            words.add(plain(MARKS.matcher(found.group()).replaceAll("")));
        }
        return words;
    }
}
