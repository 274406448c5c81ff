package org.horseshoe.sanctions.regime;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import org.horseshoe.events.DraftSymbol;
import org.horseshoe.events.EventCodec;
import org.horseshoe.sanctions.domain.Account;
import org.horseshoe.sanctions.domain.Decision;
import org.horseshoe.sanctions.domain.DecisionRegister.MeasureKey;
import org.horseshoe.sanctions.domain.KnownTimeline;

/** The tables of the read model as the projection reads and writes them: one statement per table and batch. */
final class RegimeTables {

    private final Connection connection;

    RegimeTables(Connection connection) {
        this.connection = connection;
    }

    /** The decisions that stand on these drafts. */
    List<Decision> decisionsOf(SortedSet<DraftSymbol> drafts) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement(StoredDecisions.SELECT + "upper_inf(o.known) and o.draft = any(?)")) {
            query.setArray(1, texts(drafts));
            return StoredDecisions.read(query);
        }
    }

    /** Enters regimes that are not known yet. */
    void enter(SortedSet<String> regimes) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into regime select id from unnest(?) as id order by id on conflict do nothing")) {
            insert.setArray(1, connection.createArrayOf("text", regimes.toArray()));
            insert.executeUpdate();
        }
    }

    /** Waits for whoever else draws these regimes anew. */
    void lock(SortedSet<String> regimes) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(
                "select regime from regime where regime = any(?) order by regime for update")) {
            lock.setArray(1, connection.createArrayOf("text", regimes.toArray()));
            lock.execute();
        }
    }

    /** The decisions that stand on these drafts, and the adopted ones that speak of these measures. */
    List<Decision> decisionsOn(SortedSet<MeasureKey> moved, SortedSet<DraftSymbol> drafts) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(StoredDecisions.SELECT
                + "upper_inf(o.known) and (o.draft = any(?) or o.adopted and o.measures && ?) order by o.draft")) {
            query.setArray(1, texts(drafts));
            query.setArray(2, measures(moved));
            return StoredDecisions.read(query);
        }
    }

    /**
     * Keeps what was told.
     *
     * @return the first instant at which something else is known than before
     */
    Instant append(List<ToldOutcome> told, SortedSet<DraftSymbol> drafts) throws SQLException {
        return new StoredOutcomes(connection, texts(drafts)).append(told);
    }

    /** Draws what is known of these measures from an instant on anew; what was known before stays as it was. */
    void redraw(SortedSet<MeasureKey> moved, Instant start) throws SQLException {
        Map<MeasureKey, List<Account>> accounts = byMeasure(accounts(moved, start));
        List<KnownRow> rows = new ArrayList<>(KnownRow.before(start, taken(moved, start)));
        for (MeasureKey key : moved) {
            for (KnownTimeline state : KnownTimeline.from(start, key, accounts.getOrDefault(key, List.of()))) {
                VersionRow.of(state.timeline()).forEach(version -> rows.add(new KnownRow(version, state.known())));
            }
        }
        ArrayNode json = EventCodec.json().createArrayNode();
        KnownRow.joined(rows).forEach(row -> StoredVersions.row(json.addObject(), row));
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into measure_version select * from jsonb_populate_recordset(null::measure_version, ?::jsonb)")) {
            insert.setString(1, json.toString());
            insert.executeUpdate();
        }
    }

    /** Each measure with what speaks of it: a batch can move many that have nothing to do with each other. */
    private static Map<MeasureKey, List<Account>> byMeasure(List<Account> accounts) {
        var byMeasure = new TreeMap<MeasureKey, List<Account>>();
        for (Account account : accounts) {
            MeasureKey.of(account.decision())
                    .forEach(key -> byMeasure
                            .computeIfAbsent(key, _ -> new ArrayList<>())
                            .add(account));
        }
        return byMeasure;
    }

    private List<Account> accounts(SortedSet<MeasureKey> moved, Instant start) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                StoredDecisions.SELECT
                        + "o.adopted and o.measures && ? and (upper_inf(o.known) or upper(o.known) > ?) order by o.draft, o.revision")) {
            query.setArray(1, measures(moved));
            query.setObject(2, KnownTimes.parameter(start));
            return StoredDecisions.accounts(query);
        }
    }

    /** Takes out the rows that were known at an instant, or to it, or later. */
    private List<KnownRow> taken(SortedSet<MeasureKey> moved, Instant start) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("""
                delete from measure_version v using unnest(?, ?) as moved (regime, measure_key)
                where v.regime = moved.regime and v.measure_key = moved.measure_key
                  and (upper_inf(v.known) or upper(v.known) >= ?)
                returning\s""" + StoredVersions.COLUMNS)) {
            delete.setArray(
                    1,
                    connection.createArrayOf(
                            "text", moved.stream().map(MeasureKey::regime).toArray()));
            delete.setArray(
                    2,
                    connection.createArrayOf(
                            "text", moved.stream().map(MeasureKey::key).toArray()));
            delete.setObject(3, KnownTimes.parameter(start));
            return StoredVersions.read(delete);
        }
    }

    private Array measures(SortedSet<MeasureKey> moved) throws SQLException {
        return connection.createArrayOf(
                "text", moved.stream().map(StoredOutcomes::text).toArray());
    }

    private Array texts(Collection<DraftSymbol> drafts) throws SQLException {
        return connection.createArrayOf(
                "text", drafts.stream().map(DraftSymbol::value).toArray());
    }
}
