package org.horseshoe.ingest.record;

import java.util.List;
import org.horseshoe.events.Event;
import org.horseshoe.events.Evidence;
import org.jspecify.annotations.Nullable;

/** What a row of a file turned out to be, or several rows that tell of one thing. */
sealed interface RecordRow {

    /** The line of the file on which the row begins, from 1. */
    long line();

    /** How many rows of the file it is. */
    default int rows() {
        return 1;
    }

    /**
     * A row that tells something.
     *
     * @param kind what the row calls it, to be counted
     * @param events what it tells, each with the same evidence
     * @param sitting the meeting that the row tells of
     * @param remarks what of the row could not be told
     */
    record Told(
            long line,
            int rows,
            String kind,
            List<Event> events,
            Evidence evidence,
            @Nullable Sitting sitting,
            List<String> remarks)
            implements RecordRow {
        public Told {
            events = List.copyOf(events);
            remarks = List.copyOf(remarks);
        }
    }

    /** A row of a kind that is no vote, no draft and no statement. */
    record Skipped(long line, String kind, @Nullable Sitting sitting) implements RecordRow {}

    /** A row that cannot be read; the reason names the column and quotes it. */
    record Refused(long line, String reason) implements RecordRow {}
}
