package org.horseshoe.vote.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.horseshoe.events.Evidence;
import org.horseshoe.events.MembershipEvent;
import org.horseshoe.events.MembershipEvent.CouncilSeatStated;
import org.horseshoe.projection.Delivered;
import org.horseshoe.table.Rows;

/**
 * The claims on who sat on the Council. They are kept beside the dated reference data on which verdicts rest, and change no
 * verdict: what a vote came to must not depend on which copy of a table was imported before it.
 */
final class SeatTable {

    private SeatTable() {}

    static void add(Connection connection, List<Delivered> batch) throws SQLException {
        var rows = new Rows("uuid", "text", "text", "bool", "text", "text", "text");
        for (Delivered delivered : batch) {
            Evidence evidence = delivered.envelope().evidence();
            switch ((MembershipEvent) delivered.envelope().event()) {
                case CouncilSeatStated(var member, var name, var permanent, var from, var to) ->
                    rows.add(
                            delivered.envelope().id(),
                            member.code(),
                            name,
                            permanent,
                            Words.of(from),
                            Words.of(to),
                            evidence == null ? null : evidence.publisher());
            }
        }
        rows.write(connection, """
                insert into stated_seat (event_id, member, name, permanent, first_day, last_day, publisher)
                select event_id, member, name, permanent, first_day::date, last_day::date, publisher
                from unnest(?, ?, ?, ?, ?, ?, ?) as s (event_id, member, name, permanent, first_day, last_day, publisher)""");
    }
}
