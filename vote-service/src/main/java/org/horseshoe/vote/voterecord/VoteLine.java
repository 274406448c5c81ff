package org.horseshoe.vote.voterecord;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.horseshoe.events.DraftSymbol;
import org.horseshoe.http.Csv;
import org.horseshoe.vote.domain.VoteKey;
import org.horseshoe.vote.view.Cursor;
import org.horseshoe.vote.view.VoteAnswers.Place;
import org.jspecify.annotations.Nullable;

/**
 * A vote as its row has it: what a line of a table shows.
 *
 * @param cells the other columns by their names
 */
record VoteLine(Place place, LocalDate heldOn, Map<String, @Nullable Object> cells) {

    /** The columns of {@code vote v} and {@code draft d} in the order of the table. */
    private static final List<String> CELLS = List.of(
            "v.kind",
            "v.label",
            "d.topic",
            "v.meeting",
            "v.mode",
            "v.procedural",
            "v.in_favour",
            "v.against",
            "v.abstained",
            "v.not_participating",
            "v.verdict",
            "v.basis",
            "v.vetoed_by",
            "v.stated",
            "v.resolution",
            "v.voted_in_favour",
            "v.voted_against",
            "v.voted_abstained",
            "v.voted_not_participating",
            "v.inferred",
            "v.contradictions");

    /** What {@link #of} reads, but for the fingerprint. */
    static final String COLUMNS = "v.draft, v.question, v.held_on, " + String.join(", ", CELLS);

    private static final Csv<VoteLine> TABLE = table();

    static VoteLine of(ResultSet row) throws SQLException {
        var cells = new LinkedHashMap<String, @Nullable Object>();
        for (String cell : CELLS) {
            String name = cell.substring(2);
            Object value = row.getObject(name);
            cells.put(name, value instanceof java.sql.Array texts ? List.of((String[]) texts.getArray()) : value);
        }
        return new VoteLine(
                new Place(
                        new DraftSymbol(row.getString("draft")),
                        new VoteKey(row.getString("question")),
                        row.getLong("fingerprint")),
                row.getObject("held_on", LocalDate.class),
                cells);
    }

    Cursor cursor() {
        return new Cursor(heldOn, place.draft().value(), place.key().value());
    }

    /** Votes as a table, one in a line. */
    static String csv(List<VoteLine> votes) {
        return TABLE.of(votes);
    }

    private static Csv<VoteLine> table() {
        Csv<VoteLine> table = Csv.<VoteLine>table()
                .column("vote", line -> line.place().key().id(line.place().draft()))
                .column("held_on", VoteLine::heldOn)
                .column("draft", line -> line.place().draft().value());
        for (String cell : CELLS) {
            String name = cell.substring(2);
            table = table.column(name, line -> line.cells().get(name));
        }
        return table;
    }
}
