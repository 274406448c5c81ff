package org.horseshoe.sanctions.regime;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.horseshoe.events.Amount;
import org.horseshoe.events.Direction;
import org.horseshoe.events.Measure;
import org.horseshoe.events.MeasureKind;
import org.horseshoe.events.Window;
import org.horseshoe.sanctions.domain.Decision;
import org.horseshoe.sanctions.domain.MeasureVersion;
import org.horseshoe.sanctions.domain.Period;
import org.horseshoe.sanctions.domain.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A measure as it is answered.
 *
 * @param text the same in one line
 * @param limits for a cap: each a way to count the same limit
 * @param validFrom the first day on which it applied in this wording
 * @param validTo the last one; absent where no end is known
 * @param uncertain whether a figure or a date in it still wants a primary source
 * @param recordedAt when Horseshoe knew of it
 */
record MeasureView(
        String key,
        String text,
        MeasureKind kind,
        Direction direction,
        String subject,
        List<Amount> limits,
        @Nullable WindowView window,
        List<String> targets,
        List<String> exemptions,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable LegalBasis legalBasis,
        boolean uncertain,
        @Nullable Instant recordedAt) {

    /** The period over which a cap counts. */
    record WindowView(String length, MonthDay startsOn, String text) {
        static @Nullable WindowView of(@Nullable Window window) {
            return window == null
                    ? null
                    : new WindowView(window.length().toString(), window.startsOn(), Wording.window(window));
        }
    }

    /** The document that a measure rests on. */
    record LegalBasis(
            String document, String draft, @Nullable String paragraph, LocalDate decidedOn) {
        static LegalBasis of(MeasureVersion version) {
            Decision decision = version.decision();
            return new LegalBasis(
                    decision.document(),
                    decision.draft().value(),
                    version.measure().paragraph(),
                    decision.decidedOn());
        }
    }

    /** A measure with the days around a day on which it applied. */
    static MeasureView on(LocalDate day, MeasureVersion version) {
        Period shown = version.applied().stream()
                .filter(period -> period.contains(day))
                .findFirst()
                .orElseGet(() -> version.everApplies() ? version.applied().getLast() : version.stated());
        return of(
                version.measure(),
                shown,
                LegalBasis.of(version),
                version.decision().recordedAt());
    }

    /** A measure as a draft words it. */
    static MeasureView proposed(Measure measure) {
        return of(measure, null, null, null);
    }

    private static MeasureView of(
            Measure measure, @Nullable Period period, @Nullable LegalBasis basis, @Nullable Instant recordedAt) {
        return new MeasureView(
                measure.key(),
                Wording.measure(measure),
                measure.kind(),
                measure.direction(),
                measure.subject(),
                measure.limits(),
                WindowView.of(measure.window()),
                measure.targets(),
                measure.exemptions(),
                period == null ? measure.validFrom() : period.from(),
                period == null ? measure.validTo() : period.to(),
                basis,
                measure.uncertain(),
                recordedAt);
    }
}
