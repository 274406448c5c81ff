package org.horseshoe.ingest.record;

import java.io.IOException;
import java.io.InputStream;

/** A file that can be read from its beginning as often as needed, without ever being in memory as a whole. */
@FunctionalInterface
interface RecordFile {

    InputStream open() throws IOException;
}
