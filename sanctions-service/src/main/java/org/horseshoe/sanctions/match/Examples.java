package org.horseshoe.sanctions.match;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.horseshoe.http.Problems;
import org.horseshoe.http.Problems.Fault;
import org.horseshoe.sanctions.domain.match.MatchQuery;
import org.horseshoe.sanctions.domain.match.MatchQuery.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Reads the queries of a request as yente takes them; every fault is told, each with where it is. What an example carries
 * beside its schema and its properties is left out, so that whole entities can be sent; a property that is not compared is
 * named in the answer.
 */
final class Examples {

    static final int MOST_QUERIES = 100;
    static final int MOST_VALUES = 50;
    static final int LONGEST_NAME = 300;
    static final int LONGEST_VALUE = 1_000;
    private static final int LONGEST_KEY = 200;

    private static final Map<String, Kind> SCHEMATA = new TreeMap<>(Map.of(
            "Person", Kind.PERSON,
            "Organization", Kind.ENTITY,
            "Company", Kind.ENTITY,
            "PublicBody", Kind.ENTITY,
            "LegalEntity", Kind.ANY,
            "Thing", Kind.ANY));

    private static final List<String> NAMES = List.of("name", "alias", "previousName", "weakAlias");
    private static final List<String> NAME_PARTS =
            List.of("firstName", "secondName", "middleName", "fatherName", "lastName");
    private static final Set<String> COUNTRIES =
            Set.of("nationality", "citizenship", "country", "jurisdiction", "birthCountry", "mainCountry");
    private static final Set<String> DOCUMENTS =
            Set.of("passportNumber", "idNumber", "registrationNumber", "taxNumber", "innCode", "ogrnCode", "leiCode");

    private static final Pattern DATE = Pattern.compile("\\d{4}(?:-\\d\\d(?:-\\d\\d)?)?");

    private final List<Fault> faults = new ArrayList<>();

    private Examples() {}

    /** The queries by their names; a 400 that tells every fault. */
    static SortedMap<String, Example> read(@Nullable JsonNode body) {
        var reader = new Examples();
        SortedMap<String, Example> examples = reader.all(body);
        if (!reader.faults.isEmpty()) {
            throw Problems.badRequest(reader.faults);
        }
        return examples;
    }

    private SortedMap<String, Example> all(@Nullable JsonNode body) {
        SortedMap<String, Example> examples = new TreeMap<>();
        if (body == null || !body.isObject()) {
            fault("#", "an object with \"queries\" is wanted");
            return examples;
        }
        unknown(body);
        refuseIfFilled(body, "weights");
        refuseIfFilled(body, "config");
        JsonNode queries = body.path("queries");
        if (!queries.isObject() || queries.isEmpty()) {
            fault("#/queries", "an object with at least one query is wanted, such as {\"q1\": {\"schema\": …}}");
            return examples;
        }
        if (queries.size() > MOST_QUERIES) {
            fault("#/queries", queries.size() + " queries; at most " + MOST_QUERIES + " are taken at a time");
            return examples;
        }
        queries.properties().forEach(query -> {
            if (query.getKey().length() > LONGEST_KEY) {
                fault("#/queries", "a query's name has more than " + LONGEST_KEY + " characters");
            } else if (!query.getValue().isNull()) {
                examples.put(query.getKey(), one("#/queries/" + escaped(query.getKey()), query.getValue()));
            }
        });
        if (examples.isEmpty() && faults.isEmpty()) {
            fault("#/queries", "every query is null");
        }
        return examples;
    }

    private void unknown(JsonNode body) {
        body.fieldNames().forEachRemaining(name -> {
            if (!Set.of("queries", "weights", "config").contains(name)) {
                fault("#/" + escaped(name), "no such field here; there are config, queries, weights");
            }
        });
    }

    private void refuseIfFilled(JsonNode body, String field) {
        JsonNode given = body.path(field);
        if (!given.isMissingNode() && !given.isNull() && !given.isEmpty()) {
            fault("#/" + field, "the algorithm is used as it is: a receipt names its version and nothing else");
        }
    }

    private Example one(String at, JsonNode query) {
        String schema = query.path("schema").asText("");
        Kind kind = SCHEMATA.get(schema);
        if (kind == null) {
            fault(at + "/schema", "\"" + clipped(schema) + "\" is none of " + String.join(", ", SCHEMATA.keySet()));
        }
        SortedMap<String, List<String>> properties = properties(at + "/properties", query.path("properties"));
        SortedSet<String> ignored = new TreeSet<>(properties.keySet());
        var asked = new MatchQuery(
                kind == null ? Kind.ANY : kind,
                names(at, properties, ignored),
                dates(at, taken(properties, ignored, Set.of("birthDate"))),
                taken(properties, ignored, COUNTRIES),
                taken(properties, ignored, DOCUMENTS),
                taken(properties, ignored, Set.of("address")),
                taken(properties, ignored, Set.of("gender")));
        return new Example(schema, properties, asked, ignored);
    }

    private SortedMap<String, List<String>> properties(String at, JsonNode given) {
        SortedMap<String, List<String>> properties = new TreeMap<>();
        if (!given.isObject()) {
            fault(at, "an object is wanted, such as {\"name\": [\"Kim Jong Un\"]}");
            return properties;
        }
        given.properties().forEach(property -> {
            List<String> values = values(at + "/" + escaped(property.getKey()), property.getValue());
            if (!values.isEmpty()) {
                properties.put(property.getKey(), values);
            }
        });
        if (properties.values().stream().mapToInt(List::size).sum() > 4 * MOST_VALUES) {
            fault(at, "more than " + 4 * MOST_VALUES + " values in one query");
        }
        return properties;
    }

    private List<String> values(String at, JsonNode given) {
        if (!given.isArray()) {
            return text(at, given).toList();
        }
        if (given.size() > MOST_VALUES) {
            fault(at, given.size() + " values; at most " + MOST_VALUES + " are taken");
            return List.of();
        }
        var values = new ArrayList<String>();
        for (int i = 0; i < given.size(); i++) {
            text(at + "/" + i, given.get(i)).forEach(values::add);
        }
        return values.stream().distinct().toList();
    }

    private Stream<String> text(String at, JsonNode value) {
        if (value.isNull()) {
            return Stream.empty();
        }
        if (!value.isValueNode()) {
            fault(at, "a text is wanted");
            return Stream.empty();
        }
        String text = value.asText().strip();
        if (text.length() > LONGEST_VALUE) {
            fault(at, text.length() + " characters; at most " + LONGEST_VALUE + " are taken");
            return Stream.empty();
        }
        return text.isEmpty() ? Stream.empty() : Stream.of(text);
    }

    private List<String> names(String at, SortedMap<String, List<String>> properties, Set<String> ignored) {
        var names = new ArrayList<String>();
        for (String property : NAMES) {
            ignored.remove(property);
            properties.getOrDefault(property, List.of()).forEach(name -> {
                if (name.length() > LONGEST_NAME) {
                    fault(
                            at + "/properties/" + property,
                            name.length() + " characters; a name has at most " + LONGEST_NAME);
                }
                names.add(name);
            });
        }
        String joined = NAME_PARTS.stream()
                .map(part -> String.join(" ", properties.getOrDefault(part, List.of())))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        NAME_PARTS.forEach(ignored::remove);
        if (!joined.isEmpty() && joined.length() <= LONGEST_NAME) {
            names.add(joined);
        }
        if (names.isEmpty()) {
            fault(at + "/properties/name", "a name is wanted, or parts of one such as lastName");
        }
        return names.stream().distinct().toList();
    }

    private List<String> dates(String at, List<String> dates) {
        for (String date : dates) {
            if (!DATE.matcher(date).matches()) {
                fault(
                        at + "/properties/birthDate",
                        "\"" + clipped(date) + "\" is no date such as 1984, 1984-01 or 1984-01-08");
            }
        }
        return dates;
    }

    private static List<String> taken(
            SortedMap<String, List<String>> properties, Set<String> ignored, Set<String> names) {
        ignored.removeAll(names);
        return properties.entrySet().stream()
                .filter(property -> names.contains(property.getKey()))
                .flatMap(property -> property.getValue().stream())
                .distinct()
                .toList();
    }

    private void fault(String pointer, String detail) {
        if (faults.size() < 20) {
            faults.add(new Fault(pointer, detail));
        }
    }

    private static String clipped(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    private static String escaped(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }
}
