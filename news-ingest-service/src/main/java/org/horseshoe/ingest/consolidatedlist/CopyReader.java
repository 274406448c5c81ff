package org.horseshoe.ingest.consolidatedlist;

import java.io.InputStream;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.horseshoe.events.EntryType;
import org.horseshoe.ingest.xml.ClosedXml;
import org.jspecify.annotations.Nullable;

/**
 * Reads a copy of the list as the United Nations publish it in XML, record by record.
 *
 * <p>A document type, and with it every entity of one's own, is refused; nothing outside the file is ever opened.
 */
public final class CopyReader {

    private static final String ROOT = "CONSOLIDATED_LIST";
    private static final Map<String, EntryType> SECTIONS =
            Map.of("INDIVIDUALS", EntryType.INDIVIDUAL, "ENTITIES", EntryType.ENTITY);
    private static final int DEEPEST = 6;

    private final XMLStreamReader xml;
    private final SortedMap<String, ListRecord> records = new TreeMap<>();
    private final Map<String, String> referenceByDataId = new HashMap<>();
    private final List<ListCopy.Section> unknown = new ArrayList<>();

    private CopyReader(XMLStreamReader xml) {
        this.xml = xml;
    }

    /**
     * The copy in a file.
     *
     * @throws MalformedCopy where the file is cut off, is no such list, or a record of it cannot be read
     */
    public static ListCopy read(InputStream file) throws MalformedCopy {
        try {
            return new CopyReader(ClosedXml.reader(file)).list();
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
            throw new MalformedCopy(line, "the file is cut off or is no XML: " + said(e));
        }
    }

    private ListCopy list() throws XMLStreamException, MalformedCopy {
        while (xml.next() != XMLStreamConstants.START_ELEMENT) {
            refuseTypes();
        }
        if (!xml.getLocalName().equals(ROOT)) {
            throw malformed("the file is a " + xml.getLocalName() + " and not a " + ROOT);
        }
        OffsetDateTime generated = generated(xml.getAttributeValue(null, "dateGenerated"));
        Set<String> sections = new HashSet<>();
        while (nextElement()) {
            String section = xml.getLocalName();
            EntryType type = SECTIONS.get(section);
            if (type == null) {
                unknown.add(new ListCopy.Section(line(), section));
                element(0);
            } else if (sections.add(section)) {
                section(type);
            } else {
                throw malformed(section + " stands twice");
            }
        }
        toTheEnd();
        for (String section : List.of("INDIVIDUALS", "ENTITIES")) {
            if (!sections.contains(section)) {
                throw malformed("there is no " + section + ": a whole copy has individuals and entities");
            }
        }
        if (records.isEmpty()) {
            throw malformed("the list holds no record");
        }
        return new ListCopy(generated, records, unknown);
    }

    private void toTheEnd() throws XMLStreamException {
        while (xml.hasNext()) {
            xml.next();
        }
    }

    private OffsetDateTime generated(@Nullable String printed) throws MalformedCopy {
        if (printed != null) {
            try {
                OffsetDateTime generated = OffsetDateTime.parse(printed.strip());
                if (generated.getYear() >= 1992 && generated.getYear() <= 2999) {
                    return generated;
                }
            } catch (DateTimeException e) {
                // told below
            }
        }
        throw malformed("dateGenerated: " + (printed == null ? "missing" : "\"" + printed + "\" is no instant")
                + "; a copy says when it was made, such as 2025-11-18T23:00:09.174Z");
    }

    private void section(EntryType type) throws XMLStreamException, MalformedCopy {
        while (nextElement()) {
            long line = line();
            if (!xml.getLocalName().equals(type.name())) {
                throw malformed(xml.getLocalName() + " where a record of " + type + " should stand");
            }
            add(line, type, element(0).children());
        }
    }

    private void add(long line, EntryType type, List<Element> elements) throws MalformedCopy {
        String printed = required(line, elements, RecordContent.REFERENCE);
        String reference = References.trimmed(printed);
        String dataId = required(line, elements, RecordContent.DATA_ID);
        String regime = required(line, elements, "UN_LIST_TYPE");
        var content = RecordContent.of(type, reference, dataId, regime, elements);
        if (content.name().isEmpty()) {
            throw new MalformedCopy(line, "FIRST_NAME: " + reference + " has no name");
        }
        String other = referenceByDataId.put(dataId, reference);
        if (other != null) {
            throw new MalformedCopy(line, "DATAID: " + dataId + " stands at " + other + " and at " + reference);
        }
        try {
            ListRecord before = records.put(reference, new ListRecord(content, Entries.of(content, elements)));
            if (before != null) {
                throw new MalformedCopy(line, RecordContent.REFERENCE + ": " + reference + " stands twice");
            }
        } catch (IllegalArgumentException e) {
            throw new MalformedCopy(line, reference + ": " + e.getMessage());
        }
    }

    private static String required(long line, List<Element> elements, String name) throws MalformedCopy {
        List<String> texts = elements.stream()
                .filter(element -> element.name().equals(name))
                .map(Element::text)
                .toList();
        if (texts.size() != 1 || texts.getFirst().isEmpty()) {
            throw new MalformedCopy(line, name + ": " + (texts.size() > 1 ? "stands twice in a record" : "missing"));
        }
        if (texts.getFirst().length() > 100) {
            throw new MalformedCopy(line, name + ": has more than 100 characters");
        }
        return texts.getFirst();
    }

    /** The element that has just begun, to its end. */
    private Element element(int depth) throws XMLStreamException, MalformedCopy {
        if (depth > DEEPEST) {
            throw malformed(xml.getLocalName() + " stands deeper than anything in this list");
        }
        String name = xml.getLocalName();
        var own = new StringBuilder();
        List<Element> children = new ArrayList<>();
        while (true) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> children.add(element(depth + 1));
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> own.append(xml.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    return new Element(name, own.toString(), children);
                }
                default -> refuseTypes();
            }
        }
    }

    /** Goes to the next element on this level; false at the end of the one around it. */
    private boolean nextElement() throws XMLStreamException, MalformedCopy {
        while (true) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    return true;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    return false;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!xml.isWhiteSpace()) {
                        throw malformed("text where an element should stand: \"" + brief(xml.getText()) + "\"");
                    }
                }
                default -> refuseTypes();
            }
        }
    }

    private void refuseTypes() throws MalformedCopy {
        switch (xml.getEventType()) {
            case XMLStreamConstants.DTD -> throw malformed("a document type is not taken");
            case XMLStreamConstants.ENTITY_REFERENCE ->
                throw malformed("the entity " + xml.getLocalName() + " is not known");
            default -> {
                // comments, processing instructions and space say nothing
            }
        }
    }

    private MalformedCopy malformed(String reason) {
        return new MalformedCopy(line(), reason);
    }

    private long line() {
        return Math.max(1, xml.getLocation().getLineNumber());
    }

    private static String brief(String text) {
        String single = Element.single(text);
        return single.length() <= 40 ? single : single.substring(0, 40) + "…";
    }

    /** The parser's words without the place, which it puts before them. */
    private static String said(XMLStreamException e) {
        String message = String.valueOf(e.getMessage());
        int words = message.indexOf("Message: ");
        return Element.single(words < 0 ? message : message.substring(words + "Message: ".length()));
    }
}
