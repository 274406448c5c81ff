package org.horseshoe.sanctions.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.horseshoe.events.Measure;
import org.horseshoe.events.MeasureKind;

/**
 * What one decision says of a measure, and the days on which that applied. Where a later decision took days from the
 * middle of them, what applies before and what applies again after are two versions.
 *
 * @param measure where it names persons or entities, one of them: each name has a life of its own
 * @param decision the legal basis
 * @param stated the days for which the decision put it in place
 * @param applied the days that later decisions left of them: one period; none where it was replaced before it applied
 * @param ending why it applies no longer than that
 */
public record MeasureVersion(Measure measure, Decision decision, Period stated, List<Period> applied, Ending ending) {

    public MeasureVersion {
        applied = List.copyOf(applied);
    }

    /** Whether it applied, or applies, on a day. */
    public boolean appliesOn(LocalDate day) {
        return applied.stream().anyMatch(period -> period.contains(day));
    }

    /** Whether there is a day on which it applies: a later decision can replace it before its first. */
    public boolean everApplies() {
        return !applied.isEmpty();
    }

    /** Whether the other is the same statement of the same decision, on other days. */
    boolean sameWords(MeasureVersion other) {
        return decision.draft().equals(other.decision.draft())
                && measure.equals(other.measure)
                && stated.equals(other.stated);
    }

    /** Whether it sets up a body that watches over the regime. */
    public boolean isMandate() {
        return measure.kind() == MeasureKind.MANDATE;
    }

    /** The one name that it is about; empty for a rule that names nobody. */
    public Optional<String> name() {
        return measure.targets().stream().findFirst();
    }
}
