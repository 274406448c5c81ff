package org.horseshoe.vote.domain;

import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.horseshoe.events.Member;
import org.horseshoe.events.Position;
import org.horseshoe.events.ReportedTally;
import org.jspecify.annotations.Nullable;

/**
 * The votes of members whom nobody names, where the figures leave all of them the same position: "13-2-0" with both
 * votes against by name leaves the others a vote in favour, and "13-0-2" with nobody by name leaves everything open.
 *
 * <p>Members that are not named cannot be told apart, so either all of their votes follow or none does.
 *
 * @param positions the votes that follow, in the order of the codes
 * @param reason why they follow; absent where none does
 */
public record InferredVotes(
        SortedMap<Member, Position> positions, @Nullable String reason) {

    /** Nothing follows. */
    static final InferredVotes NONE = new InferredVotes(new TreeMap<>(), null);

    public InferredVotes {
        positions = Collections.unmodifiableSortedMap(new TreeMap<>(positions));
    }

    /**
     * What follows from the figures, the votes by name and the members of that day.
     *
     * @param contested members whose vote a source names and the figures do not allow: nothing is said of these
     */
    static InferredVotes of(
            ReportedTally tally, SortedMap<Member, Position> named, Set<Member> contested, Seating seating, int seats) {
        int unnamed = seats - named.size();
        if (unnamed == 0 || seating.size() != seats) {
            return NONE;
        }
        for (Position position : Position.values()) {
            Integer reported = Figures.reported(tally, position);
            if (reported != null && reported - Collections.frequency(named.values(), position) == unnamed) {
                return all(position, named, contested, seating, reason(tally, position, named.size(), unnamed));
            }
        }
        return NONE;
    }

    boolean isEmpty() {
        return positions.isEmpty();
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
        return positions.isEmpty() ? NONE : new InferredVotes(positions, reason);
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
