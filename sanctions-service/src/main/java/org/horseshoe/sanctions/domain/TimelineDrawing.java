package org.horseshoe.sanctions.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.horseshoe.events.Measure;
import org.horseshoe.events.MeasureEffect;

/** Draws the versions of one measure, decision by decision in their order. */
final class TimelineDrawing {

    private final List<MeasureVersion> versions = new ArrayList<>();

    void add(Measure measure, Decision decision) {
        var stated =
                new Period(measure.validFrom() == null ? decision.decidedOn() : measure.validFrom(), measure.validTo());
        if (measure.effect() == MeasureEffect.LIFT) {
            cut(measure.targets(), stated, new Ending.Lifting(decision.document()));
            return;
        }
        for (Measure single : oneByOne(measure)) {
            cutLane(single.targets().stream().findFirst(), stated, new Ending.Replacement(decision.document()));
            Ending ending = stated.to() == null ? new Ending.None() : new Ending.Expiry();
            versions.add(new MeasureVersion(single, decision, stated, List.of(stated), ending));
        }
    }

    List<MeasureVersion> versions() {
        return versions;
    }

    private void cut(List<String> names, Period lifted, Ending ending) {
        if (names.isEmpty()) {
            take(_ -> true, lifted, ending);
        } else {
            names.forEach(name -> cutLane(Optional.of(name), lifted, ending));
        }
    }

    private void cutLane(Optional<String> name, Period taken, Ending ending) {
        take(version -> version.name().equals(name), taken, ending);
    }

    private void take(Predicate<MeasureVersion> from, Period taken, Ending ending) {
        List<MeasureVersion> left = versions.stream()
                .flatMap(version -> from.test(version) ? without(version, taken, ending).stream() : Stream.of(version))
                .toList();
        versions.clear();
        left.stream().filter(version -> !isRemnant(version, left)).forEach(versions::add);
    }

    /** Whether nothing is left of a version that has other days elsewhere. */
    private static boolean isRemnant(MeasureVersion version, List<MeasureVersion> all) {
        return !version.everApplies()
                && all.stream().anyMatch(other -> other.sameWords(version) && other.everApplies());
    }

    /** What is left of a version: one, or two where the days are taken from its middle. */
    private static List<MeasureVersion> without(MeasureVersion version, Period taken, Ending ending) {
        if (!version.everApplies()) {
            return List.of(version);
        }
        Period applied = version.applied().getFirst();
        List<Period> left = applied.without(taken);
        if (left.isEmpty()) {
            return List.of(with(version, List.of(), ending));
        }
        return left.stream()
                .map(period -> with(
                        version,
                        List.of(period),
                        Objects.equals(period.to(), applied.to()) ? version.ending() : ending))
                .toList();
    }

    private static MeasureVersion with(MeasureVersion version, List<Period> applied, Ending ending) {
        return new MeasureVersion(version.measure(), version.decision(), version.stated(), applied, ending);
    }

    private static List<Measure> oneByOne(Measure measure) {
        if (measure.targets().size() < 2) {
            return List.of(measure);
        }
        return measure.targets().stream()
                .distinct()
                .map(name -> new Measure(
                        measure.regime(),
                        measure.key(),
                        measure.kind(),
                        measure.effect(),
                        measure.direction(),
                        measure.subject(),
                        measure.limits(),
                        measure.window(),
                        measure.validFrom(),
                        measure.validTo(),
                        List.of(name),
                        measure.exemptions(),
                        measure.paragraph(),
                        measure.uncertain()))
                .toList();
    }
}
