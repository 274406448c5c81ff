package org.horseshoe.sanctions.regime;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.horseshoe.sanctions.domain.Knowledge;

/** A version of a measure with the time for which it was known. */
record KnownRow(VersionRow version, Knowledge known) {

    /** What was known of these before an instant. */
    static List<KnownRow> before(Instant instant, Collection<KnownRow> rows) {
        return rows.stream()
                .filter(row -> row.known.from().isBefore(instant))
                .map(row -> row.known.to() == null || row.known.to().isAfter(instant)
                        ? new KnownRow(row.version, new Knowledge(row.known.from(), instant))
                        : row)
                .toList();
    }

    /** Equal versions whose times meet become one row, so that the rows do not depend on how they came about. */
    static List<KnownRow> joined(Collection<KnownRow> rows) {
        Map<VersionRow, List<Knowledge>> times = rows.stream()
                .collect(Collectors.groupingBy(
                        KnownRow::version, Collectors.mapping(KnownRow::known, Collectors.toList())));
        var joined = new ArrayList<KnownRow>();
        times.forEach((version, known) -> joinedTimes(known).forEach(time -> joined.add(new KnownRow(version, time))));
        joined.sort(Comparator.comparing((KnownRow row) -> row.version.key())
                .thenComparing(row -> row.version.draft())
                .thenComparing(row -> row.version.item())
                .thenComparing(row -> row.known.from()));
        return joined;
    }

    private static List<Knowledge> joinedTimes(List<Knowledge> times) {
        var joined = new ArrayList<Knowledge>();
        times.stream().sorted(Comparator.comparing(Knowledge::from)).forEach(next -> {
            if (!joined.isEmpty() && Objects.equals(joined.getLast().to(), next.from())) {
                joined.add(new Knowledge(joined.removeLast().from(), next.to()));
            } else {
                joined.add(next);
            }
        });
        return joined;
    }
}
