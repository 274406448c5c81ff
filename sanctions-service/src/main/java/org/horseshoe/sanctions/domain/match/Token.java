package org.horseshoe.sanctions.domain.match;

import java.util.Objects;

/** One word of a name, with all that comparing it needs made ready. */
final class Token {

    /** Less than this is another word; across alphabets ears are less sure. */
    private static final double DULL = 0.66;

    private static final double DULL_ACROSS_ALPHABETS = 0.7;
    private static final double SOUNDS_ALIKE = 0.99;
    private static final double ONE_TYPO = 0.9;
    private static final double WITHOUT_ARTICLE = 0.02;
    private static final double WITHOUT_SERVANT = 0.12;
    private static final double UNKNOWN_BESIDE_KNOWN = 0.07;
    private static final float NISBA = 0.45f;

    final String text;
    final String sound;
    final boolean arabic;
    final boolean latin;
    final String bones;
    final int known;
    final boolean number;
    final boolean initial;

    /** The sounds without a joined article or the servant of, or the same as {@link #sound}. */
    final String bare;

    private final double bareCosts;

    Token(String text, Script script) {
        this.text = text;
        this.arabic = script == Script.ARABIC;
        this.latin = script == Script.LATIN;
        this.number = text.chars().allMatch(Character::isDigit);
        this.sound = switch (script) {
            case ARABIC -> Sounds.ofArabic(text);
            case CYRILLIC -> Sounds.ofCyrillic(text);
            case LATIN, OTHER -> Sounds.ofLatin(text);
        };
        boolean article = latin && text.length() >= 6 && (text.startsWith("al") || text.startsWith("el"));
        boolean servant = text.length() >= 6 && (text.startsWith("abd") || text.startsWith("عبد"));
        this.bare = article ? Sounds.ofLatin(text.substring(2)) : servant ? bare(text.substring(3)) : sound;
        this.bareCosts = servant ? WITHOUT_SERVANT : WITHOUT_ARTICLE;
        this.bones = Sounds.bones(sound);
        this.known = number ? 0 : KnownNames.which(text, sound);
        this.initial = latin && text.length() == 1 && !number;
    }

    /** How the sounds of a word are told. */
    enum Script {
        LATIN,
        ARABIC,
        CYRILLIC,
        OTHER
    }

    /** What words are counted by: spellings of one name together. */
    String countedAs() {
        return known > 0 ? "#" + known : number ? text : bones.length() < 3 ? folded(sound) : bones;
    }

    private static String folded(String sounds) {
        return sounds.replace('e', 'a')
                .replace('A', 'a')
                .replace('o', 'u')
                .replace('U', 'u')
                .replace('I', 'i');
    }

    private String bare(String rest) {
        return arabic ? Sounds.ofArabic(rest) : latin ? Sounds.ofLatin(rest) : sound;
    }

    /** From 0, another word, to 1, the same word. */
    double likeness(Token other) {
        if (text.equals(other.text)) {
            return 1;
        }
        if (number || other.number) {
            return 0;
        }
        if (initial || other.initial) {
            return latin && other.latin && initial != other.initial && text.charAt(0) == other.text.charAt(0) ? 0.7 : 0;
        }
        if (known > 0 && other.known > 0) {
            return known == other.known ? 0.98 : 0;
        }
        double likeness = bySound(other);
        if (latin && other.latin && likeness < ONE_TYPO) {
            likeness = Math.max(likeness, byTyping(other));
        }
        if ((known > 0) != (other.known > 0)) {
            likeness -= UNKNOWN_BESIDE_KNOWN;
        }
        return likeness < (arabic == other.arabic ? DULL : DULL_ACROSS_ALPHABETS) ? 0 : likeness;
    }

    private double bySound(Token other) {
        double best = bySound(sound, other.sound, other.arabic);
        if (!bare.equals(sound)) {
            best = Math.max(best, bySound(bare, other.sound, other.arabic) - bareCosts);
        }
        if (!other.bare.equals(other.sound)) {
            best = Math.max(best, bySound(sound, other.bare, other.arabic) - other.bareCosts);
        }
        return best;
    }

    private double bySound(String mine, String others, boolean otherArabic) {
        if (mine.equals(others)) {
            return SOUNDS_ALIKE;
        }
        int length = arabic != otherArabic
                ? arabic ? mine.length() : others.length()
                : Math.max(mine.length(), others.length());
        int longer = Math.max(mine.length(), others.length());
        if (length == 0 || Math.abs(mine.length() - others.length()) > longer / 2 + 1) {
            return 0;
        }
        double dearness = length <= 3 ? 1.6 : 1.25;
        double most = (SOUNDS_ALIKE - DULL) * length / dearness + 0.01;
        double cost = SoundDistance.between(mine, arabic, others, otherArabic, most);
        if (arabic != otherArabic && isNisba(arabic ? others : mine) && !endsOpen(arabic ? mine : others)) {
            cost += NISBA;
        }
        return SOUNDS_ALIKE - cost * dearness / length;
    }

    /** The last i of a name of origin is always written: Zahedi is not Zahed. */
    private static boolean isNisba(String sounds) {
        return sounds.endsWith("i") || sounds.endsWith("I");
    }

    private static boolean endsOpen(String sounds) {
        return sounds.endsWith("Y") || sounds.endsWith("A");
    }

    private double byTyping(Token other) {
        int shorter = Math.min(text.length(), other.text.length());
        if (shorter < 4) {
            return 0;
        }
        int typos = SoundDistance.typos(text, other.text);
        if (typos == 1) {
            return shorter >= 6 ? ONE_TYPO : shorter == 5 ? 0.87 : 0.82;
        }
        return typos == 2 && shorter >= 8 ? 0.8 : 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Token token && token.text.equals(text) && token.sound.equals(sound);
    }

    @Override
    public int hashCode() {
        return Objects.hash(text, sound);
    }

    @Override
    public String toString() {
        return text;
    }
}
