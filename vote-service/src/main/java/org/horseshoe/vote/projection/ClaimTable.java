package org.horseshoe.vote.projection;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.horseshoe.events.DraftSymbol;
import org.horseshoe.events.EventEnvelope;
import org.horseshoe.projection.Delivered;
import org.horseshoe.vote.StoredClaims;
import org.horseshoe.vote.domain.Claim;

/** The claims of drafts: those of before, and those of a batch. */
final class ClaimTable {

    private ClaimTable() {}

    /** The claims made under these names, by name. */
    static Map<DraftSymbol, List<Claim>> read(Connection connection, SortedSet<DraftSymbol> references)
            throws SQLException {
        Map<DraftSymbol, List<Claim>> claims = new HashMap<>();
        var rows = new Rows("text");
        references.forEach(reference -> rows.add(reference.value()));
        rows.write(
                connection,
                "select reference, " + StoredClaims.COLUMNS + " from claim where reference = any(?)",
                row -> claims.computeIfAbsent(new DraftSymbol(row.getString("reference")), _ -> new ArrayList<>())
                        .add(StoredClaims.read(row)));
        return claims;
    }

    static void add(Connection connection, List<Delivered> batch) throws SQLException {
        var rows = new Rows("text", "uuid", "text", "text");
        for (Delivered delivered : batch) {
            EventEnvelope envelope = delivered.envelope();
            rows.add(
                    envelope.subject(),
                    envelope.id(),
                    envelope.type(),
                    new String(delivered.body(), StandardCharsets.UTF_8));
        }
        rows.write(connection, """
                insert into claim (reference, event_id, type, body) select * from unnest(?, ?, ?, ?)""");
    }
}
