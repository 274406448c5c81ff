package org.horseshoe.sanctions.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Counts launches in three units that are never mixed: missiles, launch events, and days with a launch. */
public final class LaunchStatistics {

    /**
     * One occasion.
     *
     * @param localDate the day at the launch site
     * @param missiles how many missiles
     */
    public record Launch(LocalDate localDate, int missiles) {}

    /**
     * The counts of one period.
     *
     * @param period {@code 2022}, {@code 2022-05} or {@code 2022-05-25}
     */
    public record Count(String period, int missiles, int launchEvents, int days) {}

    /** How long the periods are. */
    public enum By {
        YEAR(4),
        MONTH(7),
        DAY(10);

        private final int characters;

        By(int characters) {
            this.characters = characters;
        }

        String period(LocalDate day) {
            return day.toString().substring(0, characters);
        }
    }

    private LaunchStatistics() {}

    /** The counts, in the order of the periods; a period without a launch has none. */
    public static List<Count> of(Collection<Launch> launches, By by) {
        SortedMap<String, List<Launch>> periods = launches.stream()
                .collect(Collectors.groupingBy(
                        launch -> by.period(launch.localDate()), TreeMap::new, Collectors.toList()));
        return periods.entrySet().stream()
                .map(period -> count(period.getKey(), period.getValue()))
                .toList();
    }

    private static Count count(String period, List<Launch> launches) {
        var days = new HashSet<LocalDate>();
        int missiles = 0;
        for (Launch launch : launches) {
            missiles += launch.missiles();
            days.add(launch.localDate());
        }
        return new Count(period, missiles, launches.size(), days.size());
    }
}
