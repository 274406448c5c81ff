package org.horseshoe.vote.domain;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.horseshoe.events.Member;
import org.horseshoe.events.Position;
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
}
