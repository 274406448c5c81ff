package org.horseshoe.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.horseshoe.projection.Position;

/** Hears of events that Kafka has acknowledged, in the transaction that takes them from the outbox. */
public interface PublishedListener {

    /** Called once or more for each event: a repeated publication has a later position. */
    void published(Connection connection, Map<UUID, Position> positions) throws SQLException;
}
