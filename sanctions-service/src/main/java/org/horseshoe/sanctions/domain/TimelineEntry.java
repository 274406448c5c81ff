package org.horseshoe.sanctions.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One change of a regime on one day, with its cause.
 *
 * @param day the first day on which things are so
 * @param before what applied until then
 * @param version what it is about
 * @param cause the resolution, or the end that the measure itself had set
 * @param text the same in one line
 */
public record TimelineEntry(
        LocalDate day, Kind kind, @Nullable MeasureVersion before, MeasureVersion version, String cause, String text) {

    /** What can happen to a measure. */
    public enum Kind {
        IMPOSED,
        CHANGED,
        LIFTED,
        EXPIRED,
        /** It applies again: a later decision had taken its place, or lifted it, for a time only. */
        RESUMED,
        /** A later decision put another in its place before its first day; the day is the one on which it was to begin. */
        REPLACED_BEFORE_IT_APPLIED
    }

    private static final Comparator<TimelineEntry> ORDER = Comparator.comparing(TimelineEntry::day)
            .thenComparing(entry -> entry.version().decision())
            .thenComparing(entry -> entry.version().measure().key())
            .thenComparing(entry -> entry.version().name().orElse(""));

    /** Every change of a regime, in the order of the days. */
    public static List<TimelineEntry> of(Regime regime) {
        var entries = new ArrayList<TimelineEntry>();
        for (MeasureTimeline timeline : regime.timelines()) {
            for (MeasureVersion version : timeline.versions()) {
                entries.add(beginning(version, timeline));
                end(version, timeline).ifPresent(entries::add);
            }
        }
        entries.sort(ORDER);
        return entries;
    }

    private static TimelineEntry beginning(MeasureVersion version, MeasureTimeline timeline) {
        String document = version.decision().document();
        String measure = Wording.measure(version.measure());
        if (!version.everApplies()) {
            String by = version.ending() instanceof Ending.Replacement(var other) ? other : document;
            return new TimelineEntry(
                    version.stated().from(),
                    Kind.REPLACED_BEFORE_IT_APPLIED,
                    null,
                    version,
                    by,
                    measure + ", replaced before it applied");
        }
        LocalDate day = version.applied().getFirst().from();
        return inPlaceOf(version, timeline, day.minusDays(1))
                .map(before -> new TimelineEntry(
                        day,
                        Kind.CHANGED,
                        before,
                        version,
                        document,
                        Wording.transition(before.measure(), version.measure())))
                .orElseGet(() -> begun(day, version, timeline));
    }

    private static TimelineEntry begun(LocalDate day, MeasureVersion version, MeasureTimeline timeline) {
        String measure = Wording.measure(version.measure());
        return timeline.versions().stream()
                .filter(other -> other.sameWords(version)
                        && other.everApplies()
                        && other.applied().getFirst().from().isBefore(day))
                .reduce((_, last) -> last)
                .map(other -> new TimelineEntry(
                        day, Kind.RESUMED, null, version, cause(other, version), measure + ", applies again"))
                .orElseGet(() -> new TimelineEntry(
                        day, Kind.IMPOSED, null, version, version.decision().document(), measure));
    }

    private static String cause(MeasureVersion paused, MeasureVersion version) {
        return switch (paused.ending()) {
            case Ending.Lifting(var document) -> document;
            case Ending.Replacement(var document) -> document;
            case Ending.Expiry _, Ending.None _ -> version.decision().document();
        };
    }

    private static Optional<TimelineEntry> end(MeasureVersion version, MeasureTimeline timeline) {
        LocalDate last = version.everApplies() ? version.applied().getLast().to() : null;
        if (last == null || inPlaceOf(version, timeline, last.plusDays(1)).isPresent()) {
            return Optional.empty();
        }
        String measure = Wording.measure(version.measure());
        return switch (version.ending()) {
            case Ending.Lifting(var document) ->
                Optional.of(new TimelineEntry(
                        last.plusDays(1), Kind.LIFTED, version, version, document, measure + ", lifted"));
            case Ending.Expiry _ ->
                Optional.of(new TimelineEntry(
                        last.plusDays(1),
                        Kind.EXPIRED,
                        version,
                        version,
                        version.decision().document(),
                        measure + ", run out"));
            case Ending.None _, Ending.Replacement _ -> Optional.empty();
        };
    }

    private static Optional<MeasureVersion> inPlaceOf(MeasureVersion version, MeasureTimeline timeline, LocalDate day) {
        return timeline.inForceOn(day).stream()
                .filter(other -> !other.equals(version) && other.name().equals(version.name()))
                .findFirst();
    }
}
