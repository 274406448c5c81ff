package org.horseshoe.ingest.consolidatedlist;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An element of a record: a text, or other elements.
 *
 * @param own its own text, white space made single
 */
record Element(String name, String own, List<Element> children) {

    /** White space as Unicode has it: the list has no-break spaces too. */
    private static final Pattern WHITE_SPACE = Pattern.compile("(?U)\\s+");

    Element {
        own = single(own);
        children = List.copyOf(children);
    }

    static String single(String text) {
        return WHITE_SPACE.matcher(text).replaceAll(" ").strip();
    }

    /** All text within it, in the order in which it stands there. */
    String text() {
        return texts().collect(Collectors.joining(" "));
    }

    /** The texts within it that are not empty. */
    Stream<String> texts() {
        return Stream.concat(
                Stream.of(own).filter(text -> !text.isEmpty()),
                children.stream().flatMap(Element::texts));
    }

    /** The text of the elements of this name directly below, empty where there is none. */
    String child(String wanted) {
        return children.stream()
                .filter(child -> child.name().equals(wanted))
                .map(Element::text)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
