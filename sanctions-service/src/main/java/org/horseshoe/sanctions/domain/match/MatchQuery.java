package org.horseshoe.sanctions.domain.match;

import java.util.List;
import java.util.Objects;

/**
 * An example of who is looked for. Every list may be empty; without a name nothing is found by {@link NameIndex#search}.
 *
 * @param kind a person, an entity, or either
 * @param names all names of the one who is looked for, in any script
 * @param birthDates ISO dates, months or years
 * @param countries ISO 3166 codes of two or three letters, or names
 * @param documents numbers of passports and the like
 * @param addresses addresses as text
 * @param genders such as {@code male} or {@code f}
 */
public record MatchQuery(
        Kind kind,
        List<String> names,
        List<String> birthDates,
        List<String> countries,
        List<String> documents,
        List<String> addresses,
        List<String> genders) {

    /** What is looked for. */
    public enum Kind {
        PERSON,
        ENTITY,
        ANY
    }

    public MatchQuery {
        Objects.requireNonNull(kind, "kind");
        names = List.copyOf(names);
        birthDates = List.copyOf(birthDates);
        countries = List.copyOf(countries);
        documents = List.copyOf(documents);
        addresses = List.copyOf(addresses);
        genders = List.copyOf(genders);
    }

    /** A query of which only the name is known. */
    public static MatchQuery named(Kind kind, String... names) {
        return new MatchQuery(kind, List.of(names), List.of(), List.of(), List.of(), List.of(), List.of());
    }
}
