package org.horseshoe.sanctions.domain.match;

import java.util.Objects;

/** One word of a name, with all that comparing it needs made ready. */
final class Token {

    private static final double DULL = 0.6;

    final String text;
    final String sound;
    final boolean arabic;
    final boolean latin;
    final String bones;
    final int known;
    final boolean number;
    final boolean initial;

    /** The sounds without a joined article, or the same as {@link #sound}. */
    final String bare;

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
        this.bare = latin && text.length() >= 6 && (text.startsWith("al") || text.startsWith("el"))
                ? Sounds.ofLatin(text.substring(2))
                : sound;
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
        return known > 0 ? "#" + known : bones.length() < 2 || number ? text : bones;
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
        if (latin && other.latin) {
            likeness = Math.max(likeness, byTyping(other));
        }
        return likeness < DULL ? 0 : likeness;
    }

    private double bySound(Token other) {
        double best = bySound(sound, other.sound, other.arabic);
        if (bare != sound) {
            best = Math.max(best, bySound(bare, other.sound, other.arabic) - 0.02);
        }
        if (other.bare != other.sound) {
            best = Math.max(best, bySound(sound, other.bare, other.arabic) - 0.02);
        }
        return best;
    }

    private double bySound(String mine, String others, boolean otherArabic) {
        if (mine.equals(others)) {
            return 0.99;
        }
        int length = arabic != otherArabic
                ? arabic ? mine.length() : others.length()
                : Math.max(mine.length(), others.length());
        int longer = Math.max(mine.length(), others.length());
        if (length == 0 || Math.abs(mine.length() - others.length()) > longer / 2 + 1) {
            return 0;
        }
        double cost = SoundDistance.between(mine, arabic, others, otherArabic);
        return 0.99 - cost * (length <= 3 ? 1.6 : 1.25) / length;
    }

    private double byTyping(Token other) {
        int shorter = Math.min(text.length(), other.text.length());
        if (shorter < 4) {
            return 0;
        }
        int typos = SoundDistance.typos(text, other.text);
        if (typos == 1) {
            return shorter >= 6 ? 0.88 : shorter == 5 ? 0.85 : 0.8;
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
