package org.horseshoe.sanctions.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.horseshoe.events.Measure;

/**
 * A sanctions regime: its measures and mandates through time.
 *
 * @param timelines in the alphabetical order of their keys
 */
public record Regime(String id, List<MeasureTimeline> timelines) {

    public Regime {
        timelines = List.copyOf(timelines);
    }

    /** The regime that a set of decisions makes, whatever their order. */
    public static Regime of(String id, Collection<Decision> decisions) {
        var keys = decisions.stream()
                .filter(Decision::adopted)
                .flatMap(decision -> decision.measures().stream())
                .filter(measure -> measure.regime().equals(id))
                .map(Measure::key)
                .collect(Collectors.toCollection(TreeSet::new));
        return new Regime(
                id,
                keys.stream()
                        .map(key -> MeasureTimeline.of(id, key, decisions))
                        .filter(timeline -> !timeline.versions().isEmpty())
                        .toList());
    }

    /** The measures that apply on a day; mandates are told apart. */
    public List<MeasureVersion> measuresOn(LocalDate day) {
        return versions()
                .filter(version -> !version.isMandate() && version.appliesOn(day))
                .toList();
    }

    /** For each mandate the version that applies on a day, or the last one before that day where it has run out. */
    public List<MeasureVersion> mandatesOn(LocalDate day) {
        return timelines.stream()
                .flatMap(timeline -> mandateOn(timeline, day).stream())
                .toList();
    }

    private static Optional<MeasureVersion> mandateOn(MeasureTimeline timeline, LocalDate day) {
        List<MeasureVersion> begun = timeline.versions().stream()
                .filter(version -> version.isMandate()
                        && version.everApplies()
                        && !version.applied().getFirst().from().isAfter(day))
                .toList();
        return begun.stream()
                .filter(version -> version.appliesOn(day))
                .findFirst()
                .or(() -> begun.stream().reduce((_, last) -> last));
    }

    private Stream<MeasureVersion> versions() {
        return timelines.stream().flatMap(timeline -> timeline.versions().stream());
    }
}
