package org.horseshoe.sanctions.designation;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An entry of the list as it is answered. */
record DesignationView(String reference, String regime, String status, String name, LocalDate asOf, JsonNode entry) {

    /**
     * One page of the list.
     *
     * @param next the cursor of the next page; absent on the last
     */
    record Page(
            List<DesignationView> designations, @Nullable String next) {}

    /** An entry with everything that happened to it. */
    record History(DesignationView designation, List<Change> history) {}

    /**
     * One change.
     *
     * @param type the event that tells of it
     * @param copyOf the day of the copy of the list that shows it
     * @param change the event's fields
     */
    record Change(String type, LocalDate copyOf, Instant recordedAt, JsonNode change) {}
}
