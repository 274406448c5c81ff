package org.horseshoe.vote.projection;

import static org.horseshoe.table.Column.Type.BYTES;
import static org.horseshoe.table.Column.Type.ID;
import static org.horseshoe.table.Column.Type.TEXT;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Predicate;
import org.horseshoe.events.DraftSymbol;
import org.horseshoe.events.EventEnvelope;
import org.horseshoe.events.ProceedingsEvent;
import org.horseshoe.projection.Delivered;
import org.horseshoe.table.Column;
import org.horseshoe.table.Rows;
import org.horseshoe.table.Table;
import org.horseshoe.table.TableRows;
import org.horseshoe.vote.StoredClaims;
import org.horseshoe.vote.domain.Claim;

/** The claims of drafts: those of before, and those of a batch. */
final class ClaimTable {

    private static final Table TABLE = new Table(
            "claim",
            2,
            List.of(
                    new Column("reference", TEXT),
                    new Column("event_id", ID),
                    new Column("type", TEXT),
                    new Column("body", BYTES)));

    private ClaimTable() {}

    /**
     * The claims made under these names, by name.
     *
     * @param left which claims to leave out
     */
    static Map<DraftSymbol, List<Claim>> read(
            Connection connection, SortedSet<DraftSymbol> references, Set<ClaimKey> left) throws SQLException {
        Map<DraftSymbol, List<Claim>> claims = new HashMap<>();
        var rows = new Rows("text");
        references.forEach(reference -> rows.add(reference.value()));
        rows.write(
                connection,
                "select reference, " + StoredClaims.COLUMNS + " from claim where reference = any(?)",
                row -> {
                    if (!left.contains(ClaimKey.of(row))) {
                        claims.computeIfAbsent(new DraftSymbol(row.getString("reference")), _ -> new ArrayList<>())
                                .add(StoredClaims.read(row));
                    }
                });
        return claims;
    }

    /**
     * Adds claims, each once, and tells which were not there before. The names that they are made under are locked, so that
     * nobody else adds one of them meanwhile.
     *
     * @param isNew whether nothing was claimed under a name before, so that no claim under it can be there
     */
    static Set<ClaimKey> add(Connection connection, Collection<Delivered> claims, Predicate<DraftSymbol> isNew)
            throws SQLException {
        var first = new TableRows(TABLE);
        var further = new Rows("text", "uuid", "text", "bytea");
        Set<ClaimKey> added = HashSet.newHashSet(claims.size());
        for (Delivered claim : claims) {
            EventEnvelope envelope = claim.envelope();
            if (isNew.test(((ProceedingsEvent) envelope.event()).draft())) {
                first.make(envelope.subject(), envelope.id(), envelope.type(), claim.body());
                added.add(ClaimKey.of(envelope));
            } else {
                further.add(envelope.subject(), envelope.id(), envelope.type(), claim.body());
            }
        }
        first.write(connection);
        further.write(connection, """
                insert into claim (reference, event_id, type, body)
                select reference, event_id, type, body from unnest(?, ?, ?, ?) as e (reference, event_id, type, body)
                on conflict do nothing returning reference, event_id""", row -> added.add(ClaimKey.of(row)));
        return added;
    }
}
