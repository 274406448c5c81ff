package org.horseshoe.sanctions.domain.match;

import com.ibm.icu.text.Transliterator;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The names of a list, made ready for being asked; immutable, and safe to be asked by many at once. */
public final class NameIndex {

    private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII");

    private final List<Candidate> candidates;

    private NameIndex(List<Candidate> candidates) {
        this.candidates = candidates;
    }

    /** An index of these candidates; their order does not matter. */
    public static NameIndex of(Collection<Candidate> candidates) {
        return new NameIndex(candidates.stream()
                .sorted(Comparator.comparing(Candidate::id))
                .toList());
    }

    /** The best matches at or above a score, best first, at most so many. */
    public List<Match> search(MatchQuery query, int limit, double cutoff) {
        return candidates.stream()
                .map(candidate -> compare(query, candidate))
                .filter(match -> match.score() >= cutoff && match.score() > 0)
                .sorted(Comparator.comparingDouble(Match::score)
                        .reversed()
                        .thenComparing(match -> match.candidate().id()))
                .limit(limit)
                .toList();
    }

    /** How one candidate compares with a query, be it in the index or not. */
    public Match compare(MatchQuery query, Candidate candidate) {
        double score = 0;
        String saw = "";
        for (String asked : query.names()) {
            Set<String> words = words(asked);
            for (String name : names(candidate)) {
                Set<String> other = words(name);
                Set<String> common = new TreeSet<>(words);
                common.retainAll(other);
                double now = common.isEmpty() ? 0 : common.size() / (double) Math.max(words.size(), other.size());
                if (now > score) {
                    score = now;
                    saw = asked + " ~ " + name;
                }
            }
        }
        var features = new TreeMap<String, Double>();
        features.put("name", score);
        return new Match(
                candidate,
                score,
                score >= Algorithm.DEFAULT_THRESHOLD,
                features,
                score == 0 ? List.of() : List.of(new Reason("name", score, saw)));
    }

    /** How many candidates there are. */
    public int size() {
        return candidates.size();
    }

    private static List<String> names(Candidate candidate) {
        var names = new TreeSet<String>();
        names.add(candidate.entry().name());
        if (candidate.entry().originalScript() != null) {
            names.add(candidate.entry().originalScript());
        }
        candidate.entry().aliases().forEach(alias -> names.add(alias.name()));
        return List.copyOf(names);
    }

    private static Set<String> words(String name) {
        return new TreeSet<>(Arrays.asList(
                LATIN.transliterate(name).toLowerCase(Locale.ROOT).split("[^a-z0-9]+")));
    }
}
