package org.horseshoe.bench;

import org.horseshoe.sanctions.domain.match.MatchQuery;

/**
 * One question with its right answer.
 *
 * @param kind whether a person or an entity is asked for
 * @param name the name asked for
 * @param expected the reference that must be found; empty when nobody must
 * @param culture from which culture or script the name is
 * @param variation what was done to the name
 * @param seen whether it belongs to the half by which the rules were tuned
 */
record Probe(MatchQuery.Kind kind, String name, String expected, String culture, String variation, boolean seen) {
    boolean isClean() {
        return expected.isEmpty();
    }
}
