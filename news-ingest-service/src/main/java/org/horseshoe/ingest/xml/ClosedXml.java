package org.horseshoe.ingest.xml;

import java.io.InputStream;
import java.io.Reader;
import java.util.MissingResourceException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

/** Opens XML that can name nothing outside of itself: no document type is followed, and no external entity is read. */
public final class ClosedXml {

    private ClosedXml() {}

    /** Reads a file, whose encoding it tells itself. */
    public static XMLStreamReader reader(InputStream file) throws XMLStreamException {
        return new Told(factory().createXMLStreamReader(file));
    }

    /** Reads a text. */
    public static XMLStreamReader reader(Reader text) throws XMLStreamException {
        return new Told(factory().createXMLStreamReader(text));
    }

    /** The platform's own parser, so that no library on the class path can put another one in its place. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((_, systemId, _, _) -> {
            throw new XMLStreamException("nothing outside the file is read: " + systemId);
        });
        return factory;
    }

    /** For some faults, such as a letter that a document type may not have, the platform's parser has lost the words. */
    private static final class Told extends StreamReaderDelegate {

        Told(XMLStreamReader reader) {
            super(reader);
        }

        @Override
        public int next() throws XMLStreamException {
            try {
                return super.next();
            } catch (MissingResourceException e) {
                throw untold(e);
            }
        }

        @Override
        public int nextTag() throws XMLStreamException {
            try {
                return super.nextTag();
            } catch (MissingResourceException e) {
                throw untold(e);
            }
        }

        @Override
        public String getElementText() throws XMLStreamException {
            try {
                return super.getElementText();
            } catch (MissingResourceException e) {
                throw untold(e);
            }
        }

        private XMLStreamException untold(MissingResourceException fault) {
            return new XMLStreamException(fault.getKey(), getLocation(), fault);
        }
    }
}
