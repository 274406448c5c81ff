package org.horseshoe.sanctions.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
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
import org.horseshoe.sanctions.domain.match.Candidate;
import org.horseshoe.sanctions.domain.match.Standing;
import org.jspecify.annotations.Nullable;

/**
 * A name that a draft would put under measures, and that therefore is under none: the draft was blocked, or no decision on
 * it is known.
 *
 * @param draft the draft that names it
 * @param measures the keys of the measures that name it, in alphabetical order
 * @param person whether a measure that only a person can be under, a travel ban, names it; without one either is possible
 * @param status {@code blocked} or {@code undecided}
 * @param cause what blocked the draft, in a few words
 * @param decidedOn the day on which it was blocked
 */
public record ProposedName(
        DraftSymbol draft,
        String regime,
        String name,
        List<String> measures,
        boolean person,
        String status,
        @Nullable String cause,
        @Nullable LocalDate decidedOn) {

    public ProposedName {
        measures = List.copyOf(measures);
    }

    /** The draft as it stands in a path, and the name. */
    public String id() {
        return draft.slug() + ":" + regime + ":" + name;
    }

    /** The name as it can be matched. Whether it is a person's is seldom known, so it must be looked for as either. */
    public Candidate candidate() {
        var entry = ListEntry.named(person ? EntryType.INDIVIDUAL : EntryType.ENTITY, name);
        return new Candidate(id(), regime, Standing.PROPOSED, entry);
    }

    /** The names of a draft that was decided; none where it was adopted, since its names then stand on the list. */
    public static List<ProposedName> of(Decision decision) {
        return decision.adopted()
                ? List.of()
                : named(
                        decision.draft(),
                        decision.measures(),
                        "blocked",
                        decision.cause().orElse(null),
                        decision.decidedOn());
    }

    /** The names of the last version of a draft on which no decision is known. */
    public static List<ProposedName> of(DraftSymbol draft, Collection<TextClaim> claims) {
        return DraftVersion.of(claims).stream()
                .filter(version -> !version.measures().isEmpty())
                .reduce((_, later) -> later)
                .map(version -> named(draft, version.measures(), "undecided", null, null))
                .orElse(List.of());
    }

    private static List<ProposedName> named(
            DraftSymbol draft,
            List<Measure> measures,
            String status,
            @Nullable String cause,
            @Nullable LocalDate decidedOn) {
        record Named(String regime, String name) implements Comparable<Named> {
            @Override
            public int compareTo(Named other) {
                return (regime + "\n" + name).compareTo(other.regime + "\n" + other.name);
            }
        }
        SortedMap<Named, SortedSet<String>> keys = new TreeMap<>();
        SortedSet<Named> persons = new TreeSet<>();
        for (Measure measure : measures) {
            if (measure.effect() == MeasureEffect.IMPOSE) {
                for (String target : measure.targets()) {
                    var named = new Named(measure.regime(), target);
                    keys.computeIfAbsent(named, _ -> new TreeSet<>()).add(measure.key());
                    if (measure.kind() == MeasureKind.TRAVEL_BAN) {
                        persons.add(named);
                    }
                }
            }
        }
        var names = new ArrayList<ProposedName>();
        keys.forEach((named, under) -> names.add(new ProposedName(
                draft,
                named.regime(),
                named.name(),
                List.copyOf(under),
                persons.contains(named),
                status,
                cause,
                decidedOn)));
        return names;
    }

    /** Which of several references of one draft it is told under: a symbol before what a source called it. */
    public static Optional<DraftSymbol> spoken(Collection<DraftSymbol> references) {
        return references.stream()
                .filter(reference -> !reference.isProvisional())
                .min(DraftSymbol::compareTo)
                .or(() -> references.stream().min(DraftSymbol::compareTo));
    }
}
