package org.horseshoe.sanctions.launch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.horseshoe.events.EventCodec;
import org.horseshoe.events.LaunchEvent.MissileLaunched;
import org.horseshoe.http.Parameters;
import org.horseshoe.http.ReadModel;
import org.horseshoe.sanctions.domain.LaunchKind;
import org.horseshoe.sanctions.domain.LaunchStatistics.Launch;
import org.horseshoe.sanctions.domain.MissileTechnology;
import org.horseshoe.sanctions.launch.LaunchView.Reported;
import org.jspecify.annotations.Nullable;

/** The questions that are asked of the read model of launches. */
@ApplicationScoped
class Launches {

    /** The measures that forbid it are read from the tables of regimes; their code is not needed. */
    private static final String FIND = """
            select l.event_id, l.state, l.kind, l.local_date, l.launched_at, l.missiles, l.missile_type, l.site, l.outcome,
              l.apogee_km, l.distance_km, l.source_kind, l.publisher, l.url, l.title,
              (select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('event', o.event_id, 'publisher', o.publisher,
                  'sourceKind', o.source_kind, 'missiles', o.missiles, 'missileType', o.missile_type, 'url', o.url,
                  'title', o.title)) order by o.event_id), '[]')
               from launch_record o where o.state = l.state and o.kind = l.kind and o.local_date = l.local_date
                 and not o.counted),
              (select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('regime', m.regime, 'measure', m.measure_key,
                  'text', m.measure ->> 'subject', 'document', coalesce(d.body ->> 'resolution', m.draft),
                  'paragraph', m.measure ->> 'paragraph')) order by m.regime, m.measure_key, m.draft, m.item), '[]')
               from measure_version m join outcome d on d.draft = m.draft and upper_inf(d.known)
               where upper_inf(m.known) and m.applied @> l.local_date
                 and l.state || ' ' || m.regime || '/' || m.measure_key = any(?))
            from launch_record l where l.counted and (?::text is null or l.state = ?)
              and (?::date is null or l.local_date >= ?) and (?::date is null or l.local_date <= ?)
              and (?::text is null or lower(l.missile_type) = lower(?)) and (?::text is null or l.outcome = ?)
              and (?::text is null or l.kind = ?) and (?::date is null or (l.local_date, l.event_id) > (?, ?))
            order by l.local_date, l.event_id limit ?""";

    private static final String SWAPPED =
            "apogeeKm and distanceKm may be the other way round: missiles seldom rise to between"
                    + " half and all of their distance";

    private final ReadModel model;
    private final LaunchAnswers answers;
    private final List<String> forbidding;

    Launches(ReadModel model, LaunchAnswers answers, LaunchSettings settings) {
        this.model = model;
        this.answers = answers;
        this.forbidding = settings.forbiddenBy().entrySet().stream()
                .flatMap(Launches::named)
                .sorted()
                .toList();
    }

    private static Stream<String> named(Map.Entry<String, List<String>> state) {
        return state.getValue().stream().map(measure -> state.getKey() + " " + measure);
    }

    /** Whose launches of which days; what is absent does not narrow the search. */
    record Range(
            @Nullable String state,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /** Which launches; what is absent does not narrow the search. */
    record Traits(
            @Nullable String type,
            @Nullable String outcome,
            @Nullable String kind) {}

    /** The place in the record after which a page begins. */
    record Place(LocalDate day, UUID event) {}

    /** In the order of the days, one more than asked for where there are more. */
    List<LaunchView> find(Range range, Traits traits, @Nullable Place after, int limit) {
        LocalDate day = after == null ? null : after.day();
        var parameters = new ArrayList<@Nullable Object>();
        parameters.add(forbidding);
        parameters.addAll(
                twice(range.state(), range.from(), range.to(), traits.type(), traits.outcome(), traits.kind(), day));
        parameters.add(after == null ? null : after.event());
        parameters.add(limit + 1);
        List<Told> told = model.read(FIND, parameters, Launches::told);
        LaunchAnswers.Known answered =
                answers.known(told.stream().map(Told::state).distinct().toList());
        return told.stream().map(launch -> launch.view(answered)).toList();
    }

    /**
     * The missile launches to count.
     *
     * @param utc whether the day is that of UTC, where the hour is known
     */
    List<Launch> missiles(Range range, boolean utc) {
        String sql = """
                select case when ? then coalesce((launched_at at time zone 'UTC')::date, local_date) else local_date end,
                  missiles, missile_type
                from launch_record where counted and kind = 'missile' and (?::text is null or state = ?)
                  and (?::date is null or local_date >= ?) and (?::date is null or local_date <= ?)
                order by local_date, event_id""";
        var parameters = new ArrayList<@Nullable Object>();
        parameters.add(utc);
        parameters.addAll(twice(range.state(), range.from(), range.to()));
        return model.read(
                sql, parameters, row -> new Launch(row.getObject(1, LocalDate.class), row.getInt(2), row.getString(3)));
    }

    /** The counts that sources report for days in the range. */
    List<Reported> reported(Range range) {
        String sql = """
                select state, from_day, to_day, count, unit, source_kind, publisher, url, quote, extractor
                from launch_count_reported where (?::text is null or state = ?)
                  and (?::date is null or to_day >= ?) and (?::date is null or from_day <= ?)
                order by from_day, to_day, event_id""";
        return model.read(
                sql,
                twice(range.state(), range.from(), range.to()),
                row -> new Reported(
                        row.getString(1),
                        row.getObject(2, LocalDate.class),
                        row.getObject(3, LocalDate.class),
                        row.getInt(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8),
                        row.getString(9),
                        row.getString(10)));
    }

    /** A parameter that may be absent stands twice: in the question whether it is, and in the condition. */
    private static List<@Nullable Object> twice(@Nullable Object... values) {
        var all = new ArrayList<@Nullable Object>();
        Arrays.stream(values).forEach(value -> {
            all.add(value);
            all.add(value);
        });
        return all;
    }

    /** A launch as the tables tell of it. */
    private record Told(
            UUID event,
            String state,
            LaunchKind kind,
            LocalDate localDate,
            @Nullable Instant at,
            @Nullable Integer missiles,
            @Nullable String type,
            @Nullable String site,
            @Nullable String outcome,
            @Nullable BigDecimal apogeeKm,
            @Nullable BigDecimal distanceKm,
            Source source,
            JsonNode others,
            JsonNode bans) {

        LaunchView view(LaunchAnswers.Known answered) {
            LocalDate utcDate = at == null ? null : at.atZone(ZoneOffset.UTC).toLocalDate();
            boolean covered =
                    kind != LaunchKind.MISSILE || MissileTechnology.of(type).isUnderBallisticBan();
            return new LaunchView(
                    event,
                    state,
                    Parameters.written(kind),
                    localDate,
                    utcDate,
                    at,
                    missiles,
                    type,
                    site,
                    outcome,
                    apogeeKm,
                    distanceKm,
                    source.kind(),
                    source.publisher(),
                    source.url(),
                    source.title(),
                    others,
                    covered ? bans : EventCodec.json().createArrayNode(),
                    answered.to(state, kind, localDate, utcDate),
                    MissileLaunched.looksSwapped(apogeeKm, distanceKm) ? List.of(SWAPPED) : List.of());
        }
    }

    private record Source(
            @Nullable String kind,
            @Nullable String publisher,
            @Nullable String url,
            @Nullable String title) {}

    private static Told told(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject(5, OffsetDateTime.class);
        return new Told(
                row.getObject(1, UUID.class),
                row.getString(2),
                Objects.requireNonNull(Parameters.word("kind", row.getString(3), LaunchKind.class)),
                row.getObject(4, LocalDate.class),
                at == null ? null : at.toInstant(),
                row.getObject(6, Integer.class),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getBigDecimal(10),
                row.getBigDecimal(11),
                new Source(row.getString(12), row.getString(13), row.getString(14), row.getString(15)),
                json(row.getString(16)),
                json(row.getString(17)));
    }

    private static JsonNode json(String text) {
        try {
            return EventCodec.json().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What the database built is no JSON: " + text, e);
        }
    }
}
