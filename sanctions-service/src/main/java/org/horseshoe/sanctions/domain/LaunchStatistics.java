package org.horseshoe.sanctions.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.horseshoe.events.LaunchUnit;
import org.jspecify.annotations.Nullable;

/** Counts launches in three units that are never mixed: missiles, launch events, and days with a launch. */
public final class LaunchStatistics {

    /**
     * One occasion.
     *
     * @param day the day on which it counts, at the launch site or in UTC
     * @param missiles how many missiles
     * @param type the type of missile, where it is told
     */
    public record Launch(
            LocalDate day, int missiles, @Nullable String type) {}

    /**
     * The counts of one group.
     *
     * @param period {@code 2022}, {@code 2022-05}, {@code 2022-05-25}, or a type of missile
     */
    public record Count(String period, int missiles, int launchEvents, int days) {

        /** The figure in one of the three units. */
        public int in(LaunchUnit unit) {
            return switch (unit) {
                case MISSILES -> missiles;
                case LAUNCH_EVENTS -> launchEvents;
                case DAYS -> days;
            };
        }
    }

    /** By what launches are grouped. */
    public enum By {
        YEAR,
        MONTH,
        DAY,
        TYPE;

        String group(Launch launch) {
            String day = launch.day().toString();
            return switch (this) {
                case YEAR -> day.substring(0, 4);
                case MONTH -> day.substring(0, 7);
                case DAY -> day;
                case TYPE -> launch.type() == null ? "unknown" : launch.type();
            };
        }
    }

    private LaunchStatistics() {}

    /** The counts, in the order of the groups; a group without a launch has none. */
    public static List<Count> of(Collection<Launch> launches, By by) {
        SortedMap<String, List<Launch>> periods =
                launches.stream().collect(Collectors.groupingBy(by::group, TreeMap::new, Collectors.toList()));
        return periods.entrySet().stream()
                .map(period -> count(period.getKey(), period.getValue()))
                .toList();
    }

    /** The count of the launches from one day to another, both included. */
    public static Count between(Collection<Launch> launches, LocalDate from, LocalDate to) {
        return count(
                from + "/" + to,
                launches.stream()
                        .filter(launch ->
                                !launch.day().isBefore(from) && !launch.day().isAfter(to))
                        .toList());
    }

    private static Count count(String period, List<Launch> launches) {
        var days = new HashSet<LocalDate>();
        int missiles = 0;
        for (Launch launch : launches) {
            missiles += launch.missiles();
            days.add(launch.day());
        }
        return new Count(period, missiles, launches.size(), days.size());
    }
}
