package org.horseshoe.sanctions.regime;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.horseshoe.events.DraftSymbol;
import org.horseshoe.events.EventCodec;
import org.horseshoe.sanctions.domain.Decision;
import org.horseshoe.sanctions.domain.DecisionRegister;
import org.horseshoe.sanctions.domain.DecisionRegister.MeasureKey;
import org.horseshoe.sanctions.domain.MeasureVersion;
import org.jspecify.annotations.Nullable;

/** The tables of the read model as the projection reads and writes them: one statement per table and batch. */
final class RegimeTables {

    static final String SCHEMA = """
            -- The regimes that decisions speak of; also the lock under which a regime's versions are drawn anew.
            create table regime (regime text primary key);

            -- Everything that was ever told of a draft's outcome: what was known on a day is read from here.
            create table outcome (
              draft text not null,
              revision integer not null,
              recorded_at timestamptz not null,
              type text not null,
              body jsonb not null,
              primary key (draft, revision)
            );

            -- The latest of it, where it was not taken back.
            create table decision (
              draft text primary key,
              revision integer not null,
              decided_on date not null,
              adopted boolean not null,
              slug text not null,
              document_slug text not null,
              regimes text[] not null,
              measures text[] not null
            );
            create index decision_slug on decision (slug);
            create index decision_document on decision (document_slug);
            create index decision_regimes on decision using gin (regimes);
            create index decision_measures on decision using gin (measures);

            -- Each measure through time: the days for which a decision stated it, and those on which it applied.
            create table measure_version (
              regime text not null,
              measure_key text not null,
              ordinal integer not null,
              draft text not null,
              stated daterange not null,
              applied datemultirange not null,
              ending text not null,
              ending_document text,
              measure jsonb not null,
              primary key (regime, measure_key, ordinal)
            );
            """;

    private final Connection connection;
    private final SortedMap<DraftSymbol, Integer> revisions = new TreeMap<>();

    RegimeTables(Connection connection) {
        this.connection = connection;
    }

    /** The decisions that stand on these drafts. */
    List<Decision> decisionsOf(SortedSet<DraftSymbol> drafts) throws SQLException {
        Array symbols = texts(drafts);
        try (PreparedStatement query = connection.prepareStatement(
                "select draft, max(revision) from outcome where draft = any(?) group by draft")) {
            query.setArray(1, symbols);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    revisions.put(new DraftSymbol(row.getString(1)), row.getInt(2));
                }
            }
        }
        try (PreparedStatement query =
                connection.prepareStatement(StoredDecisions.SELECT + " where d.draft = any(?)")) {
            query.setArray(1, symbols);
            return StoredDecisions.read(query);
        }
    }

    /** Waits for whoever else draws these regimes anew. */
    void lock(SortedSet<String> regimes) throws SQLException {
        Array ids = connection.createArrayOf("text", regimes.toArray());
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into regime select id from unnest(?) as id order by id on conflict do nothing")) {
            insert.setArray(1, ids);
            insert.executeUpdate();
        }
        try (PreparedStatement lock = connection.prepareStatement(
                "select regime from regime where regime = any(?) order by regime for update")) {
            lock.setArray(1, ids);
            lock.execute();
        }
    }

    /** The decisions that stand on these drafts or speak of these measures. */
    List<Decision> decisionsOn(SortedSet<MeasureKey> touched, SortedSet<DraftSymbol> drafts) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                StoredDecisions.SELECT + " where d.draft = any(?) or d.measures && ? order by d.draft")) {
            query.setArray(1, texts(drafts));
            query.setArray(
                    2,
                    connection.createArrayOf(
                            "text", touched.stream().map(RegimeTables::text).toArray()));
            return StoredDecisions.read(query);
        }
    }

    /** Keeps what was told. */
    void append(List<ToldOutcome> told) throws SQLException {
        ArrayNode rows = EventCodec.json().createArrayNode();
        for (ToldOutcome each : told) {
            ObjectNode row = rows.addObject();
            row.put("draft", each.draft().value());
            row.put("revision", revisions.merge(each.draft(), 1, Integer::sum));
            row.put("recorded_at", each.envelope().time().toString());
            row.put("type", each.envelope().type());
            row.set("body", EventCodec.json().valueToTree(each.event()));
        }
        write("insert into outcome select * from jsonb_populate_recordset(null::outcome, ?::jsonb)", rows);
    }

    /** Lets the register's decisions on these drafts stand, and no others. */
    void replaceDecisions(SortedSet<DraftSymbol> drafts, DecisionRegister register) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from decision where draft = any(?)")) {
            delete.setArray(1, texts(drafts));
            delete.executeUpdate();
        }
        ArrayNode rows = EventCodec.json().createArrayNode();
        for (DraftSymbol draft : drafts) {
            Decision decision = register.of(draft);
            if (decision != null) {
                row(rows.addObject(), decision);
            }
        }
        write("insert into decision select * from jsonb_populate_recordset(null::decision, ?::jsonb)", rows);
    }

    /** Draws the versions of these measures anew. */
    void replaceVersions(SortedSet<MeasureKey> touched, DecisionRegister register) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("""
                delete from measure_version v using unnest(?, ?) as touched (regime, measure_key)
                where v.regime = touched.regime and v.measure_key = touched.measure_key""")) {
            delete.setArray(
                    1,
                    connection.createArrayOf(
                            "text", touched.stream().map(MeasureKey::regime).toArray()));
            delete.setArray(
                    2,
                    connection.createArrayOf(
                            "text", touched.stream().map(MeasureKey::key).toArray()));
            delete.executeUpdate();
        }
        ArrayNode rows = EventCodec.json().createArrayNode();
        for (MeasureKey key : touched) {
            List<MeasureVersion> versions = register.timeline(key).versions();
            for (int i = 0; i < versions.size(); i++) {
                StoredVersions.row(rows.addObject(), key, i, versions.get(i));
            }
        }
        write(
                "insert into measure_version select * from jsonb_populate_recordset(null::measure_version, ?::jsonb)",
                rows);
    }

    private void row(ObjectNode row, Decision decision) {
        row.put("draft", decision.draft().value());
        row.put("revision", revisions.get(decision.draft()));
        row.put("decided_on", decision.decidedOn().toString());
        row.put("adopted", decision.adopted());
        row.put("slug", decision.draft().slug());
        row.put("document_slug", slug(decision.resolution(), decision.draft()));
        ArrayNode regimes = row.putArray("regimes");
        decision.regimes().forEach(regimes::add);
        ArrayNode measures = row.putArray("measures");
        MeasureKey.of(decision).forEach(key -> measures.add(text(key)));
    }

    /** A source may give a resolution in words that are no symbol; then the draft's own slug serves. */
    private static String slug(@Nullable String resolution, DraftSymbol draft) {
        try {
            return resolution == null ? draft.slug() : new DraftSymbol(resolution).slug();
        } catch (IllegalArgumentException e) {
            return draft.slug();
        }
    }

    private static String text(MeasureKey key) {
        return key.regime() + "/" + key.key();
    }

    private void write(String sql, ArrayNode rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, rows.toString());
            insert.executeUpdate();
        }
    }

    private Array texts(Collection<DraftSymbol> drafts) throws SQLException {
        return connection.createArrayOf(
                "text", drafts.stream().map(DraftSymbol::value).toArray());
    }
}
