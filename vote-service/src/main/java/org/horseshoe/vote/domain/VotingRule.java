package org.horseshoe.vote.domain;

import java.time.LocalDate;

/**
 * Decides a vote: enough members in favour, and on matters that are not procedural no permanent member against (UN
 * Charter, Art. 27).
 *
 * @param seats the seats of the Council
 * @param required the votes in favour that a decision needs
 */
public record VotingRule(int seats, int required) {

    /**
     * The first day of fifteen seats. The amendment of Art. 23 and 27 was in force on 31 August 1965, and the Council
     * kept eleven seats and seven votes to the end of that year: S/RES/218 of 23 November 1965 was adopted 7-0-4.
     */
    private static final LocalDate ENLARGED = LocalDate.of(1966, 1, 1);

    private static final VotingRule OF_ELEVEN = new VotingRule(11, 7);
    private static final VotingRule OF_FIFTEEN = new VotingRule(15, 9);

    /** The rule of that day: seven of eleven to 31 December 1965, nine of fifteen from 1 January 1966. */
    public static VotingRule inForceOn(LocalDate day) {
        return day.isBefore(ENLARGED) ? OF_ELEVEN : OF_FIFTEEN;
    }

    /** The verdict on a vote, with its reasons. */
    public Judgement verdictOn(KnownVote vote, Seating seating) {
        return new Deliberation(this, seating, vote).judgement();
    }

    /** Where a vote stands that is still being taken: what is certain, and who can still decide it. */
    public Outlook outlookOn(KnownVote vote, Seating seating) {
        return Outlook.of(this, vote, seating);
    }

    /** Where the numbers of this rule stand. */
    String source() {
        return seats == 11 ? "UN Charter, Art. 23 and 27, text of 1945" : "UN Charter, Art. 23 and 27, as amended";
    }
}
