package org.horseshoe.vote.domain;

import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.horseshoe.events.Member;
import org.horseshoe.events.Position;
import org.horseshoe.events.ReportedTally;

/** Completes a roll call as far as the figures, the votes by name and the members of that day leave no choice. */
final class Inference {

    private Inference() {}

    /**
     * What follows from the figures, the votes by name and the members of that day.
     *
     * @param contested members whose vote a source names and the figures do not allow: nothing is said of these
     */
    static InferredVotes of(
            ReportedTally tally, SortedMap<Member, Position> named, Set<Member> contested, Seating seating, int seats) {
        int unnamed = seats - named.size();
        if (unnamed == 0 || seating.size() != seats) {
            return InferredVotes.NONE;
        }
        for (Position position : Position.values()) {
            Integer reported = Figures.reported(tally, position);
            if (reported != null && reported - Collections.frequency(named.values(), position) == unnamed) {
                return all(position, named, contested, seating, reason(tally, position, named.size(), unnamed));
            }
        }
        return InferredVotes.NONE;
    }

    private static InferredVotes all(
            Position position,
            SortedMap<Member, Position> named,
            Set<Member> contested,
            Seating seating,
            String reason) {
        var positions = new TreeMap<Member, Position>();
        var others = new TreeSet<>(seating.members());
        others.removeAll(named.keySet());
        others.removeAll(contested);
        others.forEach(member -> positions.put(member, position));
        return positions.isEmpty() ? InferredVotes.NONE : new InferredVotes(positions, reason);
    }

    private static String reason(ReportedTally tally, Position position, int named, int unnamed) {
        String did = Wording.of(position);
        String figures = Wording.of(tally);
        return named == 0
                ? "By the figures " + figures + " all " + unnamed + " members of that day " + did + "."
                : "By the figures " + figures + " and " + Wording.count(named, "vote", "votes") + " by name, the other "
                        + Wording.count(unnamed, "member", "members") + " of that day " + did + ".";
    }
}
