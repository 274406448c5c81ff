package org.horseshoe.sanctions.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.horseshoe.events.Measure;
import org.horseshoe.events.MeasureEffect;
import org.horseshoe.events.MeasureKind;
import org.horseshoe.sanctions.domain.ProposedChange.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What a draft would have changed, or did change: each of its measures against what was in force.
 *
 * @param decision the draft with its outcome
 * @param changes in the order of the draft
 */
public record ProposalDiff(Decision decision, List<ProposedChange> changes) {

    public ProposalDiff {
        changes = List.copyOf(changes);
    }

    /**
     * Compares a draft's measures with what the decisions before it had put in force.
     *
     * @param all every adopted decision known; those after the draft do not count, nor do any that failed
     */
    public static ProposalDiff of(Decision proposal, Collection<Decision> all) {
        List<Decision> earlier = all.stream()
                .filter(decision -> decision.compareTo(proposal) < 0)
                .toList();
        return new ProposalDiff(
                proposal,
                proposal.measures().stream()
                        .map(measure -> change(measure, first(measure, proposal.decidedOn()), earlier))
                        .toList());
    }

    /**
     * Compares a draft's measures with what is in force on a day without it.
     *
     * @param day null for the first day of each measure, with the decisions before the draft only
     */
    public static ProposalDiff of(Decision proposal, Collection<Decision> all, @Nullable LocalDate day) {
        if (day == null) {
            return of(proposal, all);
        }
        List<Decision> others = all.stream()
                .filter(decision -> !decision.draft().equals(proposal.draft()))
                .toList();
        return new ProposalDiff(
                proposal,
                proposal.measures().stream()
                        .map(measure -> change(measure, day, others))
                        .toList());
    }

    /** The part of it that is about one regime. */
    public ProposalDiff about(String regime) {
        return new ProposalDiff(
                decision,
                changes.stream()
                        .filter(change -> change.proposed().regime().equals(regime))
                        .toList());
    }

    /** The first day on which a measure would apply, and not before the decision. */
    private static LocalDate first(Measure proposed, LocalDate decidedOn) {
        LocalDate from = proposed.validFrom();
        return from != null && from.isAfter(decidedOn) ? from : decidedOn;
    }

    private static ProposedChange change(Measure proposed, LocalDate day, List<Decision> earlier) {
        List<MeasureVersion> inForce =
                MeasureTimeline.of(proposed.regime(), proposed.key(), earlier).inForceOn(day);
        MeasureVersion rule = inForce.stream()
                .filter(version -> version.name().isEmpty())
                .findFirst()
                .orElse(null);
        List<String> named = inForce.stream()
                .flatMap(version -> version.measure().targets().stream())
                .toList();
        Measure before = rule == null ? null : rule.measure();
        List<LimitChange> limits = LimitChange.between(before, proposed);
        List<String> added = proposed.targets().stream()
                .filter(name -> !named.contains(name))
                .toList();
        Kind kind = kind(before, proposed, limits, added, !inForce.isEmpty());
        return new ProposedChange(
                proposed, kind, day, rule, limits, added, Wording.change(kind, before, proposed, limits, added));
    }

    private static Kind kind(
            @Nullable Measure before,
            Measure proposed,
            List<LimitChange> limits,
            List<String> added,
            boolean anythingInForce) {
        if (proposed.effect() == MeasureEffect.LIFT) {
            return anythingInForce ? Kind.LIFTED : Kind.UNCHANGED;
        }
        if (!proposed.targets().isEmpty()) {
            return added.isEmpty() ? Kind.UNCHANGED : Kind.NAMES_ADDED;
        }
        if (before == null) {
            return Kind.NEW;
        }
        return same(before, proposed, limits) ? Kind.UNCHANGED : Kind.CHANGED;
    }

    /** Caps are compared by their figures, in the units that both give; everything else by what it says. */
    private static boolean same(Measure before, Measure proposed, List<LimitChange> limits) {
        if (before.kind() != proposed.kind() || before.direction() != proposed.direction()) {
            return false;
        }
        if (proposed.kind() == MeasureKind.CAP) {
            List<LimitChange> comparable =
                    limits.stream().filter(LimitChange::comparable).toList();
            return !comparable.isEmpty() && comparable.stream().allMatch(LimitChange::same);
        }
        return before.subject().equalsIgnoreCase(proposed.subject())
                && before.exemptions().equals(proposed.exemptions())
                && Objects.equals(before.validTo(), proposed.validTo());
    }
}
