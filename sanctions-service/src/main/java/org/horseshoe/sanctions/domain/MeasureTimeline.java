package org.horseshoe.sanctions.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * One measure of a regime through all decisions about it.
 *
 * <p>A later decision takes the days that it speaks of from the earlier ones; what it leaves to them stays theirs. A
 * measure that names persons or entities adds them to those named before and leaves the rule itself in place.
 *
 * @param versions in the order of the decisions
 */
public record MeasureTimeline(String regime, String key, List<MeasureVersion> versions) {

    public MeasureTimeline {
        versions = List.copyOf(versions);
    }

    /** The timeline that a set of decisions makes, whatever their order; those not adopted leave no trace in it. */
    public static MeasureTimeline of(String regime, String key, Collection<Decision> decisions) {
        var drawing = new TimelineDrawing();
        decisions.stream()
                .filter(Decision::adopted)
                .sorted()
                .forEach(decision -> decision.measures().stream()
                        .filter(measure ->
                                measure.regime().equals(regime) && measure.key().equals(key))
                        .forEach(measure -> drawing.add(measure, decision)));
        return new MeasureTimeline(regime, key, drawing.versions());
    }

    /** What applies on a day: the rule, and one version for each name. */
    public List<MeasureVersion> inForceOn(LocalDate day) {
        return versions.stream().filter(version -> version.appliesOn(day)).toList();
    }
}
