package org.horseshoe.sanctions.regime;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.horseshoe.sanctions.domain.MeasureVersion;
import org.horseshoe.sanctions.domain.Regime;
import org.jspecify.annotations.Nullable;

/**
 * A regime on a day.
 *
 * @param knownAt the instant of the knowledge asked for; absent means all that is known
 * @param measures those that apply on the day; what was only proposed is never among them
 * @param mandates the bodies that watch over it, with those that have run out
 * @param namesListed how many persons and entities stood on the list by the copies up to that day; absent where no such
 *     copy is known
 * @param launches what the state that it is about has launched to the end of the day
 */
record RegimeView(
        String regime,
        LocalDate validAt,
        @Nullable Instant knownAt,
        List<MeasureView> measures,
        List<Mandate> mandates,
        @Nullable Integer namesListed,
        Surroundings.@Nullable Launches launches) {

    /** A body set up to watch over the regime. */
    record Mandate(boolean inForce, MeasureView mandate) {}

    static RegimeView of(
            Regime regime,
            LocalDate validAt,
            @Nullable Instant knownAt,
            @Nullable Integer namesListed,
            Surroundings.@Nullable Launches launches) {
        return new RegimeView(
                regime.id(),
                validAt,
                knownAt,
                regime.measuresOn(validAt).stream()
                        .map(version -> MeasureView.on(validAt, version))
                        .toList(),
                regime.mandatesOn(validAt).stream()
                        .map(version -> mandate(version, validAt))
                        .toList(),
                namesListed,
                launches);
    }

    private static Mandate mandate(MeasureVersion version, LocalDate day) {
        return new Mandate(version.appliesOn(day), MeasureView.on(day, version));
    }
}
