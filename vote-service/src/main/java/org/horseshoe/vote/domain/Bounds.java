package org.horseshoe.vote.domain;

import java.util.Collections;
import java.util.EnumSet;
import java.util.SortedSet;
import java.util.TreeSet;
import org.horseshoe.events.Member;
import org.horseshoe.events.Position;
import org.horseshoe.events.ReportedTally;
import org.jspecify.annotations.Nullable;

/**
 * How far the figures of a vote are known: what is certain, and what the unknown votes can still be.
 *
 * @param leastInFavour votes in favour that are certain
 * @param mostInFavour votes in favour that are possible
 * @param permanentAgainst permanent members known to have voted against
 * @param leastUnnamed permanent members that must be among the unnamed votes against
 * @param mostUnnamed permanent members that can be among the unnamed votes against
 */
record Bounds(
        int leastInFavour, int mostInFavour, SortedSet<Member> permanentAgainst, int leastUnnamed, int mostUnnamed) {

    Bounds {
        permanentAgainst = Collections.unmodifiableSortedSet(new TreeSet<>(permanentAgainst));
    }

    static Bounds of(KnownVote vote, @Nullable ReportedTally tally, Seating seating, int seats) {
        int inFavour = vote.cast(Position.IN_FAVOUR);
        int unknown = seats - vote.ballots().size();
        var against = new TreeSet<Member>();
        int permanentUnknown = seating.permanent().size();
        for (var ballot : vote.ballots().entrySet()) {
            if (seating.permanent().contains(ballot.getKey())) {
                permanentUnknown--;
                if (ballot.getValue() == Position.AGAINST) {
                    against.add(ballot.getKey());
                }
            }
        }
        if (tally == null) {
            return new Bounds(inFavour, inFavour + unknown, against, 0, permanentUnknown);
        }
        int unnamedAgainst = tally.against() - vote.cast(Position.AGAINST);
        int electedUnknown = unknown - permanentUnknown;
        return new Bounds(
                tally.inFavour(),
                tally.inFavour(),
                against,
                Math.max(0, unnamedAgainst - electedUnknown),
                Math.max(0, Math.min(permanentUnknown, unnamedAgainst)));
    }

    boolean isExact() {
        return leastInFavour == mostInFavour;
    }

    /** Every end that some completion of the known figures leads to. */
    EnumSet<Decision> possible(int required, boolean vetoable) {
        var possible = EnumSet.noneOf(Decision.class);
        boolean canReach = mostInFavour >= required;
        if (leastInFavour < required) {
            possible.add(Decision.NOT_ADOPTED);
        }
        if (canReach && (!vetoable || (permanentAgainst.isEmpty() && leastUnnamed == 0))) {
            possible.add(Decision.ADOPTED);
        }
        // An unnamed permanent member's vote against is one vote less in favour, unless the figures already count it.
        boolean canReachBesideOneAgainst = mostInFavour - (isExact() ? 0 : 1) >= required;
        if (vetoable && (permanentAgainst.isEmpty() ? mostUnnamed > 0 && canReachBesideOneAgainst : canReach)) {
            possible.add(Decision.VETOED);
        }
        return possible;
    }
}
