package org.horseshoe.ingest.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.horseshoe.events.EventEnvelope;
import org.horseshoe.events.EventIds;
import org.horseshoe.ingest.acceptance.AcceptancePolicy;
import org.horseshoe.ingest.publishing.AcceptedEvents;

/** Takes some rows of an import, their refusals and the progress in one transaction: a kill loses and doubles nothing. */
@ApplicationScoped
class ImportStep {

    private final DataSource database;

    ImportStep(DataSource database) {
        this.database = database;
    }

    /** The progress was moved by somebody else; nothing of this step stays. */
    static final class Overtaken extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * Takes rows.
     *
     * @param from how many rows were done before
     * @param last whether these are the last ones
     */
    @Transactional
    void take(UUID id, RecordFormat format, int from, List<RecordRow> rows, boolean last, Instant now)
            throws SQLException {
        var events = new ArrayList<EventEnvelope>();
        var refused = new ArrayList<Imports.RefusedRow>();
        for (RecordRow row : rows) {
            switch (row) {
                case RecordRow.Told told ->
                    told.events()
                            .forEach(event -> events.add(new EventEnvelope(
                                    EventIds.ofClaim(event, format.origin()),
                                    AcceptancePolicy.SOURCE,
                                    now,
                                    null,
                                    told.evidence(),
                                    event)));
                case RecordRow.Refused(var line, var reason) -> refused.add(new Imports.RefusedRow(line, reason));
            }
        }
        try (Connection connection = database.getConnection()) {
            // The lock on the import's row comes first: whoever comes second waits, sees that it is late, and leaves.
            if (!Imports.advance(connection, id, from, from + rows.size(), events.size())) {
                throw new Overtaken();
            }
            // A claim known from another edition of the file is the same claim, although it stood on another line.
            AcceptedEvents.take(connection, events, id, List.of(), false, now);
            Imports.refuse(connection, id, refused);
            if (last) {
                AcceptedEvents.identifyAll(connection, id, now);
                Imports.finish(connection, id, Imports.DONE, null, now);
            }
        }
    }

    /** Gives up on an import for good. */
    @Transactional
    void fail(UUID id, String reason, Instant now) throws SQLException {
        try (Connection connection = database.getConnection()) {
            Imports.finish(connection, id, Imports.FAILED, reason, now);
        }
    }
}
