package org.horseshoe.ingest.publishing;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.horseshoe.outbox.PublishedListener;
import org.horseshoe.projection.Position;

/** Writes down where in the log each accepted event lies, in the transaction that takes it from the outbox. */
@Singleton
class LedgerPositions implements PublishedListener {

    @Override
    public void published(Connection connection, Map<UUID, Position> positions) throws SQLException {
        var ordered = new TreeMap<>(positions);
        List<Position> places = List.copyOf(ordered.values());
        try (PreparedStatement update = connection.prepareStatement("""
                update accepted_event a set part = p.part, log_offset = p.log_offset
                from unnest(?, ?, ?) as p (event_id, part, log_offset)
                where a.event_id = p.event_id""")) {
            update.setArray(1, connection.createArrayOf("uuid", ordered.keySet().toArray()));
            update.setArray(
                    2,
                    connection.createArrayOf(
                            "int4", places.stream().map(Position::partition).toArray()));
            update.setArray(
                    3,
                    connection.createArrayOf(
                            "int8", places.stream().map(Position::offset).toArray()));
            update.executeUpdate();
        }
    }
}
