package org.horseshoe.outbox;

import static org.horseshoe.table.Column.Type.BYTES;
import static org.horseshoe.table.Column.Type.ID;
import static org.horseshoe.table.Column.Type.LONG_NUMBER;
import static org.horseshoe.table.Column.Type.TEXT;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.horseshoe.events.EventEnvelope;
import org.horseshoe.table.Column;
import org.horseshoe.table.Table;
import org.horseshoe.table.TableRows;
import org.horseshoe.tracing.TraceHeaders;

/** Keeps events in the transaction that decided them; the {@link OutboxRelay} publishes them after the commit. */
public final class Outbox {

    /** Below what a broker takes, so that no entry can block those behind it. */
    public static final int MOST_BYTES = 900_000;

    private static final Table TABLE = new Table(
            "public.outbox_entry",
            1,
            List.of(
                    new Column("id", LONG_NUMBER),
                    new Column("event_id", ID),
                    new Column("topic", TEXT),
                    new Column("record_key", BYTES),
                    new Column("headers", TEXT),
                    new Column("body", BYTES)));

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
        long[] rows = insert(connection, entries);
        for (int i = 0; i < rows.length; i++) {
            handover.put(rows[i], entries.get(i));
        }
    }

    /** Appends records as they are. */
    public static void appendRaw(Connection connection, List<OutboxEntry> entries) throws SQLException {
        insert(connection, entries);
    }

    /** Inserts rows whose ids rise in the order of the entries, and answers these. */
    private static long[] insert(Connection connection, List<OutboxEntry> entries) throws SQLException {
        if (entries.isEmpty()) {
            return new long[0];
        }
        long[] ids = nextIds(connection, entries.size());
        var rows = new TableRows(TABLE);
        for (int i = 0; i < ids.length; i++) {
            OutboxEntry entry = entries.get(i);
            if (entry.body() != null && entry.body().length > MOST_BYTES) {
                throw new IllegalArgumentException("event " + entry.eventId() + ": body of " + entry.body().length
                        + " bytes are more than " + MOST_BYTES);
            }
            rows.make(
                    ids[i],
                    entry.eventId(),
                    entry.topic(),
                    entry.key(),
                    StorableText.json(entry.headers()),
                    entry.body());
        }
        rows.write(connection);
        return ids;
    }

    private static long[] nextIds(Connection connection, int count) throws SQLException {
        long[] ids = new long[count];
        try (PreparedStatement query = connection.prepareStatement(
                "select nextval('public.outbox_entry_id_seq') from generate_series(1, ?)")) {
            query.setInt(1, count);
            try (ResultSet row = query.executeQuery()) {
                for (int i = 0; row.next(); i++) {
                    ids[i] = row.getLong(1);
                }
            }
        }
        return ids;
    }
}
