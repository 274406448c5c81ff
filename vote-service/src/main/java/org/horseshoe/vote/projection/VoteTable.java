package org.horseshoe.vote.projection;

import static org.horseshoe.table.Column.Type.DAY;
import static org.horseshoe.table.Column.Type.NUMBER;
import static org.horseshoe.table.Column.Type.TEXT;
import static org.horseshoe.table.Column.Type.WORDS;
import static org.horseshoe.table.Column.Type.YES_OR_NO;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.horseshoe.events.DraftSymbol;
import org.horseshoe.events.Member;
import org.horseshoe.events.Position;
import org.horseshoe.events.ReportedTally;
import org.horseshoe.table.Column;
import org.horseshoe.table.Rows;
import org.horseshoe.table.Table;
import org.horseshoe.table.TableRows;
import org.horseshoe.vote.domain.Contradiction;
import org.horseshoe.vote.domain.DraftRecord;
import org.horseshoe.vote.domain.Verdict;
import org.horseshoe.vote.domain.VoteKey;
import org.horseshoe.vote.domain.VoteRecord;
import org.horseshoe.vote.domain.VotingRule;
import org.jspecify.annotations.Nullable;

/** The rows of votes that a batch changes. */
final class VoteTable {

    private static final Table TABLE = new Table(
            "vote",
            2,
            List.of(
                    new Column("draft", TEXT),
                    new Column("question", TEXT),
                    new Column("kind", TEXT),
                    new Column("label", TEXT),
                    new Column("held_on", DAY),
                    new Column("meeting", TEXT),
                    new Column("mode", TEXT),
                    new Column("procedural", YES_OR_NO),
                    new Column("live", YES_OR_NO),
                    new Column("in_favour", NUMBER),
                    new Column("against", NUMBER),
                    new Column("abstained", NUMBER),
                    new Column("not_participating", NUMBER),
                    new Column("voted_in_favour", WORDS),
                    new Column("voted_against", WORDS),
                    new Column("voted_abstained", WORDS),
                    new Column("voted_not_participating", WORDS),
                    new Column("inferred", WORDS),
                    new Column("verdict", TEXT),
                    new Column("basis", TEXT),
                    new Column("vetoed_by", WORDS),
                    new Column("required", NUMBER),
                    new Column("possible", WORDS),
                    new Column("stated", TEXT),
                    new Column("resolution", TEXT),
                    new Column("contradictions", WORDS),
                    new Column("claims", NUMBER)));

    private final TableRows written = new TableRows(TABLE);
    private final Rows gone = new Rows("text", "text");

    void add(DraftSymbol draft, @Nullable DraftRecord before, @Nullable DraftRecord now) {
        SortedMap<VoteKey, VoteRecord> was = before == null ? new TreeMap<>() : before.votes();
        SortedMap<VoteKey, VoteRecord> is = now == null ? new TreeMap<>() : now.votes();
        was.forEach((key, vote) -> {
            if (!is.containsKey(key)) {
                gone.add(draft.value(), key.value());
            }
        });
        is.forEach((key, vote) -> {
            VoteRecord last = was.get(key);
            if (last == null) {
                written.make(row(vote));
            } else if (!vote.equals(last)) {
                written.change(row(vote));
            }
        });
    }

    private static @Nullable Object[] row(VoteRecord vote) {
        ReportedTally tally = vote.tally();
        Verdict verdict = vote.verdict();
        SortedMap<Member, Position> rollCall = vote.rollCall();
        return new @Nullable Object[] {
            vote.draft().value(),
            vote.key().value(),
            Words.of(vote.question().kind()),
            vote.question().label(),
            vote.heldOn(),
            vote.meeting(),
            Words.of(vote.mode()),
            vote.procedural(),
            vote.live(),
            tally == null ? null : tally.inFavour(),
            tally == null ? null : tally.against(),
            tally == null ? null : tally.abstained(),
            tally == null ? null : tally.notParticipating(),
            voters(rollCall, Position.IN_FAVOUR),
            voters(rollCall, Position.AGAINST),
            voters(rollCall, Position.ABSTAINED),
            voters(rollCall, Position.NOT_PARTICIPATING),
            Words.of(List.copyOf(vote.inferred().positions().keySet())),
            Words.of(verdict),
            Words.of(vote.judgement().basis()),
            Words.of(verdict instanceof Verdict.Vetoed(var vetoedBy) ? vetoedBy : List.of()),
            VotingRule.inForceOn(vote.heldOn()).required(),
            verdict instanceof Verdict.Undetermined(var possible) ? Words.ofAll(possible) : List.of(),
            Words.of(vote.stated()),
            vote.resolution(),
            Words.ofAll(vote.contradictions().stream()
                    .map(Contradiction::kind)
                    .distinct()
                    .sorted()
                    .toList()),
            vote.claims().size()
        };
    }

    void write(Connection connection) throws SQLException {
        gone.write(connection, """
                delete from vote using unnest(?, ?) as gone (draft, question)
                where vote.draft = gone.draft and vote.question = gone.question""");
        written.write(connection);
    }

    private static List<String> voters(SortedMap<Member, Position> rollCall, Position position) {
        var members = new ArrayList<String>();
        rollCall.forEach((member, voted) -> {
            if (voted == position) {
                members.add(member.code());
            }
        });
        return members;
    }
}
