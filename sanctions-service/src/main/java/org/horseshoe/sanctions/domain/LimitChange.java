package org.horseshoe.sanctions.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.horseshoe.events.Amount;
import org.horseshoe.events.Measure;
import org.jspecify.annotations.Nullable;

/**
 * What happens to the limit of a cap in one unit.
 *
 * @param before what is in force; absent where nothing is counted in this unit
 * @param after what is proposed; absent where the draft, or the source that tells of it, gives no figure in this unit
 */
public record LimitChange(
        String unit, @Nullable BigDecimal before, @Nullable BigDecimal after) {

    /** The limits of both, unit by unit in alphabetical order. */
    static List<LimitChange> between(@Nullable Measure before, Measure after) {
        List<Amount> old = before == null ? List.of() : before.limits();
        var units = Stream.concat(old.stream(), after.limits().stream())
                .map(Amount::unit)
                .collect(Collectors.toCollection(TreeSet::new));
        var changes = new ArrayList<LimitChange>(units.size());
        for (String unit : units) {
            changes.add(new LimitChange(unit, value(old, unit), value(after.limits(), unit)));
        }
        return changes;
    }

    /** Whether both give a figure in this unit. */
    boolean comparable() {
        return before != null && after != null;
    }

    /** Whether both give a figure, and the same. */
    boolean same() {
        return before != null && after != null && before.compareTo(after) == 0;
    }

    private static @Nullable BigDecimal value(List<Amount> limits, String unit) {
        return limits.stream()
                .filter(limit -> limit.unit().equals(unit))
                .map(Amount::value)
                .findFirst()
                .orElse(null);
    }
}
