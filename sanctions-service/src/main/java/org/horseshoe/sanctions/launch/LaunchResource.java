package org.horseshoe.sanctions.launch;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.horseshoe.events.LaunchOutcome;
import org.horseshoe.events.LaunchUnit;
import org.horseshoe.http.Asked;
import org.horseshoe.http.Csv;
import org.horseshoe.http.Parameters;
import org.horseshoe.http.PositionedReads;
import org.horseshoe.http.Problems;
import org.horseshoe.http.Shapes;
import org.horseshoe.sanctions.domain.LaunchKind;
import org.horseshoe.sanctions.domain.LaunchStatistics;
import org.horseshoe.sanctions.domain.LaunchStatistics.By;
import org.horseshoe.sanctions.domain.LaunchStatistics.Count;
import org.horseshoe.sanctions.domain.LaunchStatistics.Launch;
import org.horseshoe.sanctions.launch.LaunchView.Answer;
import org.horseshoe.sanctions.launch.LaunchView.Compared;
import org.horseshoe.sanctions.launch.LaunchView.Page;
import org.horseshoe.sanctions.launch.LaunchView.Reported;
import org.horseshoe.sanctions.launch.LaunchView.Statistics;
import org.horseshoe.sanctions.launch.Launches.Place;
import org.horseshoe.sanctions.launch.Launches.Range;
import org.horseshoe.sanctions.launch.Launches.Traits;
import org.jspecify.annotations.Nullable;

/** Answers what was launched and tested, what forbade it, and how much of it, beside what sources count. */
@Path("/launches")
@Produces({MediaType.APPLICATION_JSON, "text/csv;qs=0.5"})
class LaunchResource {

    /** Whose calendar a launch counts by. */
    enum Calendar {
        LOCAL,
        UTC
    }

    private static final Csv<LaunchView> TABLE = Csv.<LaunchView>table()
            .column("local_date", LaunchView::localDate)
            .column("utc_date", LaunchView::utcDate)
            .column("launched_at", LaunchView::launchedAt)
            .column("state", LaunchView::state)
            .column("kind", LaunchView::kind)
            .column("missiles", LaunchView::missiles)
            .column("missile_type", LaunchView::missileType)
            .column("site", LaunchView::site)
            .column("outcome", LaunchView::outcome)
            .column("apogee_km", LaunchView::apogeeKm)
            .column("distance_km", LaunchView::distanceKm)
            .column("publisher", LaunchView::publisher)
            .column("also_told_by", launch -> texts(launch.alsoToldBy(), "publisher"))
            .column("forbidden_by", launch -> texts(launch.forbiddenBy(), "document"))
            .column(
                    "answered_by",
                    launch -> launch.answeredBy().stream().map(Answer::document).toList())
            .column("doubts", LaunchView::doubts)
            .column("event", LaunchView::event);

    private static final Csv<Count> COUNTS = Csv.<Count>table()
            .column("period", Count::period)
            .column("missiles", Count::missiles)
            .column("launch_events", Count::launchEvents)
            .column("days", Count::days);

    private final PositionedReads reads;
    private final Launches launches;

    LaunchResource(PositionedReads reads, Launches launches) {
        this.reads = reads;
        this.launches = launches;
    }

    @GET
    @Operation(
            summary = "Launches and nuclear tests in the order of their days, as JSON or CSV",
            description =
                    "Of the sources that tell of one state and day, the best one is listed and the others are named"
                            + " beside it; each launch is told with the measures that forbade it on its day, and with the drafts put"
                            + " to a vote whose title names it by its day or its month.")
    public Response find(
            @QueryParam("state") @Parameter(description = "ISO 3166-1 alpha-3") @Nullable String state,
            @QueryParam("from") @Parameter(description = "A day at the site") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("type") @Parameter(description = "A type of missile, as the source calls it") @Nullable
                    String type,
            @QueryParam("outcome") @Nullable String outcome,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit,
            @BeanParam Asked asked) {
        Range range = range(state, from, to);
        var traits = new Traits(
                type,
                written(Parameters.word("outcome", outcome, LaunchOutcome.class)),
                written(Parameters.word("kind", kind, LaunchKind.class)));
        Place after = place(cursor);
        int most = Parameters.limit(limit);
        Shapes<Page> shapes = Shapes.<Page>json().csv(page -> TABLE.of(page.launches()));
        return reads.answer(asked, "", shapes, () -> page(launches.find(range, traits, after, most), most));
    }

    @GET
    @Path("/statistics")
    @Operation(
            summary = "Missiles, launch events and days with a launch, by year, month, day or type, as JSON or CSV",
            description =
                    "Three units that are never mixed. What sources report stands beside, with the record's own figure"
                            + " for the same days and unit, and the difference.")
    public Response statistics(
            @QueryParam("state") @Nullable String state,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("by") @Nullable String by,
            @QueryParam("date") @Parameter(description = "local (the day at the site) or utc") @Nullable String date,
            @BeanParam Asked asked) {
        Range range = range(state, from, to);
        By grouped = or(Parameters.word("by", by, By.class), By.YEAR);
        Calendar calendar = or(Parameters.word("date", date, Calendar.class), Calendar.LOCAL);
        Shapes<Statistics> shapes = Shapes.<Statistics>json().csv(statistics -> COUNTS.of(statistics.counted()));
        return reads.answer(
                asked,
                "",
                shapes,
                () -> new Statistics(
                        Parameters.written(grouped),
                        Parameters.written(calendar),
                        LaunchStatistics.of(launches.missiles(range, calendar == Calendar.UTC), grouped),
                        compared(range)));
    }

    /** Each reported count is held against all days that it speaks of, whatever days were asked for. */
    private List<Compared> compared(Range range) {
        List<Reported> claims = launches.reported(range);
        Map<String, List<Launch>> recorded = claims.stream()
                .map(Reported::state)
                .distinct()
                .collect(Collectors.toMap(
                        state -> state, state -> launches.missiles(new Range(state, null, null), false)));
        return claims.stream()
                .map(claim -> compared(claim, recorded.getOrDefault(claim.state(), List.of())))
                .toList();
    }

    private static Compared compared(Reported claim, List<Launch> all) {
        LaunchUnit unit = Parameters.word("unit", claim.unit(), LaunchUnit.class);
        int counted = unit == null
                ? 0
                : LaunchStatistics.between(all, claim.from(), claim.to()).in(unit);
        return new Compared(claim, counted, claim.count() - counted);
    }

    private static Range range(@Nullable String state, @Nullable String from, @Nullable String to) {
        LocalDate first = Parameters.day("from", from);
        LocalDate last = Parameters.day("to", to);
        Parameters.period(first, last);
        return new Range(Parameters.member("state", state), first, last);
    }

    private static Page page(List<LaunchView> found, int most) {
        if (found.size() <= most) {
            return new Page(found, null);
        }
        LaunchView last = found.get(most - 1);
        return new Page(found.subList(0, most), last.localDate() + "_" + last.event());
    }

    private static @Nullable Place place(@Nullable String cursor) {
        if (cursor == null || cursor.isBlank()) {
            return null;
        }
        try {
            String[] parts = cursor.split("_", 2);
            return new Place(LocalDate.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (DateTimeException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw Problems.badRequest("cursor", "\"" + cursor + "\" is not a cursor that a page gave");
        }
    }

    private static @Nullable String written(@Nullable Enum<?> word) {
        return word == null ? null : Parameters.written(word);
    }

    private static <T> T or(@Nullable T asked, T otherwise) {
        return asked == null ? otherwise : asked;
    }

    private static List<String> texts(JsonNode array, String field) {
        return array.findValuesAsText(field).stream().distinct().toList();
    }
}
