package org.horseshoe.vote.domain;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.horseshoe.events.DraftSymbol;
import org.horseshoe.events.ProceedingsEvent.DraftIdentified;

/** Which draft a reference stands for: a provisional reference leads to the symbol that the best claim gives it. */
final class References {

    private final Map<DraftSymbol, DraftSymbol> leadsTo = new TreeMap<>();

    References(Collection<Claim> bestFirst) {
        for (Claim claim : bestFirst) {
            if (claim.event() instanceof DraftIdentified identified) {
                leadsTo.putIfAbsent(identified.draft(), identified.symbol());
            }
        }
    }

    /** The reference at the end of the way; where the way is a circle, the smallest on it. */
    DraftSymbol canonical(DraftSymbol reference) {
        var way = new LinkedHashSet<DraftSymbol>();
        DraftSymbol at = reference;
        while (way.add(at)) {
            DraftSymbol next = leadsTo.get(at);
            if (next == null) {
                return at;
            }
            at = next;
        }
        var circle = new TreeSet<DraftSymbol>();
        for (DraftSymbol step = at; circle.add(step); ) {
            step = leadsTo.getOrDefault(step, step);
        }
        return circle.first();
    }

    /** Each of the references with the draft that it stands for. */
    SortedMap<DraftSymbol, DraftSymbol> canonical(Collection<DraftSymbol> references) {
        var canonical = new TreeMap<DraftSymbol, DraftSymbol>();
        for (DraftSymbol reference : references) {
            canonical.put(reference, canonical(reference));
        }
        return canonical;
    }
}
