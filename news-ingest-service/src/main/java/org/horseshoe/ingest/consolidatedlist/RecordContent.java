package org.horseshoe.ingest.consolidatedlist;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.horseshoe.events.EntryType;

/**
 * What a record of the list says, made comparable: white space single, elements without their order, and without what is
 * no content (VERSIONNUM, SORT_KEY and SORT_KEY_LAST_MOD, links to INTERPOL).
 *
 * @param reference the permanent reference number, trimmed
 * @param dataId the number of the record; stable, unless a reference is issued again
 * @param regime what the list calls UN_LIST_TYPE
 * @param fields the values of each element, in alphabetical order; an element without a value is an empty text
 */
public record RecordContent(
        String reference, String dataId, String regime, EntryType type, SortedMap<String, List<String>> fields) {

    public static final String DATA_ID = "DATAID";
    public static final String REFERENCE = "REFERENCE_NUMBER";
    static final List<String> NAMES = List.of("FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME");

    static RecordContent of(EntryType type, String reference, String dataId, String regime, List<Element> elements) {
        SortedMap<String, List<String>> fields = new TreeMap<>();
        for (Element element : elements) {
            if (isContent(element.name())) {
                String text = element.name().equals(REFERENCE) ? reference : element.text();
                fields.computeIfAbsent(element.name(), _ -> new ArrayList<>()).add(text);
            }
        }
        fields.replaceAll((_, texts) -> texts.stream().sorted().toList());
        return new RecordContent(reference, dataId, regime, type, fields);
    }

    /** The primary name: its parts in their order. */
    public String name() {
        return NAMES.stream()
                .flatMap(part -> Stream.ofNullable(fields.get(part)).flatMap(List::stream))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static boolean isContent(String element) {
        return !element.equals("VERSIONNUM") && !element.startsWith("SORT_KEY") && !element.endsWith("INTERPOL_LINK");
    }
}
