package org.horseshoe.sanctions.regime;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.horseshoe.events.EventCodec;
import org.horseshoe.events.EventTypes;
import org.horseshoe.events.OutcomeEvent;
import org.horseshoe.sanctions.domain.Account;
import org.horseshoe.sanctions.domain.Decision;

/** Reads decisions back from the outcomes that told of them. */
final class StoredDecisions {

    /** What was told of drafts {@code o}, with the time for which it was the last word; a condition on it follows. */
    static final String SELECT =
            "select o.type, o.body, o.recorded_at, lower(o.known), upper(o.known) from outcome o where ";

    private StoredDecisions() {}

    static List<Decision> read(PreparedStatement query) throws SQLException {
        return accounts(query).stream().map(Account::decision).toList();
    }

    /** What was taken back is left out: it tells of no decision. */
    static List<Account> accounts(PreparedStatement query) throws SQLException {
        try (ResultSet row = query.executeQuery()) {
            var accounts = new ArrayList<Account>();
            while (row.next()) {
                var known = KnownTimes.read(row, 4);
                Decision.of(
                                event(row.getString(1), row.getString(2)),
                                row.getObject(3, OffsetDateTime.class).toInstant())
                        .ifPresent(decision -> accounts.add(new Account(known, decision)));
            }
            return accounts;
        }
    }

    private static OutcomeEvent event(String type, String body) {
        try {
            var record = EventTypes.record(type).orElseThrow(() -> new IllegalStateException("Stored type " + type));
            return (OutcomeEvent) EventCodec.json().readValue(body, record);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored " + type + " cannot be read back", e);
        }
    }
}
