package org.horseshoe.ingest.record;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.horseshoe.ingest.record.MarcRecord.Field;
import org.horseshoe.ingest.xml.ClosedXml;
import org.jspecify.annotations.Nullable;

/**
 * Reads the records of a MARCXML file one after the other.
 *
 * <p>A document type, and with it every entity of one's own, is refused; nothing outside the file is ever opened.
 */
final class MarcReader implements Iterator<MarcRecord> {

    private static final int MOST_FIELDS = 5_000;
    private static final int LONGEST_TEXT = 100_000;

    private final XMLStreamReader xml;
    private @Nullable MarcRecord next;

    private MarcReader(XMLStreamReader xml) throws IOException {
        this.xml = xml;
        this.next = advance(true);
        if (next == null) {
            throw new UnreadableRecord("line 1: the file holds no MARC record");
        }
    }

    static MarcReader of(InputStream file) throws IOException {
        try {
            return new MarcReader(ClosedXml.reader(file));
        } catch (XMLStreamException e) {
            throw unreadable(e);
        }
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public MarcRecord next() {
        MarcRecord record = next;
        if (record == null) {
            throw new NoSuchElementException();
        }
        try {
            next = advance(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return record;
    }

    /** The next record, or null at the end of the file, which must be whole. */
    private @Nullable MarcRecord advance(boolean atBegin) throws IOException {
        try {
            boolean begin = atBegin;
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.DTD) {
                    throw new UnreadableRecord("line " + line() + ": a document type is not taken");
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    if (xml.getLocalName().equals("record")) {
                        return record();
                    }
                    if (!begin || !xml.getLocalName().equals("collection")) {
                        throw new UnreadableRecord(
                                "line " + line() + ": " + shown(xml.getLocalName()) + " where a record should stand");
                    }
                    begin = false;
                }
            }
            return null;
        } catch (XMLStreamException e) {
            throw unreadable(e);
        }
    }

    private MarcRecord record() throws XMLStreamException, IOException {
        long line = line();
        SortedMap<String, String> control = new TreeMap<>();
        List<Field> fields = new ArrayList<>();
        while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
            String tag = xml.getAttributeValue(null, "tag");
            switch (xml.getLocalName()) {
                case "leader" -> text();
                case "controlfield" -> control.putIfAbsent(tag == null ? "" : tag, text());
                case "datafield" -> fields.add(new Field(tag == null ? "" : tag, subfields()));
                default ->
                    throw new UnreadableRecord(
                            "line " + line() + ": " + shown(xml.getLocalName()) + " is no field of a MARC record");
            }
            if (fields.size() + control.size() > MOST_FIELDS) {
                throw new UnreadableRecord("line " + line + ": a record of more than " + MOST_FIELDS + " fields");
            }
        }
        return new MarcRecord(line, control, List.copyOf(fields));
    }

    private Map<String, String> subfields() throws XMLStreamException, IOException {
        Map<String, String> subfields = new TreeMap<>();
        while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
            String code = xml.getAttributeValue(null, "code");
            String text = text();
            if (!text.isEmpty()) {
                subfields.putIfAbsent(code == null ? "" : code, text);
            }
            if (subfields.size() > MOST_FIELDS) {
                throw new UnreadableRecord("line " + line() + ": a field without end");
            }
        }
        return subfields;
    }

    private String text() throws XMLStreamException, IOException {
        String text = xml.getElementText();
        if (text.length() > LONGEST_TEXT) {
            throw new UnreadableRecord("line " + line() + ": a text of more than " + LONGEST_TEXT + " characters");
        }
        return text.replaceAll("\\s+", " ").strip();
    }

    private long line() {
        return Math.max(1, xml.getLocation().getLineNumber());
    }

    private static String shown(String name) {
        return CsvRows.shortened(name);
    }

    private static UnreadableRecord unreadable(XMLStreamException e) {
        int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
        String said =
                String.valueOf(e.getMessage()).lines().reduce((_, last) -> last).orElse("");
        return new UnreadableRecord("line " + line + ": the file is cut off or is no XML: "
                + CsvRows.shortened(said.replaceFirst("^Message: ", "")));
    }
}
