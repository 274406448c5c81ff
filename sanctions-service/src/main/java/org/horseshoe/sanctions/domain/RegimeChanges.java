package org.horseshoe.sanctions.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.horseshoe.events.Member;
import org.horseshoe.events.RegimeEvent;
import org.horseshoe.events.RegimeEvent.MeasureBlocked;
import org.horseshoe.events.RegimeEvent.MeasureChanged;
import org.horseshoe.events.RegimeEvent.MeasureImposed;
import org.horseshoe.events.RegimeEvent.MeasureLifted;
import org.jspecify.annotations.Nullable;

/** What a decision, or its withdrawal, did to a regime: the difference of two states of what Horseshoe knows. */
public final class RegimeChanges {

    private RegimeChanges() {}

    /**
     * What differs between two drawings of one timeline.
     *
     * @param cause the decision that came, or the one that was taken back
     */
    public static List<RegimeEvent> between(MeasureTimeline before, MeasureTimeline after, Decision cause) {
        var events = new ArrayList<RegimeEvent>();
        for (MeasureVersion version : after.versions()) {
            if (version.everApplies() && find(version, before).isEmpty()) {
                events.add(imposedOrChanged(version, before));
            }
        }
        for (MeasureVersion version : before.versions()) {
            gone(version, before, after, cause).ifPresent(events::add);
        }
        return events;
    }

    /**
     * The measures that a failed draft did not bring.
     *
     * @param earlier what was known of the same draft before; what it told already is not told again
     */
    public static List<RegimeEvent> blocked(@Nullable Decision earlier, Decision now) {
        var vetoes = now.outcome() instanceof Outcome.Vetoed(var by) ? by : List.<Member>of();
        if (now.adopted()) {
            return List.of();
        }
        return now.measures().stream()
                .filter(measure -> earlier == null
                        || !earlier.outcome().equals(now.outcome())
                        || !earlier.measures().contains(measure))
                .<RegimeEvent>map(
                        measure -> new MeasureBlocked(measure.regime(), now.draft(), measure, now.decidedOn(), vetoes))
                .distinct()
                .toList();
    }

    private static RegimeEvent imposedOrChanged(MeasureVersion version, MeasureTimeline before) {
        Decision basis = version.decision();
        return inPlaceOf(version, before)
                .<RegimeEvent>map(old -> new MeasureChanged(
                        before.regime(), old.measure(), version.measure(), basis.document(), basis.decidedOn()))
                .orElseGet(() ->
                        new MeasureImposed(before.regime(), version.measure(), basis.document(), basis.decidedOn()));
    }

    private static Optional<RegimeEvent> gone(
            MeasureVersion version, MeasureTimeline before, MeasureTimeline after, Decision cause) {
        if (!version.everApplies()) {
            return Optional.empty();
        }
        Optional<MeasureVersion> still = find(version, after);
        if (still.isPresent()) {
            return still.get().ending() instanceof Ending.Lifting(var document)
                            && !version.ending().equals(still.get().ending())
                    ? Optional.of(lifted(version, document, cause))
                    : Optional.empty();
        }
        Optional<MeasureVersion> instead = inPlaceOf(version, after);
        if (instead.isEmpty()) {
            return Optional.of(lifted(version, cause.document(), cause));
        }
        // What is in its place was told as imposed or changed, unless it is an older measure that applies again.
        return instead.filter(revived -> find(revived, before).isPresent())
                .map(revived -> new MeasureChanged(
                        before.regime(),
                        version.measure(),
                        revived.measure(),
                        revived.decision().document(),
                        revived.decision().decidedOn()));
    }

    private static MeasureLifted lifted(MeasureVersion version, String document, Decision cause) {
        return new MeasureLifted(version.measure().regime(), version.measure(), document, cause.decidedOn());
    }

    private static Optional<MeasureVersion> inPlaceOf(MeasureVersion version, MeasureTimeline timeline) {
        return timeline.inForceOn(version.applied().getFirst().from()).stream()
                .filter(other -> other.name().equals(version.name()))
                .findFirst();
    }

    /** The same words of the same draft; the days that are left of it and the rest of the decision may differ. */
    private static Optional<MeasureVersion> find(MeasureVersion version, MeasureTimeline timeline) {
        return timeline.versions().stream()
                .filter(other -> other.sameWords(version) && other.everApplies())
                .findFirst();
    }
}
