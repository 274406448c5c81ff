package org.horseshoe.ingest.record;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.horseshoe.events.Evidence;
import org.horseshoe.events.LaunchEvent.MissileLaunched;
import org.horseshoe.events.LaunchOutcome;
import org.horseshoe.events.SourceKind;
import org.jspecify.annotations.Nullable;

/**
 * The table of the CNS North Korea Missile Test Database, a row for each missile: the rows of one salvo, numbered from 1 in
 * {@code series}, become one launch of so many missiles.
 *
 * <p>What differs between the missiles of a salvo (type, site, outcome, height, distance) is left out of the launch and
 * remarked. The table's days and hours are in UTC; the day at the site follows from them where the hour is known.
 */
final class MissileRows extends RowGroups {

    static final List<String> COLUMNS =
            List.of("date", "time", "series", "missile", "facility", "apogee", "distance", "outcome", "description");

    /** The largest salvo on record is of eight, and few are launched on one day. */
    private static final int MOST_ROWS = 100;

    private static final Pattern HOUR = Pattern.compile("(?<hour>\\d{2}:\\d{2}) \\(UTC\\)");

    private record Missile(
            long line,
            LocalDate date,
            @Nullable Instant at,
            @Nullable String type,
            @Nullable String site,
            LaunchOutcome outcome,
            @Nullable BigDecimal apogee,
            @Nullable BigDecimal distance) {}

    MissileRows(CsvRows rows) {
        super(rows, MOST_ROWS);
    }

    /** Rows that are numbered stand together where they are of one day. */
    @Override
    boolean goesOn(CsvRows.Row first, CsvRows.Row row) {
        return number(first) > 0 && number(row) > 0 && first.cell("date").equals(row.cell("date"));
    }

    @Override
    List<RecordRow> read(List<CsvRows.Row> day) {
        return salvos(day).stream().flatMap(salvo -> told(salvo).stream()).toList();
    }

    /** Salvos of two types can be printed through one another (5 July 2006): each row goes on with the salvo of its type. */
    private static List<List<CsvRows.Row>> salvos(List<CsvRows.Row> day) {
        var salvos = new ArrayList<List<CsvRows.Row>>();
        for (CsvRows.Row row : day) {
            salvos.stream()
                    .filter(salvo -> number(salvo.getLast()) + 1 == number(row))
                    .min(Comparator.comparing(
                            salvo -> !salvo.getLast().cell("missile").equals(row.cell("missile"))))
                    .ifPresentOrElse(salvo -> salvo.add(row), () -> salvos.add(new ArrayList<>(List.of(row))));
        }
        return salvos;
    }

    /** The place in a salvo, from 1; 0 for a missile by itself, and for a row that is told by itself since it cannot be read. */
    private static int number(CsvRows.Row row) {
        try {
            String series = row.cell("series");
            return series.matches("[1-9]\\d?") ? Integer.parseInt(series) : 0;
        } catch (IllegalArgumentException _) {
            return 0;
        }
    }

    private static List<RecordRow> told(List<CsvRows.Row> salvo) {
        var missiles = new ArrayList<Missile>();
        var refused = new ArrayList<RecordRow>();
        for (CsvRows.Row row : salvo) {
            try {
                missiles.add(missile(row));
            } catch (IllegalArgumentException e) {
                refused.add(row.refused(e));
            }
        }
        if (refused.isEmpty()) {
            return List.of(told(salvo.getFirst(), missiles));
        }
        long line = refused.getFirst().line();
        missiles.forEach(missile -> refused.add(
                new RecordRow.Refused(missile.line(), "of one salvo with line " + line + ", which is refused")));
        return refused;
    }

    private static Missile missile(CsvRows.Row row) {
        LocalDate date = LaunchTable.day(row.required("date"));
        if (!row.cell("series").isEmpty() && number(row) == 0) {
            throw new IllegalArgumentException(
                    "series: \"" + CsvRows.shortened(row.cell("series")) + "\" is no number from 1");
        }
        return new Missile(
                row.line(),
                date,
                instant(date, row.cell("time")),
                known(row.cell("missile")),
                known(row.cell("facility")),
                outcome(row.required("outcome")),
                kilometres("apogee", row.cell("apogee")),
                kilometres("distance", row.cell("distance")));
    }

    private static RecordRow told(CsvRows.Row first, List<Missile> missiles) {
        var remarks = new ArrayList<String>();
        Missile leader = missiles.getFirst();
        Instant at = missiles.stream()
                .map(Missile::at)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        missiles.stream()
                .filter(missile -> MissileLaunched.looksSwapped(missile.apogee(), missile.distance()))
                .map(missile -> "line " + missile.line() + ": apogee " + missile.apogee() + " and distance "
                        + missile.distance() + " look swapped, and are kept as printed")
                .forEach(remarks::add);
        LocalDate localDate = leader.date();
        if (at == null) {
            remarks.add("the hour is not known: the day of the table, which is in UTC, stands for the day at the site");
        } else {
            localDate = at.atZone(LaunchTable.CLOCK).toLocalDate();
        }
        LaunchOutcome outcome = shared("outcome", missiles, Missile::outcome, remarks);
        var launched = new MissileLaunched(
                LaunchTable.STATE,
                localDate,
                at,
                missiles.size(),
                shared("missile", missiles, Missile::type, remarks),
                shared("facility", missiles, Missile::site, remarks),
                outcome == null ? LaunchOutcome.UNKNOWN : outcome,
                shared("apogee", missiles, Missile::apogee, remarks),
                shared("distance", missiles, Missile::distance, remarks));
        return new RecordRow.Told(
                leader.line(), missiles.size(), "launch", List.of(launched), evidence(first, missiles), null, remarks);
    }

    /** What all missiles of a salvo have in common; null, with a remark, where they differ. */
    private static <T> @Nullable T shared(
            String column, List<Missile> missiles, Function<Missile, @Nullable T> value, List<String> remarks) {
        List<String> different = missiles.stream()
                .map(missile -> Objects.toString(value.apply(missile), "unknown"))
                .distinct()
                .toList();
        if (different.size() == 1) {
            return value.apply(missiles.getFirst());
        }
        remarks.add(column + ": " + String.join(", ", different) + " differ within the salvo and are left out");
        return null;
    }

    private static @Nullable Instant instant(LocalDate date, String cell) {
        if (known(cell) == null) {
            return null;
        }
        var hour = HOUR.matcher(cell);
        try {
            if (hour.matches()) {
                return date.atTime(LocalTime.parse(hour.group("hour"))).toInstant(ZoneOffset.UTC);
            }
        } catch (DateTimeParseException _) {
            // Told below.
        }
        throw new IllegalArgumentException(
                "time: \"" + CsvRows.shortened(cell) + "\" is neither unknown nor an hour such as 21:37 (UTC)");
    }

    private static LaunchOutcome outcome(String cell) {
        return switch (cell) {
            case "success" -> LaunchOutcome.SUCCESS;
            case "failure" -> LaunchOutcome.FAILURE;
            case "unknown" -> LaunchOutcome.UNKNOWN;
            default ->
                throw new IllegalArgumentException(
                        "outcome: \"" + CsvRows.shortened(cell) + "\" is none of success, failure, unknown");
        };
    }

    private static @Nullable BigDecimal kilometres(String column, String cell) {
        if (known(cell) == null) {
            return null;
        }
        try {
            return new BigDecimal(cell);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    column + ": \"" + CsvRows.shortened(cell) + "\" is no number of kilometres", e);
        }
    }

    private static @Nullable String known(String cell) {
        return Stream.of("", "unknown", "na").anyMatch(cell::equals) ? null : cell;
    }

    private static Evidence evidence(CsvRows.Row row, List<Missile> missiles) {
        String lines = missiles.size() == 1
                ? "line " + row.line()
                : "lines " + row.line() + " to " + missiles.getLast().line();
        return new Evidence(
                SourceKind.DATASET,
                "James Martin Center for Nonproliferation Studies",
                "https://www.nti.org/analysis/articles/cns-north-korea-missile-test-database/",
                "CNS North Korea Missile Test Database, " + lines,
                null,
                CsvRows.shortened(String.join(" | ", row.cells())),
                null,
                null,
                0.9,
                "missile-table/1");
    }
}
