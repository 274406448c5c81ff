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
import org.horseshoe.sanctions.domain.Decision;

/** Reads decisions back from the outcomes that told of them. */
final class StoredDecisions {

    /** The decisions that stand; a condition on {@code d} or {@code o} may follow. */
    static final String SELECT =
            "select o.type, o.body, o.recorded_at from decision d join outcome o using (draft, revision)";

    private StoredDecisions() {}

    static List<Decision> read(PreparedStatement query) throws SQLException {
        try (ResultSet row = query.executeQuery()) {
            var decisions = new ArrayList<Decision>();
            while (row.next()) {
                Decision.of(
                                event(row.getString(1), row.getString(2)),
                                row.getObject(3, OffsetDateTime.class).toInstant())
                        .ifPresent(decisions::add);
            }
            return decisions;
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
