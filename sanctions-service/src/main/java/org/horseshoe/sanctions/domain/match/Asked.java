package org.horseshoe.sanctions.domain.match;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.horseshoe.sanctions.domain.match.WeighedName.Quality;
import org.jspecify.annotations.Nullable;

/** A query made ready: its names as a person's and as an entity's, and how their words are like those of the list. */
final class Asked {

    private static final int MOST_NAMES = 10;
    private static final double LOW_WORD_ALONE = 0.72;
    private static final double TENTHOUSAND = 10_000;

    /** One name of the query, and the likeness of each of its spans with each word of the index, once it is known. */
    static final class One implements NameComparison.Likeness {
        private final WeighedName asPerson;
        private final WeighedName asEntity;
        private final float @Nullable [][] likeness;
        private final boolean[] alike;

        private One(WeighedName asPerson, WeighedName asEntity, float @Nullable [][] likeness, boolean[] alike) {
            this.asPerson = asPerson;
            this.asEntity = asEntity;
            this.likeness = likeness;
            this.alike = alike;
        }

        /**
         * The same once it is known.
         *
         * @param alike which words of the index are like any of the name's at all
         */
        One with(float[][] known, boolean[] alike) {
            return new One(asPerson, asEntity, known, alike);
        }

        WeighedName as(boolean entity) {
            return entity ? asEntity : asPerson;
        }

        Name name() {
            return asPerson.name();
        }

        @Override
        public boolean isToAny(WeighedName listed, int listedSpan) {
            int place = listed.place(listedSpan);
            return likeness == null || place < 0 || alike[place];
        }

        @Override
        public double of(int span, WeighedName listed, int listedSpan) {
            int place = listed.place(listedSpan);
            if (likeness != null && place >= 0) {
                return likeness[span][place];
            }
            Token mine = name().spans().get(span).token();
            Token other = listed.name().spans().get(listedSpan).token();
            return Keys.meet(mine, other) ? (float) mine.likeness(other) : 0;
        }
    }

    final MatchQuery query;
    final List<One> names;
    private final Weights weights;
    private final double leastLeft;

    private Asked(MatchQuery query, List<One> names, Weights weights) {
        this.query = query;
        this.names = names;
        this.weights = weights;
        this.leastLeft = Evidence.leastLeft(query);
    }

    static Asked of(MatchQuery query, Weights weights) {
        var names = new ArrayList<One>();
        List<String> texts = query.names().stream()
                .limit(MOST_NAMES)
                .flatMap(name -> NameReader.namesIn(name).stream())
                .distinct()
                .limit(MOST_NAMES)
                .toList();
        for (String text : texts) {
            Name name = NameReader.read(text);
            if (!name.words().isEmpty()) {
                names.add(new One(
                        WeighedName.of(name, weights, false, Quality.NAME),
                        WeighedName.of(name, weights, true, Quality.NAME),
                        null,
                        new boolean[0]));
            }
        }
        return new Asked(query, names, weights);
    }

    Asked with(List<One> likenesses) {
        return new Asked(query, likenesses, weights);
    }

    /** The best pair of names; null where none has anything in common. */
    private record Best(double score, One one, WeighedName name, NameComparison.Outcome outcome) {

        String saw() {
            return one.name().shown() + " ~ " + name.name().shown() + ": "
                    + outcome.how().get();
        }
    }

    /** Compares with a candidate and all its names. */
    Match compare(Candidate candidate, List<WeighedName> listed) {
        return explained(candidate, best(listed));
    }

    /** The same, or nothing where a score is not within reach, whatever else the query and the candidate tell. */
    Optional<Match> compare(Candidate candidate, List<WeighedName> listed, double cutoff) {
        Best best = best(listed);
        double score = best == null ? 0 : best.score;
        return 1 - (1 - score) * leastLeft < cutoff - 0.001
                ? Optional.empty()
                : Optional.of(explained(candidate, best));
    }

    private @Nullable Best best(List<WeighedName> listed) {
        Best best = null;
        for (One one : names) {
            for (WeighedName name : listed) {
                NameComparison.Outcome outcome = NameComparison.compare(one.as(name.entity()), name, weights, one);
                double score = outcome.score() * name.quality().factor;
                if (name.quality() == Quality.LOW && outcome.score() == NameComparison.ONE_RARE_WORD) {
                    score = LOW_WORD_ALONE;
                }
                double before = best == null ? 0 : best.score;
                Quality quality = best == null ? Quality.NAME : best.name.quality();
                if (score > before || (score == before && name.quality().compareTo(quality) < 0)) {
                    best = new Best(score, one, name, outcome);
                }
            }
        }
        return best;
    }

    private Match explained(Candidate candidate, @Nullable Best best) {
        double raw = best == null ? 0 : best.outcome.score();
        var features = new TreeMap<String, Double>();
        var reasons = new ArrayList<Reason>();
        features.put("name", rounded(raw));
        reasons.add(new Reason("name", rounded(raw), best == null ? "no name in common" : best.saw()));
        double score = raw;
        if (best != null && best.score < raw) {
            features.put("alias_quality", rounded(best.score / raw));
            reasons.add(new Reason("alias_quality", rounded(best.score - raw), best.name.quality().words));
            score = best.score;
        }
        for (Evidence.Finding finding : Evidence.compare(query, candidate.entry())) {
            double after = finding.applied(score);
            features.put(finding.feature(), rounded(finding.value()));
            reasons.add(new Reason(finding.feature(), rounded(after - score), finding.saw()));
            score = after;
        }
        reasons.sort(Collections.reverseOrder(
                (one, other) -> Double.compare(Math.abs(one.weight()), Math.abs(other.weight()))));
        double last = rounded(Math.clamp(score, 0, 1));
        return new Match(candidate, last, last >= Algorithm.DEFAULT_THRESHOLD, features, reasons);
    }

    private static double rounded(double value) {
        return Math.round(value * TENTHOUSAND) / TENTHOUSAND;
    }
}
