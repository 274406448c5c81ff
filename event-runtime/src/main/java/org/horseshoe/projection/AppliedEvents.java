package org.horseshoe.projection;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Remembers which events a generation has applied; the primary key decides what is new. */
final class AppliedEvents {

    private AppliedEvents() {}

    /** Of the given events those never applied before, each once and in their order; they count as applied now. */
    static List<Delivered> onlyNew(Connection connection, List<Delivered> events) throws SQLException {
        if (events.isEmpty()) {
            return events;
        }
        Map<UUID, Delivered> first = BatchApplier.firstOfEach(events);
        Set<UUID> added = add(connection, first.keySet());
        List<Delivered> fresh = new ArrayList<>(added.size());
        first.forEach((id, event) -> {
            if (added.contains(id)) {
                fresh.add(event);
            }
        });
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
