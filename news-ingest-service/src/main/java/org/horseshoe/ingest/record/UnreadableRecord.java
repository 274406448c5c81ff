package org.horseshoe.ingest.record;

import java.io.IOException;

/** The file is not of the format asked for, or is damaged; the message says where and how. */
final class UnreadableRecord extends IOException {

    private static final long serialVersionUID = 1L;

    UnreadableRecord(String message) {
        super(message);
    }
}
