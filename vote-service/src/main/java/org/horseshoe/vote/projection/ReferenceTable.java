package org.horseshoe.vote.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.horseshoe.events.DraftSymbol;
import org.horseshoe.table.Rows;

/** The names under which drafts are spoken of: locks them, and keeps which of them are one draft. */
final class ReferenceTable {

    /** What a batch says under one name. */
    static final class Mention {
        private long fingerprint;
        private boolean joins;

        void add(UUID claim, boolean joining) {
            fingerprint ^= mark(claim);
            joins |= joining;
        }
    }

    private final Connection connection;

    ReferenceTable(Connection connection) {
        this.connection = connection;
    }

    /** Locks the names, in their order, until the transaction ends; new ones are made. */
    SortedMap<DraftSymbol, KnownReference> lock(SortedMap<DraftSymbol, Mention> mentions) throws SQLException {
        var rows = new Rows("text", "text", "bool", "int8");
        mentions.forEach((reference, mention) ->
                rows.add(reference.value(), reference.slug(), mention.joins, mention.fingerprint));
        var named = new HashMap<String, DraftSymbol>();
        mentions.keySet().forEach(reference -> named.put(reference.value(), reference));
        var locked = new TreeMap<DraftSymbol, KnownReference>();
        rows.write(connection, """
                insert into reference as r (reference, slug, cluster, canonical, joined, fingerprint)
                select reference, slug, reference, reference, joined, fingerprint
                from unnest(?, ?, ?, ?) with ordinality as e (reference, slug, joined, fingerprint, n) order by n
                on conflict (reference) do update
                  set fingerprint = r.fingerprint # excluded.fingerprint, joined = r.joined or excluded.joined
                returning reference, cluster, canonical, joined, fingerprint""", row -> {
            DraftSymbol reference = symbol(named, row.getString("reference"));
            long fingerprint = row.getLong("fingerprint");
            Mention mention = mentions.get(reference);
            locked.put(
                    reference,
                    new KnownReference(
                            reference,
                            row.getString("cluster"),
                            row.getString("canonical"),
                            row.getBoolean("joined"),
                            fingerprint ^ (mention == null ? 0 : mention.fingerprint),
                            fingerprint));
        });
        return locked;
    }

    /** Takes back what was said under names by claims that turned out to be known. */
    void takeBack(SortedMap<DraftSymbol, Mention> mentions, SortedMap<DraftSymbol, KnownReference> locked)
            throws SQLException {
        var rows = new Rows("text", "int8");
        mentions.forEach((name, mention) -> {
            rows.add(name.value(), mention.fingerprint);
            locked.computeIfPresent(
                    name, (_, known) -> known.withFingerprint(known.fingerprint() ^ mention.fingerprint));
        });
        rows.write(connection, """
                update reference as r set fingerprint = r.fingerprint # e.fingerprint
                from unnest(?, ?) as e (reference, fingerprint) where r.reference = e.reference""");
    }

    /** Locks the other names of the clusters that the joined ones belong to. Who would join a cluster locks it whole. */
    void lockClusters(SortedMap<DraftSymbol, KnownReference> locked) throws SQLException {
        SortedSet<String> clusters = new TreeSet<>();
        for (KnownReference reference : locked.values()) {
            if (reference.isJoined()) {
                clusters.add(reference.cluster());
            }
        }
        var rows = new Rows("text");
        clusters.forEach(rows::add);
        rows.write(connection, """
                select reference, cluster, canonical, fingerprint from reference
                where joined and cluster = any(?) order by reference for update""", row -> {
            var reference = new DraftSymbol(row.getString("reference"));
            long fingerprint = row.getLong("fingerprint");
            locked.putIfAbsent(
                    reference,
                    new KnownReference(
                            reference,
                            row.getString("cluster"),
                            row.getString("canonical"),
                            true,
                            fingerprint,
                            fingerprint));
        });
    }

    /** Writes where names belong. */
    void write(Rows changed) throws SQLException {
        changed.write(connection, """
                update reference as r set cluster = e.cluster, canonical = e.canonical
                from unnest(?, ?, ?) as e (reference, cluster, canonical) where r.reference = e.reference""");
    }

    static Rows rows() {
        return new Rows("text", "text", "text");
    }

    /** The symbol itself rather than a new one, which would be checked again. */
    private static DraftSymbol symbol(Map<String, DraftSymbol> named, String reference) {
        DraftSymbol symbol = named.get(reference);
        return symbol == null ? new DraftSymbol(reference) : symbol;
    }

    /** The claim's share in a fingerprint: these laid over one another are the same in any order. */
    private static long mark(UUID claim) {
        long mixed = claim.getMostSignificantBits() * 0x9e3779b97f4a7c15L ^ claim.getLeastSignificantBits();
        mixed = (mixed ^ (mixed >>> 29)) * 0xbf58476d1ce4e5b9L;
        return mixed ^ (mixed >>> 32);
    }
}
