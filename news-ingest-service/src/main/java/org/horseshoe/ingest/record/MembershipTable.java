package org.horseshoe.ingest.record;

import java.io.IOException;
import java.time.LocalDate;
import java.time.Year;
import java.util.Iterator;
import java.util.List;
import org.horseshoe.events.Evidence;
import org.horseshoe.events.Member;
import org.horseshoe.events.MembershipEvent.CouncilSeatStated;
import org.horseshoe.events.SourceKind;
import org.jspecify.annotations.Nullable;

/**
 * Who sat on the Council: a table by whole years, in which each row is a state and a year, or the dated holders of the
 * permanent seats. A row is told as it stands; that a seat changed hands within a year is for the reader of the claims to
 * find.
 */
final class MembershipTable implements RecordFormat {

    private static final List<String> YEARS = List.of("year", "name", "iso3", "permanent");
    private static final List<String> HOLDERS = List.of("seat", "holder", "iso3", "from", "to");

    /** The day of the Council's first meeting (S/PV.1). */
    private static final LocalDate FIRST_DAY = LocalDate.of(1946, 1, 17);

    /** Members are elected a year or two before they sit (UN Charter, Art. 23(2)); a year far ahead is a slip. */
    private static final int LAST_YEAR = 2100;

    @Override
    public String kind() {
        return "membership";
    }

    @Override
    public String origin() {
        return "Members of the Security Council by year";
    }

    @Override
    public Iterator<RecordRow> rows(RecordFile file, Sittings known) throws IOException {
        try {
            return CsvRows.of(file, YEARS).told(MembershipTable::year);
        } catch (UnreadableRecord noYears) {
            try {
                return CsvRows.of(file, HOLDERS).told(MembershipTable::holder);
            } catch (UnreadableRecord noHolders) {
                noYears.addSuppressed(noHolders);
                throw noYears;
            }
        }
    }

    private static RecordRow year(CsvRows.Row row) {
        Year year = year(row.required("year"));
        LocalDate first = year.atDay(1);
        return told(
                row,
                row.required("name"),
                permanent(row.required("permanent")),
                first.isBefore(FIRST_DAY) ? FIRST_DAY : first,
                year.atDay(year.length()));
    }

    private static RecordRow holder(CsvRows.Row row) {
        row.required("seat");
        return told(
                row,
                row.required("holder"),
                true,
                RecordDates.iso("from", row.required("from"), "1971-10-24"),
                row.cell("to").isEmpty() ? null : RecordDates.iso("to", row.cell("to"), "1971-10-24"));
    }

    private static RecordRow told(
            CsvRows.Row row, String name, boolean permanent, LocalDate from, @Nullable LocalDate to) {
        var stated = new CouncilSeatStated(member(row.required("iso3")), name, permanent, from, to);
        return new RecordRow.Told(row.line(), 1, "seat", List.of(stated), evidence(row), null, List.of());
    }

    private static Year year(String cell) {
        try {
            int year = Integer.parseInt(cell);
            if (year >= FIRST_DAY.getYear() && year <= LAST_YEAR) {
                return Year.of(year);
            }
        } catch (NumberFormatException _) {
            // Told below.
        }
        throw new IllegalArgumentException("year: \"" + CsvRows.shortened(cell) + "\" is no year from "
                + FIRST_DAY.getYear() + " to " + LAST_YEAR);
    }

    private static Member member(String cell) {
        try {
            return new Member(cell);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "iso3: \"" + CsvRows.shortened(cell) + "\" is no code of three letters", e);
        }
    }

    private static boolean permanent(String cell) {
        return switch (cell) {
            case "True", "true" -> true;
            case "False", "false" -> false;
            default ->
                throw new IllegalArgumentException(
                        "permanent: \"" + CsvRows.shortened(cell) + "\" is none of True, False");
        };
    }

    private static Evidence evidence(CsvRows.Row row) {
        return new Evidence(
                SourceKind.DATASET,
                "Table of the members of the Security Council",
                null,
                "Members of the Security Council by year, line " + row.line(),
                null,
                CsvRows.shortened(String.join(" | ", row.cells())),
                null,
                null,
                0.9,
                "membership-table/1");
    }
}
