package org.horseshoe.sanctions.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.horseshoe.events.DraftSymbol;
import org.horseshoe.events.EntryType;
import org.horseshoe.events.ListEntry;
import org.horseshoe.events.Measure;
import org.horseshoe.events.MeasureEffect;
import org.horseshoe.events.MeasureKind;

/**
 * A person or an entity that a draft would put under measures: what is matched and what is watched go by the same names.
 *
 * <p>The Council directs at names: freezes of assets, bans on travel, arms embargoes on those whom an annex names
 * (S/RES/2216(2015), paragraph 14), dealings with banks, and measures of no kind of their own, of which the targets are all
 * that is known. Other measures name something else: a maritime measure ships (S/RES/2270(2016), annex III), a mandate the body
 * that it sets up, and caps, bans on trade and on labour speak of goods and of work. A measure that lifts puts nobody under
 * anything.
 *
 * @param type a person where a travel ban names it, which only a person can be under; otherwise an entity, though it may be
 *     either
 * @param measures the keys of the measures that name it, in alphabetical order
 */
public record NamedTarget(String regime, String name, EntryType type, List<String> measures) {

    private static final Comparator<Bearer> BY_REGIME_AND_NAME =
            Comparator.comparing(Bearer::regime).thenComparing(Bearer::name);

    private record Bearer(String regime, String name) {}

    public NamedTarget {
        measures = List.copyOf(measures);
    }

    /** Those whom measures of one draft name, each once, in the order of regimes and names. */
    public static List<NamedTarget> in(Collection<Measure> measures) {
        SortedMap<Bearer, SortedSet<String>> keys = new TreeMap<>(BY_REGIME_AND_NAME);
        SortedSet<Bearer> persons = new TreeSet<>(BY_REGIME_AND_NAME);
        for (Measure measure : measures) {
            if (measure.effect() != MeasureEffect.IMPOSE || !isDirectedAtNames(measure.kind())) {
                continue;
            }
            for (String target : measure.targets()) {
                var bearer = new Bearer(measure.regime(), target);
                keys.computeIfAbsent(bearer, _ -> new TreeSet<>()).add(measure.key());
                if (measure.kind() == MeasureKind.TRAVEL_BAN) {
                    persons.add(bearer);
                }
            }
        }
        var named = new ArrayList<NamedTarget>();
        keys.forEach((bearer, under) -> named.add(new NamedTarget(
                bearer.regime(),
                bearer.name(),
                persons.contains(bearer) ? EntryType.INDIVIDUAL : EntryType.ENTITY,
                List.copyOf(under))));
        return List.copyOf(named);
    }

    private static boolean isDirectedAtNames(MeasureKind kind) {
        return switch (kind) {
            case ASSET_FREEZE, TRAVEL_BAN, ARMS_EMBARGO, FINANCIAL, OTHER -> true;
            case CAP, TRADE_BAN, MARITIME, LABOUR, MANDATE -> false;
        };
    }

    /** What the name is known by wherever it is told: the draft as it stands in a path, the regime and the name. */
    public String id(DraftSymbol draft) {
        return idsOf(draft) + regime + ":" + name;
    }

    /** How the ids of all names of one draft begin, and of no other's. */
    public static String idsOf(DraftSymbol draft) {
        return draft.slug() + ":";
    }

    /** The name as an entry of which nothing else is told. */
    public ListEntry entry() {
        return ListEntry.named(type, name);
    }
}
