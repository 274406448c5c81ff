package org.horseshoe.sanctions.domain;

import java.time.LocalDate;
import java.util.List;
import org.horseshoe.events.Measure;
import org.jspecify.annotations.Nullable;

/**
 * One measure of a draft against what was in force.
 *
 * @param comparedOn the first day on which it would have applied, and not before the day of the decision
 * @param inForce the rule that applied on that day without it; absent where there was none
 * @param limits for a cap: unit by unit
 * @param namesAdded the persons or entities named that were not under the measure yet
 * @param text the same in one line
 */
public record ProposedChange(
        Measure proposed,
        Kind kind,
        LocalDate comparedOn,
        @Nullable MeasureVersion inForce,
        List<LimitChange> limits,
        List<String> namesAdded,
        String text) {

    /** What a draft does to a measure. */
    public enum Kind {
        NEW,
        CHANGED,
        UNCHANGED,
        NAMES_ADDED,
        LIFTED
    }

    public ProposedChange {
        limits = List.copyOf(limits);
        namesAdded = List.copyOf(namesAdded);
    }
}
