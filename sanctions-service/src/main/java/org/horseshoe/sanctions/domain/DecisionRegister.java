package org.horseshoe.sanctions.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.horseshoe.events.DraftSymbol;
import org.horseshoe.events.RegimeEvent;
import org.jspecify.annotations.Nullable;

/**
 * The decisions that Horseshoe knows of; each one that comes, changes or goes tells what it does to the regimes.
 *
 * <p>It need not hold all decisions: the adopted ones about the measures that are going to be moved, and whatever was
 * decided on the drafts that are going to be entered, are enough.
 */
public final class DecisionRegister {

    private final SortedMap<DraftSymbol, Decision> known = new TreeMap<>();
    private final Map<MeasureKey, MeasureTimeline> timelines = new TreeMap<>();

    public DecisionRegister(Collection<Decision> known) {
        known.forEach(decision -> this.known.put(decision.draft(), decision));
    }

    /** What is known of a draft. */
    public @Nullable Decision of(DraftSymbol draft) {
        return known.get(draft);
    }

    /** Enters a decision in place of what was known of its draft. */
    public List<RegimeEvent> enter(Decision decision) {
        Decision earlier = known.get(decision.draft());
        SortedSet<MeasureKey> touched = MeasureKey.moved(decision);
        if (earlier != null) {
            touched.addAll(MeasureKey.moved(earlier));
        }
        Set<RegimeEvent> events = changes(touched, decision, () -> known.put(decision.draft(), decision));
        events.addAll(RegimeChanges.blocked(earlier, decision));
        return new ArrayList<>(events);
    }

    /** Strikes out what was known of a draft. */
    public List<RegimeEvent> strike(DraftSymbol draft) {
        Decision earlier = known.get(draft);
        return earlier == null
                ? List.of()
                : new ArrayList<>(changes(MeasureKey.moved(earlier), earlier, () -> known.remove(draft)));
    }

    /** One measure through all decisions as they are known now. */
    public MeasureTimeline timeline(MeasureKey key) {
        return timelines.computeIfAbsent(key, _ -> MeasureTimeline.of(key.regime(), key.key(), known.values()));
    }

    private Set<RegimeEvent> changes(SortedSet<MeasureKey> touched, Decision cause, Runnable entry) {
        List<MeasureTimeline> before = touched.stream().map(this::timeline).toList();
        entry.run();
        touched.forEach(timelines::remove);
        Set<RegimeEvent> events = new LinkedHashSet<>();
        for (MeasureTimeline old : before) {
            events.addAll(RegimeChanges.between(old, timeline(new MeasureKey(old.regime(), old.key())), cause));
        }
        return events;
    }

    /** Which measure of which regime. */
    public record MeasureKey(String regime, String key) implements Comparable<MeasureKey> {

        /** Those that a decision speaks of. */
        public static SortedSet<MeasureKey> of(Decision decision) {
            SortedSet<MeasureKey> keys = new TreeSet<>();
            decision.measures().forEach(measure -> keys.add(new MeasureKey(measure.regime(), measure.key())));
            return keys;
        }

        /** Those whose timeline a decision is part of: none unless it was adopted. */
        public static SortedSet<MeasureKey> moved(Decision decision) {
            return decision.adopted() ? of(decision) : new TreeSet<>();
        }

        @Override
        public int compareTo(MeasureKey other) {
            int byRegime = regime.compareTo(other.regime);
            return byRegime != 0 ? byRegime : key.compareTo(other.key);
        }
    }
}
