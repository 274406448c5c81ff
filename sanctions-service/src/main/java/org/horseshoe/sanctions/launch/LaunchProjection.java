package org.horseshoe.sanctions.launch;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.horseshoe.events.EventCodec;
import org.horseshoe.events.EventEnvelope;
import org.horseshoe.events.Evidence;
import org.horseshoe.events.LaunchEvent;
import org.horseshoe.events.LaunchEvent.LaunchCountReported;
import org.horseshoe.events.LaunchEvent.MissileLaunched;
import org.horseshoe.events.LaunchEvent.NuclearTestConducted;
import org.horseshoe.events.Topics;
import org.horseshoe.projection.Delivered;
import org.horseshoe.projection.FollowOn;
import org.horseshoe.projection.Projection;

/** Keeps each claim on a launch or a test, and each reported count, as one row under the id of its event. */
@ApplicationScoped
class LaunchProjection implements Projection {

    @Override
    public String name() {
        return "launches";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.LAUNCHES);
    }

    @Override
    public String schema() {
        return """
                create table launch (
                  event_id uuid primary key,
                  state text not null,
                  kind text not null,
                  local_date date not null,
                  launched_at timestamptz,
                  missiles integer,
                  missile_type text,
                  site text,
                  outcome text,
                  apogee_km numeric,
                  distance_km numeric,
                  source_kind text,
                  publisher text,
                  url text,
                  title text,
                  published_at timestamptz,
                  confidence numeric
                );
                create index launch_day on launch (state, local_date);

                -- Several sources tell of one day at one state's sites: what counts is told by the publisher of the best
                -- claim on that day. The order of claims is the one for every fact: kind of source, confidence, latest
                -- publication, smallest id.
                create view launch_record as
                  select launch.*, coalesce(publisher, '') = first_value(coalesce(publisher, '')) over (
                    partition by state, kind, local_date
                    order by array_position(array['official', 'dataset', 'news'], source_kind),
                      confidence desc nulls last, published_at desc nulls last, event_id) as counted
                  from launch;

                -- What sources count; kept beside what is counted from the table above, never made to agree with it.
                create table launch_count_reported (
                  event_id uuid primary key,
                  state text not null,
                  from_day date not null,
                  to_day date not null,
                  count integer not null,
                  unit text not null,
                  source_kind text,
                  publisher text,
                  url text,
                  quote text,
                  extractor text
                );
                create index launch_count_day on launch_count_reported (state, from_day);
                """;
    }

    @Override
    public List<FollowOn> apply(Connection connection, List<Delivered> fresh) throws SQLException {
        ArrayNode launches = EventCodec.json().createArrayNode();
        ArrayNode counts = EventCodec.json().createArrayNode();
        fresh.stream()
                .map(Delivered::envelope)
                .sorted(Comparator.comparing(EventEnvelope::id))
                .forEach(envelope -> {
                    if (envelope.event() instanceof LaunchEvent event) {
                        row(envelope, event, launches, counts);
                    }
                });
        insert(connection, "launch", launches);
        insert(connection, "launch_count_reported", counts);
        return List.of();
    }

    private static void row(EventEnvelope envelope, LaunchEvent event, ArrayNode launches, ArrayNode counts) {
        switch (event) {
            case MissileLaunched launch -> {
                ObjectNode row = claim(launches, envelope);
                row.put("kind", "missile");
                row.put("local_date", launch.localDate().toString());
                row.put(
                        "launched_at",
                        launch.launchedAt() == null ? null : launch.launchedAt().toString());
                row.put("missiles", launch.missiles());
                row.put("missile_type", launch.missileType());
                row.put("site", launch.site());
                row.set("outcome", EventCodec.json().valueToTree(launch.outcome()));
                row.put("apogee_km", launch.apogeeKm());
                row.put("distance_km", launch.distanceKm());
            }
            case NuclearTestConducted test -> {
                ObjectNode row = claim(launches, envelope);
                row.put("kind", "nuclear-test");
                row.put("local_date", test.localDate().toString());
                row.put("site", test.site());
            }
            case LaunchCountReported reported -> {
                ObjectNode row = row(counts, envelope);
                row.put("from_day", reported.from().toString());
                row.put("to_day", reported.to().toString());
                row.put("count", reported.count());
                row.set("unit", EventCodec.json().valueToTree(reported.unit()));
                Evidence evidence = envelope.evidence();
                if (evidence != null) {
                    row.put("quote", evidence.quote());
                    row.put("extractor", evidence.extractor());
                }
            }
        }
    }

    /** A row with what decides between claims. */
    private static ObjectNode claim(ArrayNode rows, EventEnvelope envelope) {
        ObjectNode row = row(rows, envelope);
        Evidence evidence = envelope.evidence();
        if (evidence != null) {
            row.put("title", evidence.title());
            row.put(
                    "published_at",
                    evidence.publishedAt() == null
                            ? null
                            : evidence.publishedAt().toString());
            row.put("confidence", evidence.confidence());
        }
        return row;
    }

    private static ObjectNode row(ArrayNode rows, EventEnvelope envelope) {
        ObjectNode row = rows.addObject();
        row.put("event_id", envelope.id().toString());
        row.put("state", envelope.subject());
        Evidence evidence = envelope.evidence();
        if (evidence != null) {
            row.set("source_kind", EventCodec.json().valueToTree(evidence.sourceKind()));
            row.put("publisher", evidence.publisher());
            row.put("url", evidence.url());
        }
        return row;
    }

    private static void insert(Connection connection, String table, ArrayNode rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into %1$s select * from jsonb_populate_recordset(null::%1$s, ?::jsonb)".formatted(table))) {
            insert.setString(1, rows.toString());
            insert.executeUpdate();
        }
    }
}
