package org.horseshoe.vote.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.horseshoe.events.Member;
import org.horseshoe.events.Position;
import org.horseshoe.events.ReportedTally;

/**
 * Where a vote stands while it is taken: what is certain, what is open, and who can still decide it.
 *
 * @param soFar the votes heard
 * @param notHeard the members of that day whose votes are not heard yet
 * @param required the votes in favour that the day's rule asks for
 * @param needed how many more votes in favour that takes; 0 once there are enough
 * @param canVeto the members not heard yet that can keep it from adoption by a vote against
 * @param possible the ends that are still possible
 * @param turns every single vote that would settle the vote at once
 * @param certain what no further vote can change, in sentences
 * @param open what further votes decide, in sentences
 */
public record Outlook(
        ReportedTally soFar,
        SortedSet<Member> notHeard,
        int required,
        int needed,
        SortedSet<Member> canVeto,
        SortedSet<Decision> possible,
        List<Turn> turns,
        List<String> certain,
        List<String> open) {

    public Outlook {
        notHeard = Collections.unmodifiableSortedSet(new TreeSet<>(notHeard));
        canVeto = Collections.unmodifiableSortedSet(new TreeSet<>(canVeto));
        possible = Collections.unmodifiableSortedSet(new TreeSet<>(possible));
        turns = List.copyOf(turns);
        certain = List.copyOf(certain);
        open = List.copyOf(open);
    }

    /**
     * A single vote that would settle it.
     *
     * @param position the vote
     * @param decision the end that it would make certain
     * @param members any of these can cast it
     */
    public record Turn(Position position, Decision decision, List<Member> members) {
        public Turn {
            members = members.stream().sorted().toList();
        }
    }

    static Outlook of(VotingRule rule, KnownVote vote, Seating seating) {
        var notHeard = new TreeSet<>(seating.members());
        notHeard.removeAll(vote.ballots().keySet());
        int inFavour = vote.cast(Position.IN_FAVOUR);
        int needed = Math.max(0, rule.required() - inFavour);
        Bounds bounds = Bounds.of(vote, null, seating, rule.seats());
        Set<Decision> possible = bounds.possible(rule.required(), vote.isVetoable());
        var canVeto = new TreeSet<Member>();
        if (vote.isVetoable() && possible.contains(Decision.ADOPTED)) {
            canVeto.addAll(seating.permanent());
            canVeto.retainAll(notHeard);
        }
        List<Turn> turns = possible.size() > 1 ? turns(rule, vote, seating, notHeard) : List.of();
        return new Outlook(
                new ReportedTally(
                        inFavour,
                        vote.cast(Position.AGAINST),
                        vote.cast(Position.ABSTAINED),
                        vote.cast(Position.NOT_PARTICIPATING)),
                notHeard,
                rule.required(),
                needed,
                canVeto,
                new TreeSet<>(possible),
                turns,
                certain(rule, vote, bounds, needed, possible),
                open(bounds, notHeard, needed, canVeto, possible, turns));
    }

    private static List<Turn> turns(VotingRule rule, KnownVote vote, Seating seating, Set<Member> notHeard) {
        var turns = new ArrayList<Turn>();
        for (Position position : Position.values()) {
            var members = new EnumMap<Decision, List<Member>>(Decision.class);
            for (Member member : notHeard) {
                Set<Decision> left = Bounds.of(vote.with(Map.of(member, position)), null, seating, rule.seats())
                        .possible(rule.required(), vote.isVetoable());
                if (left.size() == 1) {
                    members.computeIfAbsent(left.iterator().next(), _ -> new ArrayList<>())
                            .add(member);
                }
            }
            members.forEach((decision, who) -> turns.add(new Turn(position, decision, who)));
        }
        return turns;
    }

    private static List<String> certain(
            VotingRule rule, KnownVote vote, Bounds bounds, int needed, Set<Decision> possible) {
        var certain = new ArrayList<String>();
        if (needed == 0) {
            certain.add(
                    bounds.leastInFavour() + " in favour, " + rule.required() + " required: the majority is reached.");
        } else if (bounds.mostInFavour() < rule.required()) {
            certain.add("At most " + bounds.mostInFavour() + " in favour, " + rule.required()
                    + " required: the majority is out of reach.");
        }
        if (vote.isVetoable() && !bounds.permanentAgainst().isEmpty()) {
            certain.add("It cannot be adopted against " + Wording.of(bounds.permanentAgainst()) + ".");
        }
        if (possible.size() == 1) {
            certain.add("However the others vote, it is "
                    + possible.iterator().next().words() + ".");
        }
        return certain;
    }

    private static List<String> open(
            Bounds bounds,
            Set<Member> notHeard,
            int needed,
            Set<Member> canVeto,
            Set<Decision> possible,
            List<Turn> turns) {
        if (possible.size() == 1) {
            return List.of();
        }
        var open = new ArrayList<String>();
        open.add("Possible: " + possible.stream().map(Decision::words).collect(Collectors.joining(", or ")) + ".");
        if (needed > 0 && needed <= bounds.mostInFavour() - bounds.leastInFavour()) {
            open.add(Wording.count(needed, "more vote", "more votes") + " in favour needed, "
                    + Wording.count(notHeard.size(), "member", "members") + " not heard: " + Wording.of(notHeard)
                    + ".");
        }
        if (!canVeto.isEmpty()) {
            open.add("A vote against by " + Wording.of(canVeto) + " can still keep it from adoption.");
        }
        for (Turn turn : turns) {
            open.add(Wording.act(turn.position()) + (turn.members().size() == 1 ? " " : " any of ")
                    + Wording.of(turn.members()) + " makes it "
                    + turn.decision().words() + ".");
        }
        return open;
    }
}
