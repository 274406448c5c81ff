package org.horseshoe.sanctions.watch;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.horseshoe.sanctions.domain.match.Match;
import org.horseshoe.sanctions.domain.match.MatchQuery;
import org.horseshoe.sanctions.domain.match.NameScale;
import org.jspecify.annotations.Nullable;

/**
 * What a watch looks for.
 *
 * @param regimes the regimes it is limited to; empty for all
 * @param url where its webhooks go; null for none
 */
record WatchQuery(
        UUID watch,
        MatchQuery query,
        double threshold,
        List<String> regimes,
        @Nullable String url) {

    /**
     * How a name matches as it stands; empty where it does not.
     *
     * @param question the query, ready to be asked of the names that there are
     */
    Optional<Match> matched(NameScale.Question question, Subject subject) {
        if (!subject.current() || !wants(subject.regime())) {
            return Optional.empty();
        }
        return Optional.of(question.compare(subject.candidate())).filter(match -> match.score() >= threshold);
    }

    private boolean wants(String regime) {
        return regimes.isEmpty() || regimes.stream().anyMatch(regime::equalsIgnoreCase);
    }
}
