package org.horseshoe.sanctions.names;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.horseshoe.events.ListEntry;
import org.horseshoe.http.ReadModel;
import org.horseshoe.projection.ReflectedPositions;
import org.horseshoe.sanctions.domain.ProposedName;
import org.horseshoe.sanctions.domain.match.Candidate;
import org.horseshoe.sanctions.domain.match.Standing;

/** Reads names from the read models of the list and of proposals; their tables are read, not their code. */
@ApplicationScoped
class NameTables {

    /** All positions as {@code PositionedReads} prints them, with what they mean for names. */
    record Seen(String tag, Marker marker) {}

    /** What changed after a position: how many changes, and of which entries. */
    record Since(int changes, SortedSet<String> references) {}

    private static final String SEEN = "select " + ReflectedPositions.TAG + """
            , coalesce((select changes from designation_tally), 0), coalesce((select words from outcome_tally), 0),
              coalesce((select texts from draft_text_tally), 0)""";

    /** Each entry as its last copy has it, folded from its changes; one that was never seen on the list is none. */
    private static final String LIST = """
            select c.reference,
              (array_agg(c.regime order by c.copy_of desc, c.revision desc) filter (where c.listed))[1],
              (array_agg(c.listed order by c.copy_of desc, c.revision desc))[1],
              min(c.copy_of), max(c.copy_of),
              (array_agg(c.body -> 'entry' order by c.copy_of desc, c.revision desc) filter (where c.listed))[1]
            from designation_change c %s
            group by c.reference having bool_or(c.listed)""";

    private static final String AT = " join unnest(?::int[], ?::bigint[]) as at (part, last) "
            + "on at.part = p.part and p.log_offset <= at.last ";

    private final ReadModel model;
    private final ProposalTables proposals;

    NameTables(ReadModel model, ProposalTables proposals) {
        this.model = model;
        this.proposals = proposals;
    }

    Seen seen() {
        return model.read(SEEN, query -> {
            try (ResultSet row = query.executeQuery()) {
                row.next();
                String tag = row.getString(1);
                return new Seen(tag, Marker.of(tag, row.getLong(2), row.getLong(3), row.getLong(4)));
            }
        });
    }

    SortedMap<String, ListedName> list() {
        return model.read(LIST.formatted(""), NameTables::read);
    }

    SortedMap<String, ListedName> list(Collection<String> references) {
        return model.read(LIST.formatted("where c.reference = any(?)"), query -> {
            query.setArray(1, query.getConnection().createArrayOf("text", references.toArray()));
            return read(query);
        });
    }

    Since since(SortedMap<Integer, Long> last) {
        String sql =
                "select p.reference from designation_place p join unnest(?::int[], ?::bigint[]) as at (part, last) "
                        + "on at.part = p.part and p.log_offset > at.last";
        return model.read(sql, query -> {
            set(query, last);
            int changes = 0;
            var references = new TreeSet<String>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    changes++;
                    references.add(row.getString(1));
                }
            }
            return new Since(changes, references);
        });
    }

    List<ProposedName> proposals() {
        return proposals.names(null);
    }

    NameBook book(ListPosition position) {
        SortedMap<String, ListedName> list =
                model.read(LIST.formatted("join designation_place p using (reference, revision)" + AT), query -> {
                    set(query, position.designations());
                    return read(query);
                });
        return NameBook.of(position, list, proposals.names(position));
    }

    /** Sets the first two parameters of a statement: partitions and their last offsets. */
    static void set(PreparedStatement query, SortedMap<Integer, Long> last) throws SQLException {
        Array partitions =
                query.getConnection().createArrayOf("int4", last.keySet().toArray());
        Array offsets =
                query.getConnection().createArrayOf("int8", last.values().toArray());
        query.setArray(1, partitions);
        query.setArray(2, offsets);
    }

    private static SortedMap<String, ListedName> read(PreparedStatement query) throws SQLException {
        var list = new TreeMap<String, ListedName>();
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                var candidate = new Candidate(
                        row.getString(1),
                        row.getString(2),
                        row.getBoolean(3) ? Standing.LISTED : Standing.DELISTED,
                        StoredJson.read(row.getString(6), ListEntry.class));
                list.put(
                        candidate.id(),
                        new ListedName(
                                candidate, row.getObject(4, LocalDate.class), row.getObject(5, LocalDate.class)));
            }
        }
        return list;
    }
}
