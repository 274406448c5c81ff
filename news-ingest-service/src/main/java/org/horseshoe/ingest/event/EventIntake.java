package org.horseshoe.ingest.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.horseshoe.events.EventEnvelope;
import org.horseshoe.http.Problems;
import org.horseshoe.ingest.publishing.AcceptedEvents;

/** Takes a batch of events in one transaction. */
@ApplicationScoped
class EventIntake {

    private final DataSource database;

    EventIntake(DataSource database) {
        this.database = database;
    }

    /**
     * Takes all events, or none.
     *
     * @return the ids of what followed from them
     */
    @Transactional
    List<UUID> take(List<EventEnvelope> events, Instant now) throws SQLException {
        try (Connection connection = database.getConnection()) {
            AcceptedEvents.Taken taken = AcceptedEvents.take(connection, events, null, true, now);
            if (!taken.contradicting().isEmpty()) {
                String ids = String.join(
                        ", ",
                        taken.contradicting().stream()
                                .map(UUID::toString)
                                .sorted()
                                .limit(5)
                                .toList());
                throw Problems.conflict("Known under the same id with another content: " + ids
                        + ". Nothing of the batch was taken; a correction is an event of its own.");
            }
            return taken.followed().stream().map(EventEnvelope::id).toList();
        }
    }
}
