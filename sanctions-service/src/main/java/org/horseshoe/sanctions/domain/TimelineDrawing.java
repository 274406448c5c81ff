package org.horseshoe.sanctions.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
            versions.replaceAll(version -> without(version, lifted, ending));
        } else {
            names.forEach(name -> cutLane(Optional.of(name), lifted, ending));
        }
    }

    private void cutLane(Optional<String> name, Period taken, Ending ending) {
        versions.replaceAll(version -> version.name().equals(name) ? without(version, taken, ending) : version);
    }

    private static MeasureVersion without(MeasureVersion version, Period taken, Ending ending) {
        List<Period> left = version.applied().stream()
                .flatMap(period -> period.without(taken).stream())
                .toList();
        // Days taken from the middle leave the end as it was.
        boolean endMoved = version.everApplies()
                && (left.isEmpty()
                        || !Objects.equals(
                                left.getLast().to(), version.applied().getLast().to()));
        return new MeasureVersion(
                version.measure(), version.decision(), version.stated(), left, endMoved ? ending : version.ending());
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
