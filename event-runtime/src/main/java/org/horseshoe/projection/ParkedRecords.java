package org.horseshoe.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.horseshoe.events.Topics;
import org.horseshoe.outbox.Outbox;
import org.horseshoe.outbox.OutboxEntry;
import org.horseshoe.outbox.StorableText;
import org.jspecify.annotations.Nullable;

/** The records of one generation that could not be applied, and the subjects that wait behind them. */
final class ParkedRecords {

    /** A copy must fit into what a broker takes; the database keeps longer headers too. */
    private static final int MOST_HEADER = 2_000;

    private record Subject(String topic, String key) {}

    private record Parked(LogRecord record, String reason, boolean waits) {}

    private final String projection;
    private final Set<Subject> heldUp;
    private final Set<Position> discarded;
    private final List<Parked> parked = new ArrayList<>();

    private ParkedRecords(String projection, Set<Subject> heldUp, Set<Position> discarded) {
        this.projection = projection;
        this.heldUp = heldUp;
        this.discarded = discarded;
    }

    static ParkedRecords load(Connection connection, Generation generation) throws SQLException {
        Set<Subject> heldUp = new HashSet<>();
        try (PreparedStatement query = connection.prepareStatement(
                        "select distinct topic, subject from parked_event where subject is not null");
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                heldUp.add(new Subject(rows.getString(1), rows.getString(2)));
            }
        }
        Set<Position> discarded = new HashSet<>();
        try (PreparedStatement query = connection.prepareStatement(
                "select topic, part, log_offset from public.discarded_event where projection = ?")) {
            query.setString(1, generation.projection());
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    discarded.add(new Position(rows.getString(1), rows.getInt(2), rows.getLong(3)));
                }
            }
        }
        return new ParkedRecords(generation.projection(), heldUp, discarded);
    }

    boolean isDiscarded(LogRecord record) {
        return !discarded.isEmpty()
                && discarded.contains(new Position(
                        record.partition().topic(), record.partition().partition(), record.offset()));
    }

    boolean holdsUp(LogRecord record) {
        String subject = record.subject();
        return subject != null && heldUp.contains(new Subject(record.partition().topic(), subject));
    }

    void park(LogRecord record, String reason) {
        parked.add(new Parked(record, reason, false));
        String subject = record.subject();
        if (subject != null) {
            heldUp.add(new Subject(record.partition().topic(), subject));
        }
    }

    void parkBehind(LogRecord record) {
        parked.add(new Parked(record, "waits behind an earlier event of the same subject", true));
    }

    /** What goes to the parked topics: the original bytes, and beside the original headers who parked them and why. */
    List<OutboxEntry> copies() {
        List<OutboxEntry> copies = new ArrayList<>(parked.size());
        for (Parked each : parked) {
            LogRecord record = each.record();
            SortedMap<String, String> headers = new TreeMap<>();
            record.headers().all().forEach((name, value) -> {
                if (name.length() + value.length() <= MOST_HEADER) {
                    headers.put(name, value);
                }
            });
            headers.put("horseshoe_parked_by", projection);
            headers.put("horseshoe_parked_reason", each.reason());
            headers.put(
                    "horseshoe_parked_from",
                    new Position(record.partition().topic(), record.partition().partition(), record.offset())
                            .toString());
            byte @Nullable [] body = record.body();
            if (body != null && body.length > Outbox.MOST_BYTES) {
                headers.put(
                        "horseshoe_parked_body",
                        "left out: " + body.length + " bytes; the read model's database has it");
                body = null;
            }
            copies.add(new OutboxEntry(null, Topics.parked(record.partition().topic()), record.key(), headers, body));
        }
        return copies;
    }

    void store(Connection connection) throws SQLException {
        if (parked.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into parked_event
                  (topic, part, log_offset, record_key, subject, headers, body, reason, waits)
                values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)
                on conflict (topic, part, log_offset) do nothing""")) {
            for (Parked each : parked) {
                LogRecord record = each.record();
                insert.setString(1, record.partition().topic());
                insert.setInt(2, record.partition().partition());
                insert.setLong(3, record.offset());
                insert.setBytes(4, record.key());
                insert.setString(5, record.subject());
                insert.setString(6, StorableText.json(record.headers().all()));
                insert.setBytes(7, record.body());
                insert.setString(8, StorableText.of(each.reason()));
                insert.setBoolean(9, each.waits());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
