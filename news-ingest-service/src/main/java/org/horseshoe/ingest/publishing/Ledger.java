package org.horseshoe.ingest.publishing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.horseshoe.events.Encoded;
import org.horseshoe.events.EventCodec;
import org.horseshoe.events.EventEnvelope;
import org.jspecify.annotations.Nullable;

/** Remembers every accepted event by its id, so that the same event again is recognised. */
final class Ledger {

    private Ledger() {}

    /**
     * What became of a list of events.
     *
     * @param fresh those never seen before, in their order
     * @param contradicting the ids under which another content is known
     */
    record Entered(List<EventEnvelope> fresh, Set<UUID> contradicting) {}

    /** Enters the events that are new; an id twice in the list counts once. */
    static Entered enter(Connection connection, List<EventEnvelope> events, @Nullable UUID importId, Instant now)
            throws SQLException {
        Map<UUID, EventEnvelope> byId = new LinkedHashMap<>();
        Map<UUID, byte[]> digests = new HashMap<>();
        Set<UUID> contradicting = new HashSet<>();
        for (EventEnvelope event : events) {
            byte[] digest = digest(event);
            byte[] earlier = digests.putIfAbsent(event.id(), digest);
            if (earlier == null) {
                byId.put(event.id(), event);
            } else if (!Arrays.equals(earlier, digest)) {
                contradicting.add(event.id());
            }
        }
        Set<UUID> entered = insert(connection, byId.values(), digests, importId, now);
        var fresh = byId.values().stream()
                .filter(event -> entered.contains(event.id()))
                .toList();
        if (fresh.size() < byId.size()) {
            var known = new HashSet<>(byId.keySet());
            known.removeAll(entered);
            known(connection, known).forEach((id, digest) -> {
                if (!Arrays.equals(digest, digests.get(id))) {
                    contradicting.add(id);
                }
            });
        }
        return new Entered(fresh, contradicting);
    }

    private static Set<UUID> insert(
            Connection connection,
            Collection<EventEnvelope> events,
            Map<UUID, byte[]> digests,
            @Nullable UUID importId,
            Instant now)
            throws SQLException {
        // In the order of the ids, so that two requests with the same events wait for each other instead of locking up.
        List<EventEnvelope> ordered =
                events.stream().sorted(Comparator.comparing(EventEnvelope::id)).toList();
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into accepted_event (event_id, digest, type, subject, topic, import_id, accepted_at)
                select e.*, ?, ? from unnest(?, ?, ?, ?, ?) as e
                on conflict (event_id) do nothing
                returning event_id""")) {
            insert.setObject(1, importId);
            insert.setObject(2, now.atOffset(ZoneOffset.UTC));
            Array[] columns = {
                connection.createArrayOf(
                        "uuid", ordered.stream().map(EventEnvelope::id).toArray()),
                connection.createArrayOf(
                        "bytea",
                        ordered.stream().map(event -> digests.get(event.id())).toArray(byte[][]::new)),
                connection.createArrayOf(
                        "text", ordered.stream().map(EventEnvelope::type).toArray()),
                connection.createArrayOf(
                        "text", ordered.stream().map(EventEnvelope::subject).toArray()),
                connection.createArrayOf(
                        "text", ordered.stream().map(EventEnvelope::topic).toArray())
            };
            for (int i = 0; i < columns.length; i++) {
                insert.setArray(i + 3, columns[i]);
            }
            var entered = new HashSet<UUID>();
            try (ResultSet rows = insert.executeQuery()) {
                while (rows.next()) {
                    entered.add(rows.getObject(1, UUID.class));
                }
            }
            return entered;
        }
    }

    private static Map<UUID, byte[]> known(Connection connection, Set<UUID> ids) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select event_id, digest from accepted_event where event_id = any(?)")) {
            query.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            Map<UUID, byte[]> digests = new HashMap<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    digests.put(rows.getObject(1, UUID.class), rows.getBytes(2));
                }
            }
            return digests;
        }
    }

    /** The entries of these events, in the order of the ids given. */
    static List<Entry> entries(Connection connection, Collection<UUID> ids) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("""
                select a.event_id, a.type, a.subject, a.topic, a.part, a.log_offset
                from unnest(?) with ordinality as wanted (event_id, n)
                join accepted_event a using (event_id)
                order by n""")) {
            query.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            var entries = new ArrayList<Entry>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    entries.add(new Entry(
                            rows.getObject(1, UUID.class),
                            rows.getString(2),
                            rows.getString(3),
                            rows.getString(4),
                            rows.getObject(5, Integer.class),
                            rows.getObject(6, Long.class)));
                }
            }
            return entries;
        }
    }

    /** An event with its place in the log, where Kafka has acknowledged it. */
    record Entry(
            UUID id,
            String type,
            String subject,
            String topic,
            @Nullable Integer partition,
            @Nullable Long offset) {}

    /** Who says what: everything but the time at which it was recorded. */
    private static byte[] digest(EventEnvelope event) {
        Encoded encoded = EventCodec.encode(event);
        MessageDigest sha256 = Digests.sha256();
        for (String header : List.of("ce_type", "ce_source", "ce_subject", "ce_causationid")) {
            sha256.update(encoded.headers().getOrDefault(header, "").getBytes(StandardCharsets.UTF_8));
            sha256.update((byte) 0);
        }
        return sha256.digest(encoded.body());
    }
}
