package org.horseshoe.vote.projection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.horseshoe.events.EventEnvelope;

/**
 * The key of a claim in its table.
 *
 * @param reference the name under which it was made
 * @param event the id of its event
 */
record ClaimKey(String reference, UUID event) {

    static ClaimKey of(EventEnvelope envelope) {
        return new ClaimKey(envelope.subject(), envelope.id());
    }

    static ClaimKey of(ResultSet row) throws SQLException {
        return new ClaimKey(row.getString("reference"), row.getObject("event_id", UUID.class));
    }
}
