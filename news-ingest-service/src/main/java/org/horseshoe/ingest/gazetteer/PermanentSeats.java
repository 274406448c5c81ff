package org.horseshoe.ingest.gazetteer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.horseshoe.events.Member;

/**
 * Who held the five permanent seats on which day (UN Charter, Art. 23(1)).
 *
 * <p>The seat of China passed on 25 October 1971 (A/RES/2758 (XXVI)), that of the Soviet Union on 24 December 1991.
 */
public final class PermanentSeats {

    private static final List<Holding> HOLDINGS = Table.rows("permanent-seats.csv").stream()
            .map(row -> new Holding(
                    new Member(row.get(1)),
                    LocalDate.parse(row.get(2)),
                    row.get(3).isEmpty() ? LocalDate.MAX : LocalDate.parse(row.get(3)),
                    Table.forms(row.get(4))))
            .toList();

    private PermanentSeats() {}

    /** The holder, on that day, of the seat that a source calls by this name. */
    public static Optional<Member> holder(String name, LocalDate day) {
        return HOLDINGS.stream()
                .filter(holding -> holding.covers(day) && holding.names().contains(name))
                .map(Holding::holder)
                .findFirst();
    }

    /** The permanent members of that day. */
    public static SortedSet<Member> on(LocalDate day) {
        var members = new TreeSet<Member>();
        HOLDINGS.stream()
                .filter(holding -> holding.covers(day))
                .map(Holding::holder)
                .forEach(members::add);
        return members;
    }

    private record Holding(Member holder, LocalDate from, LocalDate to, List<String> names) {
        boolean covers(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }
}
