package org.horseshoe.sanctions.launch;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
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
 * @param alsoToldBy what other sources tell of the same state and day; kept beside, and not counted
 * @param forbiddenBy the measures in force on the day that forbid it, as known today: regime, measure, text, document, paragraph
 * @param answeredBy the drafts put to a vote since whose title names it, as known today, in the order of their decisions
 * @param doubts what about the figures is to be doubted; none of them is changed for it
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
        @Nullable String sourceKind,
        @Nullable String publisher,
        @Nullable String url,
        @Nullable String title,
        JsonNode alsoToldBy,
        JsonNode forbiddenBy,
        List<Answer> answeredBy,
        List<String> doubts) {

    /**
     * A draft of the Council that names a launch as what it answers.
     *
     * @param document the resolution, or the draft where it was not adopted
     * @param slug the draft as it stands in a path: /proposals/{slug}/diff
     * @param outcome {@code adopted} or {@code blocked}
     * @param cause what blocked it, in a few words
     * @param words how its title names the launch
     */
    record Answer(
            String draft,
            String document,
            String slug,
            String outcome,
            @Nullable String cause,
            LocalDate decidedOn,
            String words) {}

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
     * A reported count beside what the record counts for the same days in the same unit.
     *
     * @param counted the record's own figure
     * @param difference how many more the source reports; negative where it reports fewer
     */
    record Compared(@JsonUnwrapped Reported claim, int counted, int difference) {}

    /**
     * Counts.
     *
     * @param by year, month, day or type
     * @param date whose calendar: the site's, or UTC where the hour is known
     * @param counted what the record of launches itself counts; nuclear tests left out
     * @param reported what sources say, as they say it
     */
    record Statistics(String by, String date, List<Count> counted, List<Compared> reported) {}
}
