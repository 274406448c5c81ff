package org.horseshoe.ingest.record;

import java.util.List;
import org.horseshoe.events.Event;
import org.horseshoe.events.Evidence;

/** What one row of a file turned out to be. */
sealed interface RecordRow {

    /** The line of the file on which the row begins, from 1. */
    long line();

    /** The events that the row tells, and the evidence for each of them. */
    record Told(long line, List<Event> events, Evidence evidence) implements RecordRow {
        public Told {
            events = List.copyOf(events);
        }
    }

    /** A row that cannot be read; the reason names the column and quotes it. */
    record Refused(long line, String reason) implements RecordRow {}
}
