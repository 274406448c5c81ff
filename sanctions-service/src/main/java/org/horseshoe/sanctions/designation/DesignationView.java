package org.horseshoe.sanctions.designation;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the list as it is answered.
 *
 * @param status {@code listed} or {@code delisted}
 * @param asOf the day of the copy of the list since which it reads like this
 * @param entry how it reads; of a name that has left the list, how it read last
 */
record DesignationView(String reference, String regime, String status, String name, LocalDate asOf, JsonNode entry) {

    /**
     * An entry with everything that happened to it.
     *
     * @param periods when it stood on the list, by the days of the copies that show it
     */
    record History(DesignationView designation, List<Period> periods, List<Change> history) {}

    /**
     * A time on the list. It was listed on or before the first day, and left between the copy before the last day and
     * the copy of that day: the copies that were read tell no more.
     *
     * @param from the day of the first copy that has it
     * @param to the day of the first copy that has it no more; absent while it stands there
     */
    record Period(LocalDate from, @Nullable LocalDate to) {}

    /**
     * One change.
     *
     * @param type the event that tells of it
     * @param copyOf the day of the copy of the list that shows it
     * @param recordedAt when Horseshoe took that copy
     * @param change the event's fields; of an amendment what read differently before
     * @param evidence where it is told
     */
    record Change(
            String type,
            LocalDate copyOf,
            Instant recordedAt,
            JsonNode change,
            @Nullable JsonNode evidence) {}
}
