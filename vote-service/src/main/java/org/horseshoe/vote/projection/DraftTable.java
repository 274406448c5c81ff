package org.horseshoe.vote.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.horseshoe.events.DraftSymbol;
import org.horseshoe.vote.domain.DraftRecord;
import org.horseshoe.vote.domain.Verdict;
import org.horseshoe.vote.domain.VoteRecord;
import org.jspecify.annotations.Nullable;

/** The rows of drafts that a batch changes. */
final class DraftTable {

    private final Rows written =
            new Rows("text", "text", "text", "text", "text", "text", "text", "text", "int4", "text", "text", "text");
    private final Rows gone = new Rows("text");

    void add(DraftSymbol symbol, @Nullable DraftRecord before, @Nullable DraftRecord now) {
        if (now == null) {
            gone.add(symbol.value());
        } else if (before == null || !sameRow(before, now)) {
            written.add(
                    symbol.value(),
                    alsoKnownAs(now),
                    Words.of(now.status()),
                    now.title(),
                    Words.of(now.tabledOn()),
                    now.topic(),
                    now.regime(),
                    Words.of(now.sponsors()),
                    now.revision(),
                    Words.of(now.revisedOn()),
                    Words.of(now.withdrawnOn()),
                    Words.of(decidedOn(now)));
        }
    }

    void write(Connection connection) throws SQLException {
        gone.write(connection, "delete from draft where draft = any(?)");
        written.write(connection, """
                insert into draft (draft, also_known_as, status, title, tabled_on, topic, regime, sponsors, revision,
                  revised_on, withdrawn_on, decided_on)
                select draft, string_to_array(also_known_as, ' '), status, title, tabled_on::date, topic, regime,
                  string_to_array(sponsors, ' '), revision, revised_on::date, withdrawn_on::date,
                  decided_on::date
                from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) with ordinality as e (draft, also_known_as, status,
                  title, tabled_on, topic, regime, sponsors, revision, revised_on, withdrawn_on, decided_on,
                  n)
                order by n
                on conflict (draft) do update set also_known_as = excluded.also_known_as, status = excluded.status,
                  title = excluded.title, tabled_on = excluded.tabled_on, topic = excluded.topic,
                  regime = excluded.regime, sponsors = excluded.sponsors,
                  revision = excluded.revision, revised_on = excluded.revised_on,
                  withdrawn_on = excluded.withdrawn_on, decided_on = excluded.decided_on""");
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

    private static String alsoKnownAs(DraftRecord draft) {
        if (draft.references().size() == 1) {
            return "";
        }
        SortedSet<DraftSymbol> others = new TreeSet<>(draft.references());
        others.remove(draft.symbol());
        return String.join(" ", others.stream().map(DraftSymbol::value).toList());
    }
}
