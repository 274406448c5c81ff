package org.horseshoe.vote.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.horseshoe.events.DraftSymbol;
import org.horseshoe.events.EventEnvelope;
import org.horseshoe.events.ProceedingsEvent;
import org.horseshoe.vote.StoredClaims;
import org.horseshoe.vote.domain.Claim;

/** The claims of drafts: reads those of before, and adds those of a batch. */
final class ClaimTable {

    private final Connection connection;
    private final Rows added = new Rows("text", "uuid", "text", "text", "text");

    ClaimTable(Connection connection) {
        this.connection = connection;
    }

    /** The claims made under these names, by name. */
    Map<DraftSymbol, List<Claim>> read(SortedSet<DraftSymbol> references) throws SQLException {
        Map<DraftSymbol, List<Claim>> claims = new HashMap<>();
        var rows = new Rows("text");
        references.forEach(reference -> rows.add(reference.value()));
        rows.write(
                connection,
                "select reference, " + StoredClaims.COLUMNS + " from claim where reference = any(?)",
                row -> claims.computeIfAbsent(new DraftSymbol(row.getString("reference")), _ -> new ArrayList<>())
                        .add(StoredClaims.read(row).ranked()));
        return claims;
    }

    void add(EventEnvelope envelope, ProceedingsEvent event) {
        added.add(
                event.draft().value(),
                envelope.id(),
                envelope.type(),
                StoredClaims.json(event),
                StoredClaims.json(envelope.evidence()));
    }

    void write() throws SQLException {
        added.write(connection, """
                insert into claim (reference, event_id, type, event, evidence)
                select * from unnest(?, ?, ?, ?, ?)""");
    }
}
