package org.horseshoe.sanctions.match;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.horseshoe.sanctions.domain.match.MatchQuery;

/**
 * One query by example as it was understood: this is what a receipt is about.
 *
 * @param schema what FollowTheMoney calls the one who is looked for
 * @param properties each with its values, those that are not compared too
 * @param query the same as the matcher takes it
 * @param ignored the properties that are not compared
 */
record Example(
        String schema,
        SortedMap<String, List<String>> properties,
        @JsonIgnore MatchQuery query,
        @JsonIgnore SortedSet<String> ignored) {

    Example {
        properties = Collections.unmodifiableSortedMap(new TreeMap<>(properties));
    }
}
