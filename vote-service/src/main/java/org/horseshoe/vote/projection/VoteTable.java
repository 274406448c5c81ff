package org.horseshoe.vote.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.horseshoe.events.DraftSymbol;
import org.horseshoe.events.Position;
import org.horseshoe.events.ReportedTally;
import org.horseshoe.vote.domain.Contradiction;
import org.horseshoe.vote.domain.DraftRecord;
import org.horseshoe.vote.domain.Verdict;
import org.horseshoe.vote.domain.VoteKey;
import org.horseshoe.vote.domain.VoteRecord;
import org.horseshoe.vote.domain.VotingRule;
import org.jspecify.annotations.Nullable;

/** The rows of votes that a batch changes. */
final class VoteTable {

    private final Rows written = new Rows(
            "text", "text", "text", "text", "text", "text", "text", "bool", "bool", "int4", "int4", "int4", "int4",
            "text", "text", "text", "text", "text", "text", "text", "text", "int4", "text", "text", "text", "text",
            "int4");
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
            if (!vote.equals(was.get(key))) {
                add(vote);
            }
        });
    }

    private void add(VoteRecord vote) {
        ReportedTally tally = vote.tally();
        Verdict verdict = vote.verdict();
        written.add(
                vote.draft().value(),
                vote.key().value(),
                Words.of(vote.question().kind()),
                vote.question().label(),
                Words.of(vote.heldOn()),
                vote.meeting(),
                Words.of(vote.mode()),
                vote.procedural(),
                vote.live(),
                tally == null ? null : tally.inFavour(),
                tally == null ? null : tally.against(),
                tally == null ? null : tally.abstained(),
                tally == null ? null : tally.notParticipating(),
                voters(vote, Position.IN_FAVOUR),
                voters(vote, Position.AGAINST),
                voters(vote, Position.ABSTAINED),
                voters(vote, Position.NOT_PARTICIPATING),
                Words.of(List.copyOf(vote.inferred().positions().keySet())),
                Words.of(verdict),
                Words.of(vote.judgement().basis()),
                Words.of(verdict instanceof Verdict.Vetoed(var vetoedBy) ? vetoedBy : List.of()),
                VotingRule.inForceOn(vote.heldOn()).required(),
                verdict instanceof Verdict.Undetermined(var possible) ? Words.ofAll(possible) : "",
                Words.of(vote.stated()),
                vote.resolution(),
                Words.ofAll(vote.contradictions().stream()
                        .map(Contradiction::kind)
                        .distinct()
                        .sorted()
                        .toList()),
                vote.claims().size());
    }

    void write(Connection connection) throws SQLException {
        gone.write(connection, """
                delete from vote using unnest(?, ?) as gone (draft, question)
                where vote.draft = gone.draft and vote.question = gone.question""");
        written.write(connection, """
                insert into vote (draft, question, kind, label, held_on, meeting, mode, procedural, live, in_favour,
                  against, abstained, not_participating, voted_in_favour, voted_against, voted_abstained,
                  voted_not_participating, inferred, verdict, basis, vetoed_by, required, possible, stated, resolution,
                  contradictions, claims)
                select draft, question, kind, label, held_on::date, meeting, mode, procedural, live, in_favour, against,
                  abstained, not_participating, string_to_array(voted_in_favour, ' '),
                  string_to_array(voted_against, ' '), string_to_array(voted_abstained, ' '),
                  string_to_array(voted_not_participating, ' '),
                  string_to_array(inferred, ' '), verdict, basis, string_to_array(vetoed_by, ' '),
                  required, string_to_array(possible, ' '), stated, resolution, string_to_array(contradictions, ' '),
                  claims
                from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                  with ordinality as e (draft, question, kind, label, held_on, meeting, mode, procedural, live,
                    in_favour, against, abstained, not_participating, voted_in_favour, voted_against, voted_abstained,
                    voted_not_participating, inferred, verdict, basis, vetoed_by, required, possible, stated, resolution,
                    contradictions, claims, n)
                order by n
                on conflict (draft, question) do update set kind = excluded.kind, label = excluded.label,
                  held_on = excluded.held_on, meeting = excluded.meeting, mode = excluded.mode,
                  procedural = excluded.procedural, live = excluded.live, in_favour = excluded.in_favour,
                  against = excluded.against, abstained = excluded.abstained,
                  not_participating = excluded.not_participating, voted_in_favour = excluded.voted_in_favour,
                  voted_against = excluded.voted_against, voted_abstained = excluded.voted_abstained,
                  voted_not_participating = excluded.voted_not_participating,
                  inferred = excluded.inferred, verdict = excluded.verdict,
                  basis = excluded.basis, vetoed_by = excluded.vetoed_by, required = excluded.required,
                  possible = excluded.possible, stated = excluded.stated, resolution = excluded.resolution,
                  contradictions = excluded.contradictions, claims = excluded.claims""");
    }

    private static String voters(VoteRecord vote, Position position) {
        var members = new ArrayList<String>();
        for (Map.Entry<?, Position> ballot : vote.rollCall().entrySet()) {
            if (ballot.getValue() == position) {
                members.add(ballot.getKey().toString());
            }
        }
        return String.join(" ", members);
    }
}
