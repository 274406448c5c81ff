package org.horseshoe.sanctions.domain.match;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A candidate with the reasons for its score.
 *
 * @param candidate who may be meant
 * @param score from 0 to 1
 * @param match whether the score is at or above {@link Algorithm#DEFAULT_THRESHOLD}
 * @param features each feature's own value, by its name
 * @param reasons what each feature contributed, strongest first
 */
public record Match(
        Candidate candidate, double score, boolean match, SortedMap<String, Double> features, List<Reason> reasons) {
    public Match {
        features = Collections.unmodifiableSortedMap(new TreeMap<>(features));
        reasons = List.copyOf(reasons);
    }
}
