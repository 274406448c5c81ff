package org.horseshoe.vote.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.horseshoe.events.DraftSymbol;
import org.horseshoe.events.EventEnvelope;
import org.horseshoe.events.ProceedingsEvent;
import org.horseshoe.events.ProceedingsEvent.DraftIdentified;
import org.horseshoe.projection.Delivered;
import org.horseshoe.projection.FollowOn;
import org.horseshoe.table.Rows;
import org.horseshoe.vote.domain.Claim;
import org.horseshoe.vote.domain.CouncilMembership;
import org.horseshoe.vote.domain.Dossier;
import org.jspecify.annotations.Nullable;

/**
 * One batch on its way into the tables: keeps its claims, locks the names that new ones speak of, adds these one by one to
 * what is known under them, and writes what changed.
 */
final class Batch {

    private final Connection connection;
    private final CouncilMembership membership;
    private final DossierCache cache;
    private final Map<DraftSymbol, Work> works = new HashMap<>();

    Batch(Connection connection, CouncilMembership membership, DossierCache cache) {
        this.connection = connection;
        this.membership = membership;
        this.cache = cache;
    }

    List<FollowOn> apply(List<Delivered> delivered) throws SQLException {
        Map<ClaimKey, Delivered> claims = firstOfEach(delivered);
        var references = new ReferenceTable(connection);
        SortedMap<DraftSymbol, KnownReference> locked = references.lock(mentions(claims.values()));
        references.lockClusters(locked);
        Map<ClaimKey, Delivered> known = takeOutKnown(claims, locked);
        references.takeBack(mentions(known.values()), locked);
        if (claims.isEmpty()) {
            return List.of();
        }
        openFiles(locked, claims.keySet());
        List<FollowOn> followOns = addAll(claims.values());
        writeChanges(references);
        return followOns;
    }

    /** Each claim once, in the order of the batch. */
    private static Map<ClaimKey, Delivered> firstOfEach(List<Delivered> delivered) {
        Map<ClaimKey, Delivered> claims = LinkedHashMap.newLinkedHashMap(delivered.size());
        for (Delivered each : delivered) {
            claims.putIfAbsent(ClaimKey.of(each.envelope()), each);
        }
        return claims;
    }

    /** Adds the claims to their table, and takes out those that were there before. */
    private Map<ClaimKey, Delivered> takeOutKnown(
            Map<ClaimKey, Delivered> claims, SortedMap<DraftSymbol, KnownReference> locked) throws SQLException {
        Map<ClaimKey, Delivered> known = new HashMap<>(claims);
        known.keySet().removeAll(ClaimTable.add(connection, claims.values(), reference -> isNew(locked, reference)));
        claims.keySet().removeAll(known.keySet());
        return known;
    }

    private static boolean isNew(SortedMap<DraftSymbol, KnownReference> locked, DraftSymbol reference) {
        KnownReference known = locked.get(reference);
        return known != null && known.isNew();
    }

    private static SortedMap<DraftSymbol, ReferenceTable.Mention> mentions(Collection<Delivered> claims) {
        var mentions = new TreeMap<DraftSymbol, ReferenceTable.Mention>();
        for (Delivered delivered : claims) {
            EventEnvelope envelope = delivered.envelope();
            ProceedingsEvent event = event(envelope);
            boolean joins = event instanceof DraftIdentified;
            mention(mentions, event.draft()).add(envelope.id(), joins);
            if (event instanceof DraftIdentified identified) {
                mention(mentions, identified.symbol()).add(envelope.id(), true);
            }
        }
        return mentions;
    }

    private static ReferenceTable.Mention mention(
            SortedMap<DraftSymbol, ReferenceTable.Mention> mentions, DraftSymbol reference) {
        return mentions.computeIfAbsent(reference, _ -> new ReferenceTable.Mention());
    }

    /** Lays the file of every locked name on the table, one for the names of a cluster. */
    private void openFiles(SortedMap<DraftSymbol, KnownReference> locked, Set<ClaimKey> added) throws SQLException {
        SortedSet<DraftSymbol> toRead = new TreeSet<>();
        Map<DraftSymbol, CaseFile> files = new HashMap<>();
        for (KnownReference reference : locked.values()) {
            CaseFile file = fileAtHand(reference);
            if (file == null) {
                toRead.add(reference.reference());
            } else {
                files.put(reference.reference(), file);
            }
        }
        Map<DraftSymbol, List<Claim>> read = ClaimTable.read(connection, toRead, added);
        Map<String, List<KnownReference>> clusters = new TreeMap<>();
        for (KnownReference reference : locked.values()) {
            clusters.computeIfAbsent(reference.cluster(), _ -> new ArrayList<>())
                    .add(reference);
        }
        clusters.values().forEach(cluster -> open(cluster, files, read));
    }

    private @Nullable CaseFile fileAtHand(KnownReference reference) {
        if (reference.isNew()) {
            return CaseFile.EMPTY;
        }
        Dossier kept = reference.isJoined() ? null : cache.get(reference.reference(), reference.fingerprintBefore());
        return kept == null ? null : CaseFile.of(kept, membership);
    }

    private void open(
            List<KnownReference> cluster, Map<DraftSymbol, CaseFile> files, Map<DraftSymbol, List<Claim>> read) {
        CaseFile file = cluster.size() == 1 ? files.get(cluster.getFirst().reference()) : null;
        if (file == null) {
            var all = new ArrayList<Claim>();
            for (KnownReference reference : cluster) {
                all.addAll(read.getOrDefault(reference.reference(), List.of()));
            }
            file = all.isEmpty() ? CaseFile.EMPTY : CaseFile.of(Dossier.of(all), membership);
        }
        var work = new Work(cluster, file);
        for (KnownReference reference : cluster) {
            works.put(reference.reference(), work);
        }
    }

    private List<FollowOn> addAll(Collection<Delivered> kept) {
        List<FollowOn> followOns = new ArrayList<>();
        for (Delivered delivered : kept) {
            EventEnvelope envelope = delivered.envelope();
            ProceedingsEvent event = event(envelope);
            Work work = workOn(event.draft());
            if (event instanceof DraftIdentified identified) {
                work = join(work, workOn(identified.symbol()));
            }
            for (var change : work.add(new Claim(envelope.id(), event, envelope.evidence()))) {
                followOns.add(new FollowOn(envelope, change));
            }
        }
        return followOns;
    }

    private Work join(Work one, Work other) {
        if (one != other) {
            one.takeIn(other);
            one.references().keySet().forEach(reference -> works.put(reference, one));
        }
        return one;
    }

    private void writeChanges(ReferenceTable references) throws SQLException {
        SortedMap<DraftSymbol, Work> byFirstName = new TreeMap<>();
        for (Work work : works.values()) {
            byFirstName.put(work.references().firstKey(), work);
        }
        Rows moved = ReferenceTable.rows();
        var drafts = new DraftTable();
        var votes = new VoteTable();
        for (Work work : byFirstName.values()) {
            work.addMoved(moved);
            work.addChanged(drafts, votes);
            work.keepIn(cache);
        }
        references.write(moved);
        drafts.write(connection);
        votes.write(connection);
    }

    private Work workOn(DraftSymbol reference) {
        Work work = works.get(reference);
        if (work == null) {
            throw new IllegalStateException("Not locked: " + reference);
        }
        return work;
    }

    private static ProceedingsEvent event(EventEnvelope envelope) {
        return (ProceedingsEvent) envelope.event();
    }
}
