package org.horseshoe.vote.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.horseshoe.events.Member;
import org.horseshoe.http.ReadModel;
import org.horseshoe.vote.domain.SeatClaim;
import org.jspecify.annotations.Nullable;

/** Reads what imported tables say of the membership. */
@ApplicationScoped
class SeatClaims {

    /** A claim with its event and its publisher. */
    record Stated(UUID event, SeatClaim claim, @Nullable String publisher) {}

    private static final String COLUMNS = "event_id, member, name, permanent, first_day, last_day, publisher";
    private static final String ORDER = " order by first_day, member, event_id";

    private final ReadModel readModel;

    SeatClaims(ReadModel readModel) {
        this.readModel = readModel;
    }

    /** The claims that speak of a day. */
    List<Stated> on(LocalDate day) {
        return readModel.read(
                "select " + COLUMNS + " from stated_seat where ? between first_day and coalesce(last_day, 'infinity')"
                        + ORDER,
                List.of(day),
                SeatClaims::read);
    }

    /** Every claim; some thousand at most, a row for each member and year. */
    List<Stated> all() {
        return readModel.read("select " + COLUMNS + " from stated_seat" + ORDER, List.of(), SeatClaims::read);
    }

    private static Stated read(ResultSet row) throws SQLException {
        return new Stated(
                row.getObject(1, UUID.class),
                new SeatClaim(
                        new Member(row.getString(2)),
                        row.getString(3),
                        row.getBoolean(4),
                        row.getObject(5, LocalDate.class),
                        row.getObject(6, LocalDate.class)),
                row.getString(7));
    }
}
