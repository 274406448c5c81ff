package org.horseshoe.sanctions.regime;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.horseshoe.sanctions.domain.Knowledge;
import org.jspecify.annotations.Nullable;

/** Times of knowledge as PostgreSQL keeps them: to the microsecond, as ranges that end before their upper bound. */
final class KnownTimes {

    private KnownTimes() {}

    /** An instant as it comes back from the database. */
    static Instant stored(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }

    static String range(Knowledge known) {
        return "[" + known.from() + "," + (known.to() == null ? "" : known.to()) + ")";
    }

    /**
     * Reads the bounds of a range.
     *
     * @param column where the lower one stands; the upper one follows
     */
    static Knowledge read(ResultSet row, int column) throws SQLException {
        OffsetDateTime to = row.getObject(column + 1, OffsetDateTime.class);
        return new Knowledge(
                row.getObject(column, OffsetDateTime.class).toInstant(), to == null ? null : to.toInstant());
    }

    static OffsetDateTime parameter(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /**
     * The condition that a range held at an instant; the instant is then the next parameter.
     *
     * @param knownAt null for what is known now, which takes no parameter
     */
    static String holds(String range, @Nullable Instant knownAt) {
        return knownAt == null ? "upper_inf(" + range + ")" : range + " @> ?::timestamptz";
    }
}
