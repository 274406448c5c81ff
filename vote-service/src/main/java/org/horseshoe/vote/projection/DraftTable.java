package org.horseshoe.vote.projection;

import static org.horseshoe.table.Column.Type.DAY;
import static org.horseshoe.table.Column.Type.NUMBER;
import static org.horseshoe.table.Column.Type.TEXT;
import static org.horseshoe.table.Column.Type.WORDS;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.horseshoe.events.DraftSymbol;
import org.horseshoe.table.Column;
import org.horseshoe.table.Rows;
import org.horseshoe.table.Table;
import org.horseshoe.table.TableRows;
import org.horseshoe.vote.domain.DraftRecord;
import org.horseshoe.vote.domain.Verdict;
import org.horseshoe.vote.domain.VoteRecord;
import org.jspecify.annotations.Nullable;

/** The rows of drafts that a batch changes. */
final class DraftTable {

    private static final Table TABLE = new Table(
            "draft",
            1,
            List.of(
                    new Column("draft", TEXT),
                    new Column("also_known_as", WORDS),
                    new Column("status", TEXT),
                    new Column("title", TEXT),
                    new Column("tabled_on", DAY),
                    new Column("topic", TEXT),
                    new Column("regime", TEXT),
                    new Column("sponsors", WORDS),
                    new Column("revision", NUMBER),
                    new Column("revised_on", DAY),
                    new Column("withdrawn_on", DAY),
                    new Column("decided_on", DAY)));

    private final TableRows written = new TableRows(TABLE);
    private final Rows gone = new Rows("text");

    void add(DraftSymbol symbol, @Nullable DraftRecord before, @Nullable DraftRecord now) {
        if (now == null) {
            gone.add(symbol.value());
        } else if (before == null) {
            written.make(row(symbol, now));
        } else if (!sameRow(before, now)) {
            written.change(row(symbol, now));
        }
    }

    private static @Nullable Object[] row(DraftSymbol symbol, DraftRecord draft) {
        return new @Nullable Object[] {
            symbol.value(),
            alsoKnownAs(draft),
            Words.of(draft.status()),
            draft.title(),
            draft.tabledOn(),
            draft.topic(),
            draft.regime(),
            Words.of(draft.sponsors()),
            draft.revision(),
            draft.revisedOn(),
            draft.withdrawnOn(),
            decidedOn(draft)
        };
    }

    void write(Connection connection) throws SQLException {
        gone.write(connection, "delete from draft where draft = any(?)");
        written.write(connection);
    }

    private static boolean sameRow(DraftRecord one, DraftRecord other) {
        return one.status() == other.status()
                && Objects.equals(decidedOn(one), decidedOn(other))
                && one.bare().equals(other.bare());
    }

    private static @Nullable LocalDate decidedOn(DraftRecord draft) {
        VoteRecord vote = draft.decidingVote();
        return vote == null || vote.verdict() instanceof Verdict.Undetermined ? null : vote.heldOn();
    }

    private static List<String> alsoKnownAs(DraftRecord draft) {
        if (draft.references().size() == 1) {
            return List.of();
        }
        SortedSet<DraftSymbol> others = new TreeSet<>(draft.references());
        others.remove(draft.symbol());
        return others.stream().map(DraftSymbol::value).toList();
    }
}
