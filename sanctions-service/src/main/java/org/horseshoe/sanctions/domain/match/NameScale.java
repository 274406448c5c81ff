package org.horseshoe.sanctions.domain.match;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How much words tell among names that change one by one: compares single names, each exactly as a {@link NameIndex} of the
 * same names would, without being made anew for each change. Not safe to be changed by several at once.
 */
public final class NameScale {

    private final Weights weights = new Weights();
    private final Map<String, Bearer> bearers = new HashMap<>();

    /** A scale of these names. */
    public static NameScale of(Collection<Candidate> candidates) {
        var scale = new NameScale();
        candidates.forEach(scale::put);
        return scale;
    }

    /** Adds a name, in the place of what was known under its id. */
    public void put(Candidate candidate) {
        remove(candidate.id());
        Bearer bearer = Bearer.of(candidate);
        bearers.put(candidate.id(), bearer);
        weights.count(List.copyOf(bearer.names().keySet()), bearer.isEntity());
    }

    /** Takes a name out, if it is there. */
    public void remove(String id) {
        Bearer gone = bearers.remove(id);
        if (gone != null) {
            weights.discount(List.copyOf(gone.names().keySet()), gone.isEntity());
        }
    }

    /** A query made ready to be compared with one name after the other, as long as none is put or removed. */
    public Question ask(MatchQuery query) {
        return new Question(Asked.of(query, weights));
    }

    /** A query that is ready. */
    public final class Question {

        private final Asked asked;

        private Question(Asked asked) {
            this.asked = asked;
        }

        /** How a name compares, be it on the scale or not. */
        public Match compare(Candidate candidate) {
            Bearer known = bearers.get(candidate.id());
            Bearer bearer = known != null && known.candidate().equals(candidate) ? known : Bearer.of(candidate);
            return asked.compare(candidate, bearer.weighed(weights));
        }
    }
}
