package org.horseshoe.vote.projection;

import java.util.LinkedHashMap;
import java.util.Map;
import org.horseshoe.events.DraftSymbol;
import org.jspecify.annotations.Nullable;

/**
 * The files that were worked on last, so that a draft's claims need not be read again for each batch.
 *
 * <p>Each is kept with the fingerprint of its claims. A file is a pure function of its claims, so one whose fingerprint
 * is that of the locked row is right whatever happened in between: a rollback, another instance, a rebuild beside.
 */
final class CaseFileCache {

    /** A file weighs as much as so many claims even if it has few. */
    private static final int LEAST_WEIGHT = 8;

    private record Kept(long fingerprint, CaseFile file) {
        int weight() {
            return LEAST_WEIGHT + file.dossier().claims().size();
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
    CaseFileCache(int capacity) {
        this.capacity = capacity;
    }

    /** The file of a name's claims, where it is kept. */
    synchronized @Nullable CaseFile get(DraftSymbol reference, long fingerprint) {
        Kept found = kept.get(reference);
        return found == null || found.fingerprint() != fingerprint ? null : found.file();
    }

    synchronized void put(DraftSymbol reference, long fingerprint, CaseFile file) {
        var entry = new Kept(fingerprint, file);
        Kept replaced = kept.put(reference, entry);
        weight += entry.weight() - (replaced == null ? 0 : replaced.weight());
        var eldest = kept.values().iterator();
        while (weight > capacity && eldest.hasNext()) {
            weight -= eldest.next().weight();
            eldest.remove();
        }
    }
}
