package org.horseshoe.ingest.consolidatedlist;

import java.io.IOException;

/** A file is no whole copy of the list; the message says where and why. */
public final class MalformedCopy extends IOException {

    private static final long serialVersionUID = 1L;

    MalformedCopy(long line, String reason) {
        super("line " + line + ": " + reason);
    }
}
