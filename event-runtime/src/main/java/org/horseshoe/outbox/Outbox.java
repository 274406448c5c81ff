package org.horseshoe.outbox;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.horseshoe.events.EventEnvelope;
import org.horseshoe.tracing.TraceHeaders;
import org.jspecify.annotations.Nullable;

/** Keeps events in the transaction that decided them; the {@link OutboxRelay} publishes them after the commit. */
public final class Outbox {

    /** Below what a broker takes, so that no entry can block those behind it. */
    public static final int MOST_BYTES = 900_000;

    private Outbox() {}

    /**
     * Appends events in their order to the transaction of the connection; they belong to the trace of the current thread.
     *
     * @throws IllegalArgumentException for an event of more than 900,000 bytes
     */
    public static void append(Connection connection, List<EventEnvelope> events) throws SQLException {
        appendRaw(
                connection,
                events.stream()
                        .map(OutboxEntry::of)
                        .map(entry -> entry.withHeaders(TraceHeaders.withCurrent(entry.headers())))
                        .toList());
    }

    /**
     * Appends events in their order to the transaction of the connection, and hands them over to the relay of this process,
     * which publishes them once their rows can be seen.
     */
    public static void append(Connection connection, List<OutboxEntry> entries, Handover handover) throws SQLException {
        Map<UUID, OutboxEntry> byEvent = HashMap.newHashMap(entries.size());
        for (OutboxEntry entry : entries) {
            byEvent.put(Objects.requireNonNull(entry.eventId()), entry);
        }
        insert(connection, entries, (row, event) -> {
            OutboxEntry entry = byEvent.get(event);
            if (entry != null) {
                handover.put(row, entry);
            }
        });
    }

    /** Appends records as they are. */
    public static void appendRaw(Connection connection, List<OutboxEntry> entries) throws SQLException {
        insert(connection, entries, (_, _) -> {});
    }

    private interface Inserted {
        void row(long id, @Nullable UUID event);
    }

    private static void insert(Connection connection, List<OutboxEntry> entries, Inserted inserted)
            throws SQLException {
        if (entries.isEmpty()) {
            return;
        }
        int n = entries.size();
        var ids = new @Nullable UUID[n];
        var topics = new String[n];
        var keys = new byte @Nullable [n][];
        var headers = new String[n];
        var bodies = new byte @Nullable [n][];
        for (int i = 0; i < n; i++) {
            OutboxEntry entry = entries.get(i);
            ids[i] = entry.eventId();
            topics[i] = entry.topic();
            keys[i] = entry.key();
            headers[i] = StorableText.json(entry.headers());
            bodies[i] = entry.body();
            if (entry.body() != null && entry.body().length > MOST_BYTES) {
                throw new IllegalArgumentException("event " + entry.eventId() + ": body of " + entry.body().length
                        + " bytes are more than " + MOST_BYTES);
            }
        }
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into public.outbox_entry (event_id, topic, record_key, headers, body)
                select event_id, topic, record_key, headers, body
                from unnest(?, ?, ?, ?, ?) with ordinality as e (event_id, topic, record_key, headers, body, n)
                order by n returning id, event_id""")) {
            Array[] arrays = {
                connection.createArrayOf("uuid", ids),
                connection.createArrayOf("text", topics),
                connection.createArrayOf("bytea", keys),
                connection.createArrayOf("text", headers),
                connection.createArrayOf("bytea", bodies)
            };
            for (int i = 0; i < arrays.length; i++) {
                insert.setArray(i + 1, arrays[i]);
            }
            try (ResultSet row = insert.executeQuery()) {
                while (row.next()) {
                    inserted.row(row.getLong(1), row.getObject(2, UUID.class));
                }
            }
        }
    }
}
