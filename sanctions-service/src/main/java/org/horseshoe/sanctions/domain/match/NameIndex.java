package org.horseshoe.sanctions.domain.match;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** The names of a list, made ready for being asked; its answers never change, and many may ask at once. */
public final class NameIndex {

    private static final double ALIKE = 0.6;
    private static final double SHARE_IN_COMMON = 0.28;
    private static final double ENOUGH_IN_COMMON = 0.8;
    private static final int MOST_COMPARED = 300;
    private static final int[] NONE = {};

    /** Words of queries; some 4 MB. */
    private static final int MOST_REMEMBERED = 10_000;

    private static final int LONGEST_REMEMBERED = 40;

    /** Evidence before exactness before quality before the reference: a total order. */
    private static final Comparator<Match> BEST_FIRST = Comparator.comparingDouble(Match::score)
            .reversed()
            .thenComparing(Comparator.comparingDouble(NameIndex::evidence).reversed())
            .thenComparing(Comparator.comparingDouble((Match match) -> feature(match, "name", 0))
                    .reversed())
            .thenComparing(Comparator.comparingDouble((Match match) -> feature(match, "alias_quality", 1))
                    .reversed())
            .thenComparing(match -> match.candidate().standing())
            .thenComparing(match -> match.candidate().id())
            .thenComparing(match -> match.candidate().regime())
            .thenComparing(match -> match.candidate().entry().toString());

    private final Weights weights = new Weights();
    private final List<Candidate> candidates = new ArrayList<>();
    private final List<List<WeighedName>> names = new ArrayList<>();
    private final List<Token> words = new ArrayList<>();
    private final List<int[]> bearersOfWord = new ArrayList<>();
    private final Map<String, int[]> wordsByKey = new HashMap<>();
    private final Map<String, int[]> bearersByKey = new HashMap<>();
    private final Map<Token, AlikeWords> alikeWords = new ConcurrentHashMap<>();

    private NameIndex(Collection<Candidate> unordered) {
        List<Bearer> bearers = unordered.stream()
                .sorted(Comparator.comparing(Candidate::id)
                        .thenComparing(Candidate::regime)
                        .thenComparing(Candidate::standing)
                        .thenComparing(candidate -> candidate.entry().toString()))
                .map(Bearer::of)
                .toList();
        bearers.forEach(bearer -> weights.count(List.copyOf(bearer.names().keySet()), bearer.isEntity()));
        var numbers = new HashMap<Token, Integer>();
        var bearersOf = new ArrayList<Set<Integer>>();
        var byKey = new HashMap<String, Set<Integer>>();
        for (int bearer = 0; bearer < bearers.size(); bearer++) {
            Bearer known = bearers.get(bearer);
            candidates.add(known.candidate());
            List<WeighedName> weighed = known.weighed(weights);
            var placed = new ArrayList<WeighedName>();
            for (WeighedName name : weighed) {
                var places = new ArrayList<Integer>();
                for (Name.Span span : name.name().spans()) {
                    Token token = span.token();
                    int number = numbers.computeIfAbsent(token, word -> {
                        words.add(word);
                        bearersOf.add(new TreeSet<>());
                        return words.size() - 1;
                    });
                    places.add(number);
                    bearersOf.get(number).add(bearer);
                }
                placed.add(name.at(places));
                for (String key : syllableKeys(name.name())) {
                    byKey.computeIfAbsent(key, any -> new TreeSet<>()).add(bearer);
                }
            }
            for (String document :
                    Evidence.documentNumbers(known.candidate().entry().documents())) {
                byKey.computeIfAbsent("d" + document, any -> new TreeSet<>()).add(bearer);
            }
            names.add(placed);
        }
        bearersOf.forEach(set -> bearersOfWord.add(ints(set)));
        byKey.forEach((key, set) -> bearersByKey.put(key, ints(set)));
        indexWords();
    }

    private void indexWords() {
        var byKey = new HashMap<String, Set<Integer>>();
        for (int number = 0; number < words.size(); number++) {
            Token word = words.get(number);
            for (String key : Keys.of(word)) {
                byKey.computeIfAbsent(key, any -> new TreeSet<>()).add(number);
            }
            if (!word.initial) {
                byKey.computeIfAbsent("i" + word.text.charAt(0), any -> new TreeSet<>())
                        .add(number);
            }
        }
        byKey.forEach((key, set) -> wordsByKey.put(key, ints(set)));
    }

    /** An index of these candidates; their order does not matter. */
    public static NameIndex of(Collection<Candidate> candidates) {
        return new NameIndex(candidates);
    }

    /** The best matches at or above a score, best first, at most so many. */
    public List<Match> search(MatchQuery query, int limit, double cutoff) {
        Asked asked = Asked.of(query, weights);
        float[] common = new float[candidates.size()];
        double wanted = Double.MAX_VALUE;
        var ready = new ArrayList<Asked.One>();
        for (Asked.One one : asked.names) {
            ready.add(met(one, common));
            wanted = Math.min(
                    wanted,
                    SHARE_IN_COMMON
                            * Math.min(one.as(false).total(), one.as(true).total()));
        }
        meetByKeys(asked, common);
        Asked withLikeness = asked.with(ready);
        return mostInCommon(common, Math.min(wanted, ENOUGH_IN_COMMON))
                .mapToObj(bearer -> withLikeness.compare(candidates.get(bearer), names.get(bearer), cutoff))
                .flatMap(Optional::stream)
                .filter(match -> match.score() >= cutoff && match.score() > 0)
                .sorted(BEST_FIRST)
                .limit(Math.max(limit, 0))
                .toList();
    }

    /** How one candidate compares with a query, be it in the index or not; words weigh as in the index. */
    public Match compare(MatchQuery query, Candidate candidate) {
        return Asked.of(query, weights).compare(candidate, Bearer.of(candidate).weighed(weights));
    }

    /** How many candidates there are. */
    public int size() {
        return candidates.size();
    }

    /** Finds the words like those of the query, and notes for each bearer how much it has in common with it. */
    private Asked.One met(Asked.One one, float[] common) {
        List<Name.Span> spans = one.name().spans();
        float[][] likeness = new float[spans.size()][];
        int[] seenBearer = new int[candidates.size()];
        float[] mine = new float[candidates.size()];
        boolean[] alike = new boolean[words.size()];
        for (int i = 0; i < spans.size(); i++) {
            float weight = (float)
                    Math.max(one.as(false).weightOf(spans.get(i)), one.as(true).weightOf(spans.get(i)));
            float[] row = new float[words.size()];
            AlikeWords met = alike(spans.get(i).token());
            for (int k = 0; k < met.words.length; k++) {
                int word = met.words[k];
                row[word] = met.likeness[k];
                alike[word] = true;
                for (int bearer : bearersOfWord.get(word)) {
                    if (seenBearer[bearer] != i + 1) {
                        seenBearer[bearer] = i + 1;
                        mine[bearer] += weight;
                    }
                }
            }
            likeness[i] = row;
        }
        for (int bearer = 0; bearer < mine.length; bearer++) {
            common[bearer] = Math.max(common[bearer], mine[bearer]);
        }
        return one.with(likeness, alike);
    }

    /** The words of the index that are like a word of a query, by their numbers, and how like they are. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record AlikeWords(int[] words, float[] likeness) {}

    /** What was found before is told again: few words make up most names that are asked for. */
    private AlikeWords alike(Token token) {
        AlikeWords known = alikeWords.get(token);
        if (known == null) {
            known = find(token);
            if (alikeWords.size() >= MOST_REMEMBERED) {
                alikeWords.clear();
            }
            if (token.text.length() <= LONGEST_REMEMBERED) {
                alikeWords.put(token, known);
            }
        }
        return known;
    }

    private AlikeWords find(Token token) {
        var near = new BitSet(words.size());
        var keys = new ArrayList<>(Keys.of(token));
        keys.add(Keys.ofInitial(token));
        for (String key : keys) {
            for (int word : wordsByKey.getOrDefault(key, NONE)) {
                near.set(word);
            }
        }
        float[] likeness = new float[words.size()];
        near.stream().forEach(word -> likeness[word] = (float) token.likeness(words.get(word)));
        int[] alike = near.stream().filter(word -> likeness[word] >= ALIKE).toArray();
        float[] ofAlike = new float[alike.length];
        for (int i = 0; i < alike.length; i++) {
            ofAlike[i] = likeness[alike[i]];
        }
        return new AlikeWords(alike, ofAlike);
    }

    private void meetByKeys(Asked asked, float[] common) {
        var keys = new TreeSet<String>();
        asked.names.forEach(one -> keys.addAll(syllableKeys(one.name())));
        Evidence.documentNumbers(asked.query.documents()).forEach(number -> keys.add("d" + number));
        for (String key : keys) {
            for (int bearer : bearersByKey.getOrDefault(key, NONE)) {
                common[bearer] = Float.MAX_VALUE;
            }
        }
    }

    private static java.util.stream.IntStream mostInCommon(float[] common, double wanted) {
        return java.util.stream.IntStream.range(0, common.length)
                .filter(bearer -> common[bearer] > 0 && common[bearer] >= wanted - 1e-6)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(bearer -> -common[bearer])
                        .thenComparingInt(bearer -> bearer))
                .limit(MOST_COMPARED)
                .mapToInt(Integer::intValue);
    }

    private static Set<String> syllableKeys(Name name) {
        var keys = new TreeSet<String>();
        for (int[] reading : name.korean()) {
            var key = new StringBuilder("k");
            for (int syllable : reading) {
                key.append(Korean.key(syllable));
            }
            keys.add(key.toString());
        }
        for (Chinese.Syllable[] reading : name.chinese()) {
            var key = new StringBuilder("c");
            for (Chinese.Syllable syllable : reading) {
                key.append(syllable.sound()).append(' ');
            }
            keys.add(key.toString());
        }
        return keys;
    }

    private static double evidence(Match match) {
        double evidence = 0;
        for (var feature : match.features().entrySet()) {
            if (!feature.getKey().equals("name") && !feature.getKey().equals("alias_quality")) {
                evidence += feature.getValue();
            }
        }
        return evidence;
    }

    private static double feature(Match match, String name, double absent) {
        return match.features().getOrDefault(name, absent);
    }

    private static int[] ints(Collection<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }
}
