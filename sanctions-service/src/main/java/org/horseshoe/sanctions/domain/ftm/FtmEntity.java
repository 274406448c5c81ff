package org.horseshoe.sanctions.domain.ftm;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An entity of FollowTheMoney.
 *
 * @param id stable: the same entry has it in every export and every answer
 * @param caption what it is called in one line
 * @param schema such as {@code Person}
 * @param properties each with its values; none without a value
 */
public record FtmEntity(String id, String caption, String schema, SortedMap<String, List<String>> properties) {

    public FtmEntity {
        properties = Collections.unmodifiableSortedMap(new TreeMap<>(properties));
    }

    /** Collects properties; an absent or blank value and one that is there already are left out. */
    static final class Properties {

        private final SortedMap<String, List<String>> values = new TreeMap<>();

        Properties add(String name, @Nullable String value) {
            if (value != null && !value.isBlank()) {
                List<String> known = values.computeIfAbsent(name, _ -> new ArrayList<>());
                if (!known.contains(value.strip())) {
                    known.add(value.strip());
                }
            }
            return this;
        }

        Properties add(String name, Collection<String> several) {
            several.forEach(value -> add(name, value));
            return this;
        }

        FtmEntity entity(String id, String caption, String schema) {
            values.replaceAll((_, several) -> List.copyOf(several));
            return new FtmEntity(id, caption, schema, values);
        }
    }
}
