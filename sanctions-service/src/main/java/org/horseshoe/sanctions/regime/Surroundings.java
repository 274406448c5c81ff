package org.horseshoe.sanctions.regime;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.horseshoe.http.ReadModel;
import org.jspecify.annotations.Nullable;

/** What other read models of this service know about a regime, in figures; their tables are read, not their code. */
@ApplicationScoped
class Surroundings {

    private static final LocalDate LAST_DAY = LocalDate.of(2999, 12, 31);

    private final ReadModel model;
    private final RegimeSettings settings;

    Surroundings(ReadModel model, RegimeSettings settings) {
        this.model = model;
        this.settings = settings;
    }

    /** Launches of the state that the regime is about, to the end of a day. */
    record Launches(String state, int missiles, int launchEvents, int days) {}

    /**
     * How many persons and entities stand on the list by the copies up to a day, as known at an instant.
     *
     * @param validAt null for the copy taken last
     * @param knownAt null for all that is known
     * @return null where no copy of the list up to that day was known
     */
    @Nullable
    Integer namesListed(String regime, @Nullable LocalDate validAt, @Nullable Instant knownAt) {
        return validAt == null && knownAt == null ? namesListedNow(regime) : namesListedThen(regime, validAt, knownAt);
    }

    private Integer namesListedNow(String regime) {
        return model.read("select count(*) from designation where regime = ? and listed", query -> {
            query.setString(1, regime);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        });
    }

    private @Nullable Integer namesListedThen(String regime, @Nullable LocalDate validAt, @Nullable Instant knownAt) {
        String sql = """
                select count(*) filter (where regime = ? and listed), count(*) from (
                  select distinct on (reference) regime, listed from designation_change
                  where copy_of <= ? and recorded_at <= ? order by reference, copy_of desc, revision desc
                ) latest""";
        LocalDate day = validAt == null ? LAST_DAY : validAt;
        Instant instant =
                knownAt == null ? LAST_DAY.atStartOfDay(ZoneOffset.UTC).toInstant() : knownAt;
        int[] counts = model.read(sql, query -> {
            query.setString(1, regime);
            query.setObject(2, day);
            query.setObject(3, instant.atOffset(ZoneOffset.UTC));
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return new int[] {row.getInt(1), row.getInt(2)};
            }
        });
        return counts[1] == 0 ? null : Integer.valueOf(counts[0]);
    }

    @Nullable
    Launches launches(String regime, LocalDate to) {
        return Optional.ofNullable(settings.states().get(regime))
                .map(state -> model.read("""
                        select coalesce(sum(missiles), 0), count(*), count(distinct local_date) from launch_record
                        where state = ? and kind = 'missile' and local_date <= ? and counted""", query -> {
                    query.setString(1, state);
                    query.setObject(2, to);
                    try (ResultSet row = query.executeQuery()) {
                        row.next();
                        return new Launches(state, row.getInt(1), row.getInt(2), row.getInt(3));
                    }
                }))
                .orElse(null);
    }
}
