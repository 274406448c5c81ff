package org.horseshoe.vote.domain.debate;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.horseshoe.vote.domain.BundledTable;
import org.horseshoe.vote.domain.debate.Holiday.Certainty;

/**
 * The working days of UN Headquarters in New York: neither Saturdays and Sundays nor the official holidays of the house
 * (General Assembly resolution 52/214 A and decision 52/468; an information circular names the days of each year).
 */
public final class HeadquartersCalendar {

    private final NavigableMap<LocalDate, Holiday> holidays;
    private final SortedSet<Integer> years = new TreeSet<>();

    private HeadquartersCalendar(NavigableMap<LocalDate, Holiday> holidays) {
        this.holidays = Collections.unmodifiableNavigableMap(holidays);
        holidays.keySet().forEach(day -> years.add(day.getYear()));
    }

    /** The calendar that comes with this service; its file names the sources. */
    public static HeadquartersCalendar ofRecord() {
        return OfRecord.CALENDAR;
    }

    /** Reads rows of {@code year,date,name,certainty,source}; lines that begin with {@code #} are notes. */
    static HeadquartersCalendar parse(List<String> lines) {
        var holidays = new TreeMap<LocalDate, Holiday>();
        boolean heading = true;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (heading) {
                heading = false;
                continue;
            }
            Holiday holiday = holiday(line, i + 1);
            if (holidays.put(holiday.day(), holiday) != null) {
                throw new IllegalArgumentException("Line " + (i + 1) + ": " + holiday.day() + " is listed twice");
            }
        }
        return new HeadquartersCalendar(holidays);
    }

    /** The years whose holidays are known. */
    public SortedSet<Integer> years() {
        return Collections.unmodifiableSortedSet(years);
    }

    /** Every holiday that is known, in the order of the days. */
    public List<Holiday> holidays() {
        return List.copyOf(holidays.values());
    }

    /** Whether the house works on that day; in a year that is not known, on every day from Monday to Friday. */
    public boolean isWorkingDay(LocalDate day) {
        DayOfWeek weekday = day.getDayOfWeek();
        return weekday != DayOfWeek.SATURDAY && weekday != DayOfWeek.SUNDAY && !holidays.containsKey(day);
    }

    /** The term of so many working days that begins after a day. */
    public WorkingDays after(LocalDate day, int count) {
        if (count < 0) {
            throw new IllegalArgumentException("Working days are counted forward, not " + count);
        }
        LocalDate last = day;
        for (int left = count; left > 0; ) {
            last = last.plusDays(1);
            if (isWorkingDay(last)) {
                left--;
            }
        }
        return term(day, last, count);
    }

    /** The working days after the one day, up to and with the other; none where the other is not later. */
    public WorkingDays between(LocalDate after, LocalDate last) {
        int count = 0;
        for (LocalDate day = after.plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
            if (isWorkingDay(day)) {
                count++;
            }
        }
        return term(after, last.isBefore(after) ? after : last, count);
    }

    private WorkingDays term(LocalDate after, LocalDate last, int count) {
        return new WorkingDays(
                after,
                last,
                count,
                List.copyOf(holidays.subMap(after, false, last, true).values()),
                IntStream.rangeClosed(after.getYear(), last.getYear())
                        .filter(year -> !years.contains(year))
                        .boxed()
                        .toList());
    }

    private static Holiday holiday(String line, int number) {
        String[] fields = line.split(",", 5);
        if (fields.length != 5) {
            throw new IllegalArgumentException("Line " + number
                    + ": five fields are wanted (year,date,name,certainty,source), not \"" + line + "\"");
        }
        try {
            LocalDate day = LocalDate.parse(fields[1]);
            if (day.getYear() != Integer.parseInt(fields[0])) {
                throw new IllegalArgumentException(day + " is not in the year " + fields[0]);
            }
            return new Holiday(
                    day,
                    fields[2],
                    Certainty.valueOf(fields[3].toUpperCase(Locale.ROOT).replace('-', '_')),
                    fields[4]);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("Line " + number + ": " + e.getMessage(), e);
        }
    }

    private static final class OfRecord {
        static final HeadquartersCalendar CALENDAR =
                parse(BundledTable.lines(HeadquartersCalendar.class, "headquarters-holidays.csv"));
    }
}
