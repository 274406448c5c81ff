package org.horseshoe.sanctions.domain.match;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import org.horseshoe.sanctions.domain.match.WeighedName.Quality;
import org.jspecify.annotations.Nullable;

/** A query made ready: its names as a person's and as an entity's, and how their words are like those of the list. */
final class Asked {

    private static final int MOST_NAMES = 10;
    private static final double LOW_WORD_ALONE = 0.72;
    private static final double TENTHOUSAND = 10_000;

    /** One name of the query, and the likeness of each of its spans with each word of the index, once it is known. */
    static final class One {
        private final WeighedName asPerson;
        private final WeighedName asEntity;
        private final float @Nullable [][] likeness;

        One(WeighedName asPerson, WeighedName asEntity, float @Nullable [][] likeness) {
            this.asPerson = asPerson;
            this.asEntity = asEntity;
            this.likeness = likeness;
        }

        One with(float[][] known) {
            return new One(asPerson, asEntity, known);
        }

        WeighedName as(boolean entity) {
            return entity ? asEntity : asPerson;
        }

        Name name() {
            return asPerson.name();
        }

        double likeness(int span, WeighedName listed, int listedSpan) {
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

    private Asked(MatchQuery query, List<One> names, Weights weights) {
        this.query = query;
        this.names = names;
        this.weights = weights;
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
                        null));
            }
        }
        return new Asked(query, names, weights);
    }

    Asked with(List<One> likenesses) {
        return new Asked(query, likenesses, weights);
    }

    private record Best(double score, double raw, Quality quality, String saw) {}

    /** Compares with a candidate and all its names. */
    Match compare(Candidate candidate, List<WeighedName> listed) {
        Best best = new Best(0, 0, Quality.NAME, "no name in common");
        for (One one : names) {
            for (WeighedName name : listed) {
                NameComparison.Outcome outcome =
                        NameComparison.compare(one.as(name.entity()), name, weights, one::likeness);
                double score = outcome.score() * name.quality().factor;
                if (name.quality() == Quality.LOW && outcome.score() == NameComparison.ONE_RARE_WORD) {
                    score = LOW_WORD_ALONE;
                }
                if (score > best.score || (score == best.score && name.quality().compareTo(best.quality) < 0)) {
                    best = new Best(
                            score,
                            outcome.score(),
                            name.quality(),
                            one.name().shown() + " ~ " + name.name().shown() + ": " + outcome.how());
                }
            }
        }
        return explained(candidate, best);
    }

    private Match explained(Candidate candidate, Best best) {
        var features = new TreeMap<String, Double>();
        var reasons = new ArrayList<Reason>();
        features.put("name", rounded(best.raw));
        reasons.add(new Reason("name", rounded(best.raw), best.saw));
        double score = best.raw;
        if (best.score < best.raw) {
            features.put("alias_quality", rounded(best.score / best.raw));
            reasons.add(new Reason("alias_quality", rounded(best.score - best.raw), best.quality.words));
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
