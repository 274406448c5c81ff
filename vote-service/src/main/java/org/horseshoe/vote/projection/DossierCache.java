package org.horseshoe.vote.projection;

import java.util.LinkedHashMap;
import java.util.Map;
import org.horseshoe.events.DraftSymbol;
import org.horseshoe.vote.domain.Dossier;
import org.jspecify.annotations.Nullable;

/**
 * The dossiers that were worked on last, so that a draft's claims need not be read again for each batch.
 *
 * <p>Each is kept with the fingerprint of its claims: one whose fingerprint is that of the locked row is right, whatever
 * happened in between: a rollback, another instance, a rebuild beside. What dossiers amount to is not kept, since a load
 * of new drafts would only move it through the heap.
 */
final class DossierCache {

    /** A dossier weighs as much as so many claims even if it has few. */
    private static final int LEAST_WEIGHT = 4;

    private record Kept(long fingerprint, Dossier dossier) {
        int weight() {
            return LEAST_WEIGHT + dossier.claims().size();
        }
    }

    private final int capacity;
    private final Map<DraftSymbol, Kept> kept = new LinkedHashMap<>(1_024, 0.75f, true);
    private int weight;

    /**
     * A cache of a bounded size.
     *
     * @param capacity how many claims to keep
     */
    DossierCache(int capacity) {
        this.capacity = capacity;
    }

    /** The dossier of a name, where it is kept. */
    synchronized @Nullable Dossier get(DraftSymbol reference, long fingerprint) {
        Kept found = kept.get(reference);
        return found == null || found.fingerprint() != fingerprint ? null : found.dossier();
    }

    synchronized void put(DraftSymbol reference, long fingerprint, Dossier dossier) {
        var entry = new Kept(fingerprint, dossier);
        Kept replaced = kept.put(reference, entry);
        weight += entry.weight() - (replaced == null ? 0 : replaced.weight());
        var eldest = kept.values().iterator();
        while (weight > capacity && eldest.hasNext()) {
            weight -= eldest.next().weight();
            eldest.remove();
        }
    }
}
