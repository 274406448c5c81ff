package org.horseshoe.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.horseshoe.events.EntryType;
import org.horseshoe.events.ListEntry;
import org.horseshoe.sanctions.domain.match.Candidate;
import org.horseshoe.sanctions.domain.match.Standing;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Reads the names of a copy of the consolidated list, as far as the matcher wants them. */
final class ListedNames {

    private ListedNames() {}

    static List<Candidate> in(Path file) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        var root = factory.newDocumentBuilder().parse(file.toFile()).getDocumentElement();
        var candidates = new ArrayList<Candidate>();
        for (String tag : List.of("INDIVIDUAL", "ENTITY")) {
            var elements = root.getElementsByTagName(tag);
            for (int i = 0; i < elements.getLength(); i++) {
                candidates.add(candidate((Element) elements.item(i), tag));
            }
        }
        return candidates;
    }

    private static Candidate candidate(Element element, String tag) {
        String name = String.join(
                " ",
                Stream.of("FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME")
                        .map(part -> text(element, part))
                        .filter(part -> !part.isEmpty())
                        .toList());
        String original = text(element, "NAME_ORIGINAL_SCRIPT");
        var aliases = new ArrayList<ListEntry.Alias>();
        for (Element alias : children(element, tag + "_ALIAS")) {
            String quality = text(alias, "QUALITY");
            for (String one : text(alias, "ALIAS_NAME").split(";", 0)) {
                if (!one.isBlank()) {
                    aliases.add(new ListEntry.Alias(one.strip(), quality.isEmpty() ? null : quality));
                }
            }
        }
        var entry = new ListEntry(
                tag.equals("ENTITY") ? EntryType.ENTITY : EntryType.INDIVIDUAL,
                name,
                original.isEmpty() ? null : original,
                aliases,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null);
        return new Candidate(text(element, "REFERENCE_NUMBER"), text(element, "UN_LIST_TYPE"), Standing.LISTED, entry);
    }

    private static List<Element> children(Element element, String tag) {
        var found = new ArrayList<Element>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child && child.getTagName().equals(tag)) {
                found.add(child);
            }
        }
        return found;
    }

    private static String text(Element element, String tag) {
        List<Element> found = children(element, tag);
        return found.isEmpty() ? "" : found.getFirst().getTextContent().strip();
    }
}
