package org.horseshoe.ingest.record;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * A record of a library catalogue (MARC 21).
 *
 * @param line the line of the file on which it begins
 * @param control the control fields by their tags
 * @param fields the other fields in their order
 */
record MarcRecord(long line, SortedMap<String, String> control, List<Field> fields) {

    /** A field with its subfields; of subfields with one code the first counts. */
    record Field(String tag, Map<String, String> subfields) {

        String cell(String code) {
            return subfields.getOrDefault(code, "");
        }
    }

    /** The first subfield of this tag and code that says something, or nothing. */
    String cell(String tag, String code) {
        return fields.stream()
                .filter(field -> field.tag().equals(tag))
                .map(field -> field.cell(code))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** The fields of this tag. */
    List<Field> all(String tag) {
        return fields.stream().filter(field -> field.tag().equals(tag)).toList();
    }

    /** Whether a subfield of this tag says that, in whatever capitals. */
    boolean says(String tag, String words) {
        String wanted = words.toUpperCase(java.util.Locale.ROOT);
        return all(tag).stream()
                .flatMap(field -> field.subfields().values().stream())
                .anyMatch(value -> value.toUpperCase(java.util.Locale.ROOT).contains(wanted));
    }
}
