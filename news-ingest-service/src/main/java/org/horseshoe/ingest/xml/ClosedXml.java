package org.horseshoe.ingest.xml;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;

/** Opens XML that can name nothing outside of itself: no document type is followed, and no external entity is read. */
public final class ClosedXml {

    private ClosedXml() {}

    /** The platform's own parser, so that no library on the class path can put another one in its place. */
    public static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((_, systemId, _, _) -> {
            throw new XMLStreamException("nothing outside the file is read: " + systemId);
        });
        return factory;
    }
}
