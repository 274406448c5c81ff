package org.horseshoe.ingest.record;

import java.time.LocalDate;
import org.horseshoe.events.ReportedTally;

/** The figures of a vote as a table prints them: yes, no, abstaining. */
record Figures(int yes, int no, int abstained) {

    private static final LocalDate ENLARGED = LocalDate.of(1966, 1, 1);

    /**
     * Reads three cells.
     *
     * @throws IllegalArgumentException naming the column, where they are no numbers or more than the seats of the day
     */
    static Figures read(CsvRows.Row row, String yes, String no, String abstained, LocalDate day) {
        var figures = new Figures(number(row, yes), number(row, no), number(row, abstained));
        int seats = day.isBefore(ENLARGED) ? 11 : 15;
        if (figures.sum() > seats) {
            throw new IllegalArgumentException(yes + ", " + no + ", " + abstained + ": " + figures
                    + " are more votes than the " + seats + " seats of " + day);
        }
        return figures;
    }

    ReportedTally tally() {
        return new ReportedTally(yes, no, abstained, null);
    }

    private int sum() {
        return yes + no + abstained;
    }

    private static int number(CsvRows.Row row, String column) {
        String cell = row.cell(column);
        if (cell.isEmpty()) {
            throw new IllegalArgumentException(column + ": missing");
        }
        if (!cell.matches("\\d{1,2}")) {
            throw new IllegalArgumentException(column + ": \"" + CsvRows.shortened(cell) + "\" is no number of votes");
        }
        return Integer.parseInt(cell);
    }

    @Override
    public String toString() {
        return yes + "-" + no + "-" + abstained;
    }
}
