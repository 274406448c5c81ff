package org.horseshoe.ingest.consolidatedlist;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.horseshoe.events.ListEntry;
import org.jspecify.annotations.Nullable;

/** Makes the entry that events carry of the elements of a record. */
final class Entries {

    /** What a text in an event may hold. */
    private static final int LONGEST = 4_000;

    private static final Pattern BETWEEN_NAMES = Pattern.compile(";");

    private Entries() {}

    static ListEntry of(RecordContent content, List<Element> elements) {
        return new ListEntry(
                content.type(),
                clipped(content.name()),
                first(elements, "NAME_ORIGINAL_SCRIPT"),
                aliases(elements),
                listedOn(first(elements, "LISTED_ON")),
                all(elements, "_DATE_OF_BIRTH", Entries::birthDate),
                values(elements, "NATIONALITY"),
                all(elements, "_DOCUMENT", Entries::joined),
                all(elements, "_ADDRESS", Entries::joined),
                first(elements, "COMMENTS1"),
                content.dataId(),
                first(elements, "GENDER"),
                values(elements, "TITLE"),
                values(elements, "DESIGNATION"),
                all(elements, "_PLACE_OF_BIRTH", Entries::joined),
                values(elements, "LAST_DAY_UPDATED"),
                first(elements, "SUBMITTED_BY"));
    }

    /** A text that an event can hold: a longer one ends with an ellipsis. */
    static String clipped(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
        return text.substring(0, end) + "…";
    }

    /** One alias can be several names with semicolons between them. */
    private static List<ListEntry.Alias> aliases(List<Element> elements) {
        var aliases = new ArrayList<ListEntry.Alias>();
        for (Element element : named(elements, "_ALIAS")) {
            String quality = element.child("QUALITY");
            String note = element.children().stream()
                    .filter(child ->
                            !child.name().equals("QUALITY") && !child.name().equals("ALIAS_NAME"))
                    .flatMap(Element::texts)
                    .collect(Collectors.joining(", "));
            BETWEEN_NAMES
                    .splitAsStream(element.child("ALIAS_NAME"))
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .map(name -> new ListEntry.Alias(
                            clipped(name), quality.isEmpty() ? null : quality, note.isEmpty() ? null : clipped(note)))
                    .forEach(aliases::add);
        }
        return aliases.stream().distinct().toList();
    }

    /** As a person would write it: 1964-07-17; approximately 1971; between 1955 and 1958. */
    private static String birthDate(Element element) {
        String type = element.child("TYPE_OF_DATE").toLowerCase(Locale.ROOT);
        String from = element.child("FROM_YEAR");
        String date = element.child("DATE");
        String year = element.child("YEAR");
        String note = element.child("NOTE");
        String when = from.isEmpty()
                ? date.isEmpty() ? year : day(date)
                : "between " + from + " and " + element.child("TO_YEAR");
        String sure = when.isEmpty() || !type.startsWith("approx") ? when : "approximately " + when;
        return sure.isEmpty() ? note : note.isEmpty() ? sure : sure + " (" + note + ")";
    }

    /** Some days are printed with a zone: 2015-04-14-04:00. */
    private static String day(String printed) {
        return printed.matches("\\d{4}-\\d\\d-\\d\\d[-+Z].*") ? printed.substring(0, 10) : printed;
    }

    private static @Nullable LocalDate listedOn(@Nullable String printed) {
        if (printed == null) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(day(printed));
            return day.getYear() >= 1900 && day.getYear() <= 2999 ? day : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static String joined(Element element) {
        return element.texts().collect(Collectors.joining(", "));
    }

    private static List<String> all(List<Element> elements, String ending, Function<Element, String> written) {
        return distinct(named(elements, ending).stream().map(written));
    }

    private static List<String> values(List<Element> elements, String name) {
        return distinct(
                elements.stream().filter(element -> element.name().equals(name)).flatMap(Element::texts));
    }

    private static List<String> distinct(Stream<String> texts) {
        return texts.filter(text -> !text.isEmpty())
                .map(Entries::clipped)
                .distinct()
                .toList();
    }

    /** INDIVIDUAL_ALIAS and ENTITY_ALIAS alike. */
    private static List<Element> named(List<Element> elements, String ending) {
        return elements.stream()
                .filter(element -> element.name().endsWith(ending))
                .toList();
    }

    private static @Nullable String first(List<Element> elements, String name) {
        return elements.stream()
                .filter(element -> element.name().equals(name))
                .map(Element::text)
                .filter(text -> !text.isEmpty())
                .map(Entries::clipped)
                .findFirst()
                .orElse(null);
    }
}
