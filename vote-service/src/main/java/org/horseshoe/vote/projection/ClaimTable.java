package org.horseshoe.vote.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.horseshoe.events.DraftSymbol;
import org.horseshoe.projection.Delivered;
import org.horseshoe.vote.StoredClaims;
import org.horseshoe.vote.domain.Claim;

/** The claims of drafts: those of before, and those of a batch. */
final class ClaimTable {

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
     * Adds the claims of a batch in the order of their keys, and tells which were not there before.
     *
     * <p>Two transactions that add the same claim wait for each other here, and nowhere before: neither holds a name yet.
     */
    static Set<ClaimKey> add(Connection connection, List<Delivered> batch) throws SQLException {
        SortedMap<ClaimKey, Delivered> byKey = new TreeMap<>();
        for (Delivered delivered : batch) {
            byKey.putIfAbsent(ClaimKey.of(delivered.envelope()), delivered);
        }
        var rows = new Rows("text", "uuid", "text", "bytea");
        byKey.forEach((key, delivered) ->
                rows.add(key.reference(), key.event(), delivered.envelope().type(), delivered.body()));
        Set<ClaimKey> added = HashSet.newHashSet(byKey.size());
        rows.write(connection, """
                insert into claim (reference, event_id, type, body)
                select reference, event_id, type, body
                from unnest(?, ?, ?, ?) with ordinality as e (reference, event_id, type, body, n) order by n
                on conflict do nothing returning reference, event_id""", row -> added.add(ClaimKey.of(row)));
        return added;
    }
}
