package org.horseshoe.ingest.record;

import java.io.IOException;
import java.util.Iterator;

/** A kind of file that can be imported. */
interface RecordFormat {

    /** Its name in the path: {@code vetoes}. */
    String kind();

    /** The name under which its events are claims; the same words in the next edition of the file are the same claim. */
    String origin();

    /**
     * The rows of a file in their order; reading the same bytes again gives the same rows.
     *
     * @param known what earlier records told of meetings
     * @throws UnreadableRecord where the file as a whole is not of this format
     */
    Iterator<RecordRow> rows(RecordFile file, Sittings known) throws IOException;
}
