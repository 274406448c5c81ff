package org.horseshoe.vote.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.horseshoe.events.DraftSymbol;
import org.horseshoe.events.OutcomeEvent;
import org.horseshoe.table.Rows;
import org.horseshoe.vote.domain.Claim;
import org.horseshoe.vote.domain.Outcomes;
import org.horseshoe.vote.domain.debate.DebateOutcomes;

/** The names of one cluster and their file, while a batch is worked into it. */
final class Work {

    private final SortedMap<DraftSymbol, KnownReference> references = new TreeMap<>();
    private CaseFile before;
    private CaseFile now;

    Work(List<KnownReference> cluster, CaseFile file) {
        cluster.forEach(reference -> references.put(reference.reference(), reference));
        before = file;
        now = file;
    }

    /** Adds a claim and tells what changed by it. */
    List<OutcomeEvent> add(Claim claim) {
        CaseFile next = now.with(claim);
        var changes = new ArrayList<OutcomeEvent>();
        if (!next.outcomes().equals(now.outcomes())) {
            changes.addAll(Outcomes.changes(
                    now.outcomes(), next.outcomes(), next.dossier().canonical()));
        }
        changes.addAll(DebateOutcomes.changes(now.duties(), next.duties()));
        now = next;
        return changes;
    }

    /** Takes another cluster's names and file in, because a claim is about to join them. */
    void takeIn(Work other) {
        references.putAll(other.references);
        before = before.beside(other.before);
        now = now.beside(other.now);
    }

    SortedMap<DraftSymbol, KnownReference> references() {
        return references;
    }

    CaseFile before() {
        return before;
    }

    CaseFile now() {
        return now;
    }

    /** The rows of names that belong elsewhere than before this batch. */
    void addMoved(Rows rows) {
        if (references.size() == 1) {
            return;
        }
        String cluster = references.firstKey().value();
        SortedMap<DraftSymbol, DraftSymbol> canonical = now.dossier().canonical();
        for (KnownReference reference : references.values()) {
            String symbol = canonical
                    .getOrDefault(reference.reference(), reference.reference())
                    .value();
            if (!cluster.equals(reference.cluster()) || !symbol.equals(reference.canonical())) {
                rows.add(reference.reference().value(), cluster, symbol);
            }
        }
    }

    /**
     * Keeps the dossier for the next batch. Of joined names nothing is kept, since other names can add to theirs; nor of
     * what is decided, of which little more is said soon.
     */
    void keepIn(DossierCache cache) {
        if (references.size() == 1 && now.outcomes().isEmpty()) {
            KnownReference reference = references.firstEntry().getValue();
            if (!reference.isJoined()) {
                cache.put(reference.reference(), reference.fingerprint(), now.dossier());
            }
        }
    }

    /** The rows of drafts and votes that changed in this batch. */
    void addChanged(DraftTable drafts, VoteTable votes) {
        var symbols = new ArrayList<>(before.drafts().keySet());
        symbols.addAll(now.drafts().keySet());
        symbols.stream().distinct().sorted().forEach(symbol -> {
            drafts.add(symbol, before.drafts().get(symbol), now.drafts().get(symbol));
            votes.add(symbol, before.drafts().get(symbol), now.drafts().get(symbol));
        });
    }
}
