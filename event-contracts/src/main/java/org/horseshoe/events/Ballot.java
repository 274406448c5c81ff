package org.horseshoe.events;

/**
 * One member's position in one vote.
 *
 * @param member who voted
 * @param position how
 */
public record Ballot(Member member, Position position) {
    public Ballot {
        Check.present("member", member);
        Check.present("position", position);
    }
}
