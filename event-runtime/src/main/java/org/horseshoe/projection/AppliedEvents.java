package org.horseshoe.projection;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Remembers which events a generation has applied, where its projection does not; the primary key decides what is new. */
final class AppliedEvents {

    private AppliedEvents() {}

    /**
     * Of the given events those never applied before, each once and in their order; they count as applied now. Events that
     * the projection remembers itself come along as they are.
     */
    static List<Delivered> onlyNew(Connection connection, Projection projection, List<Delivered> events)
            throws SQLException {
        Set<UUID> ids = new HashSet<>();
        for (Delivered event : events) {
            if (!projection.remembers(event.envelope())) {
                ids.add(event.envelope().id());
            }
        }
        if (ids.isEmpty()) {
            return events;
        }
        Set<UUID> added = add(connection, ids);
        List<Delivered> fresh = new ArrayList<>(events.size());
        for (Delivered event : events) {
            // What was added is taken out again by the first event of the id, so that a second one finds nothing.
            if (projection.remembers(event.envelope())
                    || added.remove(event.envelope().id())) {
                fresh.add(event);
            }
        }
        return fresh;
    }

    private static Set<UUID> add(Connection connection, Set<UUID> ids) throws SQLException {
        Array array = connection.createArrayOf("uuid", ids.toArray());
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into applied_event (event_id) select id from unnest(?) as id order by id
                on conflict do nothing returning event_id""")) {
            insert.setArray(1, array);
            Set<UUID> added = HashSet.newHashSet(ids.size());
            try (ResultSet rows = insert.executeQuery()) {
                while (rows.next()) {
                    added.add(rows.getObject(1, UUID.class));
                }
            }
            return added;
        } finally {
            array.free();
        }
    }
}
