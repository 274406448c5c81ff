package org.horseshoe.sanctions.watch;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.horseshoe.sanctions.domain.match.Match;
import org.horseshoe.sanctions.domain.match.MatchQuery;
import org.horseshoe.sanctions.domain.match.NameIndex;
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

    /** How a name matches as it stands; empty where it does not. */
    Optional<Match> matched(NameIndex index, Subject subject) {
        if (!subject.current() || !wants(subject.regime())) {
            return Optional.empty();
        }
        return Optional.of(index.compare(query, subject.candidate())).filter(match -> match.score() >= threshold);
    }

    private boolean wants(String regime) {
        return regimes.isEmpty() || regimes.stream().anyMatch(regime::equalsIgnoreCase);
    }
}
