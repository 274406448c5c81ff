package org.horseshoe.sanctions.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.horseshoe.events.Measure;
import org.jspecify.annotations.Nullable;

/**
 * What became of one measure between two versions of a draft.
 *
 * @param before in the earlier version; absent where it was added
 * @param after in the later one; absent where it was dropped
 * @param limits for a cap: unit by unit; a figure that a version does not give is absent
 * @param text the same in one line
 */
public record VersionChange(
        Kind kind, @Nullable Measure before, @Nullable Measure after, List<LimitChange> limits, String text) {

    /** What can become of a measure. */
    public enum Kind {
        ADDED,
        DROPPED,
        CHANGED,
        UNCHANGED
    }

    public VersionChange {
        limits = List.copyOf(limits);
    }

    /** Measure by measure: those of the later version in its order, then those that it dropped. */
    public static List<VersionChange> between(List<Measure> earlier, List<Measure> later) {
        var changes = new ArrayList<VersionChange>();
        for (Measure after : later) {
            changes.add(same(after, earlier)
                    .map(before -> changed(before, after))
                    .orElseGet(() -> new VersionChange(
                            Kind.ADDED,
                            null,
                            after,
                            LimitChange.between(null, after),
                            Wording.measure(after) + ", added")));
        }
        for (Measure before : earlier) {
            if (same(before, later).isEmpty()) {
                changes.add(new VersionChange(
                        Kind.DROPPED, before, null, List.of(), Wording.measure(before) + ", dropped"));
            }
        }
        return changes;
    }

    private static VersionChange changed(Measure before, Measure after) {
        List<LimitChange> limits = LimitChange.between(before, after);
        return before.equals(after)
                ? new VersionChange(Kind.UNCHANGED, before, after, limits, Wording.measure(after) + ", unchanged")
                : new VersionChange(Kind.CHANGED, before, after, limits, Wording.transition(before, after));
    }

    /** The same rule of the same regime; of several with one key, the one that begins on the same day. */
    private static Optional<Measure> same(Measure measure, List<Measure> others) {
        List<Measure> candidates = others.stream()
                .filter(other -> other.regime().equals(measure.regime())
                        && other.key().equals(measure.key())
                        && other.effect() == measure.effect())
                .toList();
        return candidates.stream()
                .filter(other -> Objects.equals(other.validFrom(), measure.validFrom()))
                .findFirst()
                .or(() -> candidates.size() == 1 ? candidates.stream().findFirst() : Optional.empty());
    }
}
