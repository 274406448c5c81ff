package org.horseshoe.sanctions.launch;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.horseshoe.http.ReadModel;
import org.horseshoe.sanctions.domain.LaunchStatistics.Launch;
import org.horseshoe.sanctions.launch.LaunchView.Reported;
import org.jspecify.annotations.Nullable;

/** The questions that are asked of the read model of launches. */
@ApplicationScoped
class Launches {

    private final ReadModel model;

    Launches(ReadModel model) {
        this.model = model;
    }

    /** What is looked for; what is absent does not narrow the search. */
    record Range(
            @Nullable String state,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /** The place in the record after which a page begins. */
    record Place(LocalDate day, UUID event) {}

    /** In the order of the days, one more than asked for where there are more. */
    List<LaunchView> find(Range range, @Nullable Place after, int limit) {
        String sql = """
                select event_id, state, kind, local_date, launched_at, missiles, missile_type, site, outcome, apogee_km,
                  distance_km, publisher, url
                from launch where (?::text is null or state = ?) and (?::date is null or local_date >= ?)
                  and (?::date is null or local_date <= ?) and (?::date is null or (local_date, event_id) > (?, ?))
                order by local_date, event_id limit ?""";
        return model.read(sql, query -> {
            set(query, range);
            query.setObject(7, after == null ? null : after.day());
            query.setObject(8, after == null ? null : after.day());
            query.setObject(9, after == null ? null : after.event());
            query.setInt(10, limit + 1);
            try (ResultSet row = query.executeQuery()) {
                var launches = new ArrayList<LaunchView>();
                while (row.next()) {
                    launches.add(launch(row));
                }
                return launches;
            }
        });
    }

    /** The missile launches to count. */
    List<Launch> missiles(Range range) {
        String sql = """
                select local_date, missiles from launch where (?::text is null or state = ?)
                  and (?::date is null or local_date >= ?) and (?::date is null or local_date <= ?)
                  and kind = 'missile' order by local_date, event_id""";
        return model.read(sql, query -> {
            set(query, range);
            try (ResultSet row = query.executeQuery()) {
                var launches = new ArrayList<Launch>();
                while (row.next()) {
                    launches.add(new Launch(row.getObject(1, LocalDate.class), row.getInt(2)));
                }
                return launches;
            }
        });
    }

    /** The counts that sources report for days in the range. */
    List<Reported> reported(Range range) {
        String sql = """
                select state, from_day, to_day, count, unit, source_kind, publisher, url, quote, extractor
                from launch_count_reported where (?::text is null or state = ?)
                  and (?::date is null or to_day >= ?) and (?::date is null or from_day <= ?)
                order by from_day, to_day, event_id""";
        return model.read(sql, query -> {
            set(query, range);
            try (ResultSet row = query.executeQuery()) {
                var reported = new ArrayList<Reported>();
                while (row.next()) {
                    reported.add(new Reported(
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
                return reported;
            }
        });
    }

    private static void set(PreparedStatement query, Range range) throws SQLException {
        query.setObject(1, range.state());
        query.setObject(2, range.state());
        query.setObject(3, range.from());
        query.setObject(4, range.from());
        query.setObject(5, range.to());
        query.setObject(6, range.to());
    }

    private static LaunchView launch(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject(5, OffsetDateTime.class);
        return new LaunchView(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getObject(4, LocalDate.class),
                at == null ? null : at.withOffsetSameInstant(ZoneOffset.UTC).toLocalDate(),
                at == null ? null : at.toInstant(),
                row.getObject(6, Integer.class),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getBigDecimal(10),
                row.getBigDecimal(11),
                row.getString(12),
                row.getString(13));
    }
}
