package org.horseshoe.ingest.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Tells which of two days is that of a resolution, where a table prints one number for two of them: resolutions are
 * numbered in the order of their adoption.
 */
final class ResolutionDays {

    private final NavigableMap<Integer, NavigableSet<LocalDate>> days = new TreeMap<>();

    void note(int number, LocalDate day) {
        days.computeIfAbsent(number, _ -> new TreeSet<>()).add(day);
    }

    /** The day of this number: the only one, or the only one between its neighbours, or the first. */
    LocalDate of(int number) {
        NavigableSet<LocalDate> printed = days.getOrDefault(number, new TreeSet<>());
        if (printed.size() < 2) {
            return printed.first();
        }
        LocalDate before = certain(days.headMap(number, false).descendingMap());
        LocalDate after = certain(days.tailMap(number, false));
        List<LocalDate> fitting = printed.stream()
                .filter(day -> before == null || !day.isBefore(before))
                .filter(day -> after == null || !day.isAfter(after))
                .toList();
        return fitting.size() == 1 ? fitting.getFirst() : printed.first();
    }

    private static @Nullable LocalDate certain(Map<Integer, NavigableSet<LocalDate>> nearestFirst) {
        return nearestFirst.values().stream()
                .filter(printed -> printed.size() == 1)
                .map(NavigableSet::first)
                .findFirst()
                .orElse(null);
    }
}
