package org.horseshoe.vote.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.horseshoe.events.Member;
import org.horseshoe.http.ReadModel;
import org.horseshoe.vote.view.Conditions;

/** Counts what a member did in votes. */
@ApplicationScoped
class MemberRecords {

    /**
     * Votes cast that are known by name or follow from the figures.
     *
     * @param inferred how many of them no source names
     */
    record Cast(
            long total,
            long inferred,
            long inFavour,
            long against,
            long abstained,
            long notParticipating,
            long vetoes,
            Majority majority) {}

    /**
     * How often a member did what most members did, of the votes whose figures are known and whose positions add up to
     * one that most took.
     *
     * @param compared votes with figures in which one position was taken by more members than any other
     * @param with how often the member took that position
     * @param apart how often it took another
     */
    record Majority(long compared, long with, long apart) {}

    private final ReadModel readModel;

    MemberRecords(ReadModel readModel) {
        this.readModel = readModel;
    }

    Cast of(Member member, Conditions conditions) {
        var values = new ArrayList<Object>(List.of(member.code()));
        values.addAll(conditions.values());
        return readModel
                .read(
                        """
                        select count(*), count(*) filter (where follows), count(*) filter (where own = 0), count(*) filter (where own = 1),
                          count(*) filter (where own = 2), count(*) filter (where own = 3), count(*) filter (where vetoed),
                          count(*) filter (where ahead = 1), count(*) filter (where ahead = 1 and figures[own + 1] = most)
                        from (
                          select c.*, cardinality(array_positions(figures, most)) as ahead
                          from (
                            select case when who = any (v.voted_in_favour) then 0 when who = any (v.voted_against) then 1
                                when who = any (v.voted_abstained) then 2
                                when who = any (v.voted_not_participating) then 3 end as own,
                              who = any (v.vetoed_by) as vetoed, who = any (v.inferred) as follows,
                              case when v.in_favour is not null then array[v.in_favour, v.against,
                                coalesce(v.abstained, 0), coalesce(v.not_participating, 0)] end as figures,
                              greatest(v.in_favour, v.against, v.abstained, v.not_participating) as most
                            from (select ?::text as who) asked cross join vote v left join draft d on d.draft = v.draft
                            %s) c
                          where own is not null) counted""".formatted(conditions.sql()),
                        values,
                        row -> new Cast(
                                row.getLong(1),
                                row.getLong(2),
                                row.getLong(3),
                                row.getLong(4),
                                row.getLong(5),
                                row.getLong(6),
                                row.getLong(7),
                                new Majority(row.getLong(8), row.getLong(9), row.getLong(8) - row.getLong(9))))
                .getFirst();
    }
}
