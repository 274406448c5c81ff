package org.horseshoe.sanctions.launch;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.horseshoe.sanctions.domain.LaunchStatistics.Count;
import org.jspecify.annotations.Nullable;

/**
 * A launch or a nuclear test as it is answered.
 *
 * @param event the id of the event that tells of it
 * @param localDate the day at the site
 * @param utcDate the day in UTC, where the hour is known
 */
record LaunchView(
        UUID event,
        String state,
        String kind,
        LocalDate localDate,
        @Nullable LocalDate utcDate,
        @Nullable Instant launchedAt,
        @Nullable Integer missiles,
        @Nullable String missileType,
        @Nullable String site,
        @Nullable String outcome,
        @Nullable BigDecimal apogeeKm,
        @Nullable BigDecimal distanceKm,
        @Nullable String publisher,
        @Nullable String url) {

    /**
     * One page of the record.
     *
     * @param next the cursor of the next page; absent on the last
     */
    record Page(List<LaunchView> launches, @Nullable String next) {}

    /** A count as a source reports it. */
    record Reported(
            String state,
            LocalDate from,
            LocalDate to,
            int count,
            String unit,
            @Nullable String sourceKind,
            @Nullable String publisher,
            @Nullable String url,
            @Nullable String quote,
            @Nullable String extractor) {}

    /**
     * Counts.
     *
     * @param by year, month or day, of the site's calendar
     * @param counted what the record of launches itself counts; nuclear tests left out
     * @param reported what sources say, as they say it
     */
    record Statistics(String by, List<Count> counted, List<Reported> reported) {}
}
