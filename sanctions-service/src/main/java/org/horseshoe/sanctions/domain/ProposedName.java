package org.horseshoe.sanctions.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.horseshoe.events.DraftSymbol;
import org.horseshoe.sanctions.domain.match.Candidate;
import org.horseshoe.sanctions.domain.match.Standing;
import org.jspecify.annotations.Nullable;

/**
 * A name that a draft would put under measures, and that therefore is under none: the draft was blocked, or no decision on
 * it is known.
 *
 * @param draft the draft that names it
 * @param status {@code blocked} or {@code undecided}
 * @param cause what blocked the draft, in a few words
 * @param decidedOn the day on which it was blocked
 */
public record ProposedName(
        DraftSymbol draft,
        NamedTarget target,
        String status,
        @Nullable String cause,
        @Nullable LocalDate decidedOn) {

    /** The same for one name of one draft, whatever becomes of it. */
    public String id() {
        return target.id(draft);
    }

    /** The name as it can be matched. Whether it is a person's is seldom known, so it must be looked for as either. */
    public Candidate candidate() {
        return new Candidate(id(), target.regime(), Standing.PROPOSED, target.entry());
    }

    /** The names of a draft that was decided; none where it was adopted, since its names then stand on the list. */
    public static List<ProposedName> of(Decision decision) {
        return decision.adopted()
                ? List.of()
                : named(
                        decision.draft(),
                        NamedTarget.in(decision.measures()),
                        "blocked",
                        decision.cause().orElse(null),
                        decision.decidedOn());
    }

    /** The names of the last version of a draft on which no decision is known. */
    public static List<ProposedName> of(DraftSymbol draft, Collection<TextClaim> claims) {
        return named(draft, proposed(claims), "undecided", null, null);
    }

    /** Whom the last version of a draft names that a source spells out, by the best source of it. */
    public static List<NamedTarget> proposed(Collection<TextClaim> claims) {
        return DraftVersion.of(claims).stream()
                .filter(version -> !version.measures().isEmpty())
                .reduce((_, later) -> later)
                .map(version -> NamedTarget.in(version.measures()))
                .orElse(List.of());
    }

    private static List<ProposedName> named(
            DraftSymbol draft,
            List<NamedTarget> targets,
            String status,
            @Nullable String cause,
            @Nullable LocalDate decidedOn) {
        return targets.stream()
                .map(target -> new ProposedName(draft, target, status, cause, decidedOn))
                .toList();
    }

    /** Which of several references of one draft it is told under: a symbol before what a source called it. */
    public static Optional<DraftSymbol> spoken(Collection<DraftSymbol> references) {
        return references.stream()
                .filter(reference -> !reference.isProvisional())
                .min(DraftSymbol::compareTo)
                .or(() -> references.stream().min(DraftSymbol::compareTo));
    }
}
