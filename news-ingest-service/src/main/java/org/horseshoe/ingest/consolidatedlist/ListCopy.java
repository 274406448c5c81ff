package org.horseshoe.ingest.consolidatedlist;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A whole copy of the list.
 *
 * @param generated when the list says that it was made
 * @param records each record by its trimmed reference
 * @param unknown sections that hold neither individuals nor entities; they are left out
 */
public record ListCopy(OffsetDateTime generated, SortedMap<String, ListRecord> records, List<Section> unknown) {

    /** A part of the file that nobody knew when this was written. */
    public record Section(long line, String name) {}

    public ListCopy {
        unknown = List.copyOf(unknown);
    }

    /** The day on which it was made, where it was made. */
    public LocalDate day() {
        return generated.toLocalDate();
    }

    /** What its records say, by reference. */
    public SortedMap<String, RecordContent> contents() {
        SortedMap<String, RecordContent> contents = new TreeMap<>();
        records.forEach((reference, record) -> contents.put(reference, record.content()));
        return contents;
    }
}
