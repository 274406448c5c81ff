package org.horseshoe.sanctions.designation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.horseshoe.events.DesignationEvent;
import org.horseshoe.events.DesignationEvent.ListingAmended;
import org.horseshoe.events.DesignationEvent.NameDelisted;
import org.horseshoe.events.DesignationEvent.NameListed;
import org.horseshoe.events.DesignationEvent.NameRelisted;
import org.horseshoe.events.EventCodec;
import org.horseshoe.events.EventEnvelope;
import org.horseshoe.events.ListEntry;
import org.horseshoe.events.Topics;
import org.horseshoe.projection.Delivered;
import org.horseshoe.projection.FollowOn;
import org.horseshoe.projection.Projection;

/** Folds the changes of the Consolidated List: how each entry reads now, and everything that happened to it. */
@ApplicationScoped
class DesignationProjection implements Projection {

    @Override
    public String name() {
        return "designations";
    }

    @Override
    public int version() {
        return 3;
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.DESIGNATIONS);
    }

    @Override
    public String schema() {
        return """
                -- How each entry reads now, or read last.
                create table designation (
                  reference text primary key,
                  regime text not null,
                  listed boolean not null,
                  name text not null,
                  names text not null,
                  as_of date not null,
                  entry jsonb not null
                );
                create index designation_regime on designation (regime, reference);

                -- What happened to it, in the order of the log; name and names as they read since then.
                create table designation_change (
                  reference text not null,
                  revision integer not null,
                  recorded_at timestamptz not null,
                  type text not null,
                  copy_of date not null,
                  regime text not null,
                  listed boolean not null,
                  name text,
                  names text,
                  body jsonb not null,
                  evidence jsonb,
                  primary key (reference, revision)
                );
                create index designation_change_of_day on designation_change (copy_of, reference);

                -- Where in the log each change lies, so that the list can be read as it stood at a position.
                create table designation_place (
                  reference text not null,
                  revision integer not null,
                  part integer not null,
                  log_offset bigint not null,
                  primary key (reference, revision)
                );
                create index designation_place_offset on designation_place (part, log_offset);

                -- How many changes there are: whoever keeps the list in memory sees by it whether theirs is whole.
                create table designation_tally (one boolean primary key check (one), changes bigint not null);
                """;
    }

    @Override
    public List<FollowOn> apply(Connection connection, List<Delivered> fresh) throws SQLException {
        SortedMap<String, Integer> revisions = revisions(connection, fresh);
        ArrayNode changes = EventCodec.json().createArrayNode();
        ArrayNode places = EventCodec.json().createArrayNode();
        SortedMap<String, ObjectNode> latest = new TreeMap<>();
        SortedMap<String, LocalDate> delisted = new TreeMap<>();
        for (Delivered delivered : fresh) {
            EventEnvelope envelope = delivered.envelope();
            if (envelope.event() instanceof DesignationEvent event) {
                int revision = revisions.merge(event.reference(), 1, Integer::sum);
                changes.add(change(envelope, event, revision));
                places.addObject()
                        .put("reference", event.reference())
                        .put("revision", revision)
                        .put("part", delivered.partition())
                        .put("log_offset", delivered.offset());
                switch (event) {
                    case NameListed listed -> stand(latest, delisted, row(listed, listed.entry()));
                    case NameRelisted again -> stand(latest, delisted, row(again, again.entry()));
                    case ListingAmended amended -> stand(latest, delisted, row(amended, amended.entry()));
                    case NameDelisted gone ->
                        delisted.merge(gone.reference(), gone.copyOf(), DesignationProjection::later);
                }
            }
        }
        append(connection, "designation_change", changes);
        append(connection, "designation_place", places);
        count(connection, changes.size());
        upsert(connection, latest);
        delist(connection, delisted);
        return List.of();
    }

    /** How an entry reads by a copy of the list, unless a later copy was read before. */
    private static void stand(
            SortedMap<String, ObjectNode> latest, SortedMap<String, LocalDate> delisted, ObjectNode row) {
        String reference = row.get("reference").textValue();
        LocalDate asOf = LocalDate.parse(row.get("as_of").textValue());
        ObjectNode known = latest.get(reference);
        if (known == null || !LocalDate.parse(known.get("as_of").textValue()).isAfter(asOf)) {
            latest.put(reference, row);
        }
        LocalDate gone = delisted.get(reference);
        if (gone != null && !gone.isAfter(asOf)) {
            delisted.remove(reference);
        }
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static SortedMap<String, Integer> revisions(Connection connection, List<Delivered> fresh)
            throws SQLException {
        Object[] references = fresh.stream()
                .map(delivered -> delivered.envelope().subject())
                .distinct()
                .sorted()
                .toArray();
        try (PreparedStatement query = connection.prepareStatement(
                "select reference, max(revision) from designation_change where reference = any(?) group by reference")) {
            query.setArray(1, connection.createArrayOf("text", references));
            SortedMap<String, Integer> revisions = new TreeMap<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    revisions.put(row.getString(1), row.getInt(2));
                }
            }
            return revisions;
        }
    }

    private static ObjectNode change(EventEnvelope envelope, DesignationEvent event, int revision) {
        ObjectNode change = EventCodec.json().createObjectNode();
        change.put("reference", event.reference());
        change.put("revision", revision);
        change.put("recorded_at", envelope.time().toString());
        change.put("type", envelope.type());
        ObjectNode body = EventCodec.json().valueToTree(event);
        change.put("copy_of", event.copyOf().toString());
        change.put("regime", event.regime());
        ListEntry entry =
                switch (event) {
                    case NameListed listed -> listed.entry();
                    case NameRelisted again -> again.entry();
                    case ListingAmended amended -> amended.entry();
                    case NameDelisted _ -> null;
                };
        change.put("listed", entry != null);
        if (entry != null) {
            change.put("name", entry.name());
            change.put("names", Names.of(entry));
        }
        change.set("body", body);
        if (envelope.evidence() != null) {
            change.set("evidence", EventCodec.json().valueToTree(envelope.evidence()));
        }
        return change;
    }

    private static ObjectNode row(DesignationEvent event, ListEntry entry) {
        ObjectNode row = EventCodec.json().createObjectNode();
        row.put("reference", event.reference());
        row.put("regime", event.regime());
        row.put("listed", true);
        row.put("name", entry.name());
        row.put("names", Names.of(entry));
        row.put("as_of", event.copyOf().toString());
        row.set("entry", EventCodec.json().valueToTree(entry));
        return row;
    }

    private static void append(Connection connection, String table, ArrayNode rows) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into %1$s select * from jsonb_populate_recordset(null::%1$s, ?::jsonb)".formatted(table))) {
            insert.setString(1, rows.toString());
            insert.executeUpdate();
        }
    }

    private static void count(Connection connection, int more) throws SQLException {
        try (PreparedStatement count = connection.prepareStatement("""
                insert into designation_tally values (true, ?)
                on conflict (one) do update set changes = designation_tally.changes + excluded.changes""")) {
            count.setInt(1, more);
            count.executeUpdate();
        }
    }

    private static void upsert(Connection connection, SortedMap<String, ObjectNode> latest) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement("""
                insert into designation select * from jsonb_populate_recordset(null::designation, ?::jsonb)
                on conflict (reference) do update set regime = excluded.regime, listed = excluded.listed,
                  name = excluded.name, names = excluded.names, as_of = excluded.as_of, entry = excluded.entry
                where designation.as_of <= excluded.as_of""")) {
            upsert.setString(
                    1,
                    EventCodec.json().createArrayNode().addAll(latest.values()).toString());
            upsert.executeUpdate();
        }
    }

    /** What left the list keeps its last wording. */
    private static void delist(Connection connection, SortedMap<String, LocalDate> delisted) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("""
                update designation d set listed = false, as_of = gone.as_of::date
                from unnest(?, ?) as gone (reference, as_of) where d.reference = gone.reference
                  and d.as_of <= gone.as_of::date""")) {
            update.setArray(
                    1, connection.createArrayOf("text", delisted.keySet().toArray()));
            update.setArray(
                    2,
                    connection.createArrayOf(
                            "text",
                            delisted.values().stream().map(LocalDate::toString).toArray()));
            update.executeUpdate();
        }
    }
}
