package org.horseshoe.vote;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.horseshoe.events.EventCodec;
import org.horseshoe.events.ProceedingsEvent;
import org.horseshoe.vote.domain.Claim;

/** A claim as it lies in its table: the body of its event, with the evidence, as it lies in the log. */
public final class StoredClaims {

    /** The columns that {@link #read} reads. */
    public static final String COLUMNS = "event_id, type, body";

    private StoredClaims() {}

    /** The claim of a row with {@link #COLUMNS}. */
    public static Claim read(ResultSet row) throws SQLException {
        UUID id = row.getObject("event_id", UUID.class);
        var content = EventCodec.content(row.getString("type"), row.getBytes("body"));
        return new Claim(id, (ProceedingsEvent) content.event(), content.evidence());
    }
}
