package org.horseshoe.sanctions.domain.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How alike two names are: which words of one are which of the other, and how much that tells. */
final class NameComparison {

    /** A word that both lack says that they differ, however common it is. */
    private static final double CONTRADICTION = 0.7;

    private static final String SAME = "same name";
    private static final double OTHER_NUMBERS = 0.6;
    private static final double NUMBER_ON_ONE_SIDE = 0.85;
    private static final double OTHER_HEAD = 0.8;
    private static final double HEAD_ON_ONE_SIDE = 0.82;
    private static final double JOINED = 0.88;
    private static final double JOINED_ACROSS_ALPHABETS = 0.93;
    private static final double SHARPNESS = 1.7;
    private static final double SLIPS = 0.8;
    private static final double SHUFFLED = 0.8;
    private static final double ONE_WORD_ALONE = 0.6;
    static final double ONE_RARE_WORD = 0.84;
    private static final double KOREAN_MISTYPED = 0.82;

    /**
     * The outcome.
     *
     * @param score from 0 to 1
     * @param how in a few words, put together for whoever asks: of hundreds of comparisons few are told
     */
    record Outcome(double score, Supplier<String> how) {
        static final Outcome NOTHING = new Outcome(0, "nothing in common");

        Outcome(double score, String how) {
            this(score, () -> how);
        }
    }

    /** The likeness of the words of the query, by their spans, with those of a name. */
    interface Likeness {
        double of(int querySpan, WeighedName name, int span);

        /** Whether a word of a name can be like any of the query. */
        boolean isToAny(WeighedName name, int span);
    }

    private record Pair(Name.Span asked, Name.Span listed, double likeness, double weight) {
        static final Comparator<Pair> BEST_FIRST = Comparator.comparingDouble(
                        (Pair pair) -> pair.likeness * pair.likeness * pair.weight)
                .reversed()
                .thenComparing(Comparator.comparingDouble(Pair::likeness).reversed())
                .thenComparingInt(pair -> pair.asked.from())
                .thenComparingInt(pair -> pair.listed.from())
                .thenComparingInt(pair -> pair.asked.words())
                .thenComparingInt(pair -> pair.listed.words());
    }

    private final WeighedName asked;
    private final WeighedName listed;
    private final Weights weights;
    private final List<Pair> pairs;

    private NameComparison(WeighedName asked, WeighedName listed, Weights weights, Likeness likeness) {
        this.asked = asked;
        this.listed = listed;
        this.weights = weights;
        this.pairs = chosen(candidates(likeness));
    }

    static Outcome compare(WeighedName asked, WeighedName listed, Weights weights, Likeness likeness) {
        if (asked.name().words().isEmpty() || listed.name().words().isEmpty()) {
            return Outcome.NOTHING;
        }
        if (!listed.entity()) {
            Outcome syllables = bySyllables(asked.name(), listed.name());
            if (syllables != null) {
                return syllables;
            }
        }
        var comparison = new NameComparison(asked, listed, weights, likeness);
        Outcome words = comparison.byWords();
        if (!listed.entity() && isMistyped(asked.name(), listed.name()) && words.score() < KOREAN_MISTYPED) {
            return new Outcome(KOREAN_MISTYPED, "one typing error apart");
        }
        if (words.score() < SLIPS && comparison.slips()) {
            return new Outcome(SLIPS, "a slip or two apart");
        }
        return words;
    }

    /** Long names that differ in a letter or two, wherever the words part, unless these make a known name another one. */
    private boolean slips() {
        Name one = asked.name();
        Name other = listed.name();
        int shorter = Math.min(one.letters().length(), other.letters().length());
        if (!one.latin() || !other.latin() || shorter < 9 || one.letters().length() > 48) {
            return false;
        }
        if (Math.abs(one.letters().length() - other.letters().length()) > 2 || numbers() < 1) {
            return false;
        }
        if (!one.korean().isEmpty()
                || !other.korean().isEmpty()
                || !one.chinese().isEmpty()) {
            return false;
        }
        return SoundDistance.typos(one.letters(), other.letters()) <= (shorter >= 14 ? 2 : 1) && !otherWords();
    }

    private boolean otherWords() {
        List<Token> mine = asked.name().words();
        List<Token> others = listed.name().words();
        for (int i = 0; i < Math.min(mine.size(), others.size()); i++) {
            Token a = mine.get(i);
            Token b = others.get(i);
            boolean otherKnown = a.known > 0 && b.known > 0 && a.known != b.known;
            int bearable = Math.min(a.text.length(), b.text.length()) >= 8 ? 2 : 1;
            if (otherKnown || (mine.size() == others.size() && SoundDistance.typos(a.text, b.text) > bearable)) {
                return true;
            }
        }
        return false;
    }

    /** Names that can both be Korean, or both Chinese, are compared as such: there one letter is another name. */
    private static @Nullable Outcome bySyllables(Name one, Name other) {
        boolean korean = !one.korean().isEmpty() && !other.korean().isEmpty();
        boolean chinese = !one.chinese().isEmpty() && !other.chinese().isEmpty();
        if (!korean && !chinese) {
            return null;
        }
        boolean spelledAlike = spelling(one).equals(spelling(other));
        double asKorean = korean ? EastAsian.korean(one, other) : 0;
        double asChinese = chinese ? EastAsian.chinese(one, other) : 0;
        double score = Math.max(asKorean, asChinese);
        if (score <= 0.5) {
            if (sameWords(one, other)) {
                return new Outcome(SHUFFLED, "same words in another order");
            }
            return new Outcome(score, "other syllables");
        }
        if (spelledAlike) {
            return new Outcome(1, "same name");
        }
        String how = one.latin() != other.latin()
                ? "same name in another script"
                : asKorean >= asChinese ? "same Korean syllables" : "same Chinese syllables";
        return new Outcome(score * 0.97, how);
    }

    private static boolean sameWords(Name one, Name other) {
        return one.words().size() >= 3
                && one.words().stream()
                        .map(word -> word.text)
                        .sorted()
                        .toList()
                        .equals(other.words().stream()
                                .map(word -> word.text)
                                .sorted()
                                .toList());
    }

    private static String spelling(Name name) {
        return name.words().stream().map(word -> word.text).collect(Collectors.joining());
    }

    /** A slip of the hand mostly leaves no Korean syllable; a name of other syllables is another name. */
    private static boolean isMistyped(Name one, Name other) {
        if (!one.latin()
                || !other.latin()
                || one.korean().isEmpty() == other.korean().isEmpty()) {
            return false;
        }
        String a = spelling(one);
        String b = spelling(other);
        if (Math.min(a.length(), b.length()) < 7 || Math.max(a.length(), b.length()) > 20) {
            return false;
        }
        return SoundDistance.typos(a, b) == 1
                || SoundDistance.typos(turned(one), b) == 1
                || SoundDistance.typos(a, turned(other)) == 1;
    }

    private static String turned(Name name) {
        List<Token> words = name.words();
        return words.getLast().text
                + words.subList(0, words.size() - 1).stream()
                        .map(word -> word.text)
                        .collect(Collectors.joining());
    }

    private List<Pair> candidates(Likeness likeness) {
        var candidates = new ArrayList<Pair>();
        List<Name.Span> mine = asked.name().spans();
        List<Name.Span> others = listed.name().spans();
        boolean across = asked.name().latin() != listed.name().latin();
        for (int j = 0; j < others.size(); j++) {
            if (!likeness.isToAny(listed, j)) {
                continue;
            }
            Name.Span other = others.get(j);
            for (int i = 0; i < mine.size(); i++) {
                Name.Span one = mine.get(i);
                if (one.words() > 1 && other.words() > 1) {
                    continue;
                }
                double alike = likeness.of(i, listed, j);
                int joined = Math.max(one.words(), other.words());
                if (alike > (joined == 1 ? 0 : across ? JOINED_ACROSS_ALPHABETS : JOINED)) {
                    candidates.add(new Pair(one, other, alike, asked.weightOf(one) + listed.weightOf(other)));
                }
            }
        }
        candidates.sort(Pair.BEST_FIRST);
        return candidates;
    }

    private static List<Pair> chosen(List<Pair> candidates) {
        var chosen = new ArrayList<Pair>();
        for (Pair pair : candidates) {
            if (chosen.stream()
                    .noneMatch(taken -> overlap(taken.asked, pair.asked) || overlap(taken.listed, pair.listed))) {
                chosen.add(pair);
            }
        }
        return chosen;
    }

    private static boolean overlap(Name.Span one, Name.Span other) {
        return one.from() < other.from() + other.words() && other.from() < one.from() + one.words();
    }

    private Outcome byWords() {
        if (pairs.isEmpty()) {
            return Outcome.NOTHING;
        }
        double matchedAsked = 0;
        double matchedListed = 0;
        double alikeAsked = 0;
        double alikeListed = 0;
        double told = 0;
        int telling = 0;
        for (Pair pair : pairs) {
            double a = asked.weightOf(pair.asked);
            double b = listed.weightOf(pair.listed);
            matchedAsked += a;
            matchedListed += b;
            double alike = Math.pow(pair.likeness, SHARPNESS);
            alikeAsked += a * alike;
            alikeListed += b * alike;
            told += Math.min(a, b) * pair.likeness;
            telling += Math.min(a, b) >= 0.2 ? Math.max(pair.asked.words(), pair.listed.words()) : 0;
        }
        List<Double> leftAsked = left(asked, pairs.stream().map(Pair::asked).toList());
        List<Double> leftListed = left(listed, pairs.stream().map(Pair::listed).toList());
        contradict(leftAsked, leftListed);
        double coveredAsked = alikeAsked / (matchedAsked + sum(leftAsked));
        double coveredListed = alikeListed / (matchedListed + sum(leftListed));
        double shorter = Math.max(coveredAsked, coveredListed);
        double longer = Math.min(coveredAsked, coveredListed);
        double part = telling < 2 ? 0 : Math.clamp((told - 0.65) / 1.1, 0, listed.entity() ? 0.6 : 0.75);
        double score = shorter * (part + (1 - part) * longer);
        score *= numbers() * head(leftAsked, leftListed) * order();
        if (!listed.entity()) {
            score = oneWord(score, telling);
        }
        return new Outcome(Math.clamp(score, 0, 1), this::how);
    }

    private static List<Double> left(WeighedName name, List<Name.Span> taken) {
        boolean[] matched = new boolean[name.words()];
        for (Name.Span span : taken) {
            Arrays.fill(matched, span.from(), span.from() + span.words(), true);
        }
        var left = new ArrayList<Double>();
        for (int i = 0; i < matched.length; i++) {
            if (!matched[i]) {
                left.add(name.weight(i));
            }
        }
        left.sort(Comparator.reverseOrder());
        return left;
    }

    /** Where both have a word that the other lacks, they contradict each other; where one has it, it only knows more. */
    private void contradict(List<Double> leftAsked, List<Double> leftListed) {
        if (listed.entity()) {
            return;
        }
        for (int i = 0; i < Math.min(leftAsked.size(), leftListed.size()); i++) {
            if (leftAsked.get(i) >= 0.2 && leftListed.get(i) >= 0.2) {
                leftAsked.set(i, Math.max(leftAsked.get(i), CONTRADICTION));
                leftListed.set(i, Math.max(leftListed.get(i), CONTRADICTION));
            }
        }
    }

    private static double sum(List<Double> weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        return sum;
    }

    private double numbers() {
        Set<String> mine = asked.numbers();
        Set<String> others = listed.numbers();
        if (mine.equals(others)) {
            return 1;
        }
        return mine.isEmpty() || others.isEmpty() ? NUMBER_ON_ONE_SIDE : OTHER_NUMBERS;
    }

    /** Of two entities whose most telling words are not each other's, the rest is what many are called. */
    private double head(List<Double> leftAsked, List<Double> leftListed) {
        if (!listed.entity()) {
            return 1;
        }
        boolean otherAsked = !leftAsked.isEmpty() && leftAsked.getFirst() >= asked.heaviest();
        boolean otherListed = !leftListed.isEmpty() && leftListed.getFirst() >= listed.heaviest();
        return otherAsked && otherListed ? OTHER_HEAD : otherAsked || otherListed ? HEAD_ON_ONE_SIDE : 1;
    }

    /** Surname first or last is the same name; any other order is a little less so. */
    private double order() {
        if (pairs.size() < 2) {
            return 1;
        }
        List<Integer> places = pairs.stream()
                .sorted(Comparator.comparingInt(pair -> pair.asked.from()))
                .map(pair -> pair.listed.from())
                .toList();
        int falls = 0;
        for (int i = 1; i < places.size(); i++) {
            if (places.get(i) < places.get(i - 1)) {
                falls++;
            }
        }
        if (falls == 0) {
            return 1;
        }
        boolean turned = falls == 1 && places.getLast() < places.getFirst();
        return turned ? 0.98 : 0.93;
    }

    /** One word is seldom a whole name: alone it counts only where it is all of both, and nobody else's. */
    private double oneWord(double score, int telling) {
        if (telling > 1) {
            return score;
        }
        if (asked.words() > 1 && isSame()) {
            return Math.min(score, ONE_RARE_WORD);
        }
        boolean whole = tellingWords(asked) == 1 && tellingWords(listed) == 1;
        Token word = pairs.getFirst().listed.token();
        boolean rare = pairs.getFirst().likeness == 1 && word.text.length() >= 5 && weights.isRare(word, false);
        return Math.min(score, whole && rare ? ONE_RARE_WORD : ONE_WORD_ALONE);
    }

    private static int tellingWords(WeighedName name) {
        int telling = 0;
        for (int i = 0; i < name.words(); i++) {
            telling += name.weight(i) >= 0.2 ? 1 : 0;
        }
        return telling;
    }

    private boolean isSame() {
        return pairs.size() == asked.name().words().size()
                && pairs.size() == listed.name().words().size()
                && pairs.stream().allMatch(pair -> pair.likeness == 1);
    }

    private String how() {
        if (isSame()) {
            return SAME;
        }
        var parts = new ArrayList<String>();
        for (Pair pair : pairs) {
            parts.add(pair.asked.token().text + (pair.likeness == 1 ? " = " : " ~ ") + pair.listed.token().text);
        }
        String words = parts.stream().limit(4).collect(Collectors.joining(", "));
        if (asked.name().latin() != listed.name().latin()) {
            return "another script, " + words;
        }
        return words;
    }
}
