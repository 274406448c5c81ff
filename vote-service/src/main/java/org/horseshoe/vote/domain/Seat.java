package org.horseshoe.vote.domain;

/** A seat at the table: five are permanent (UN Charter, Art. 23(1)), whoever holds them on a day; the others are elected. */
public enum Seat {
    CHINA,
    FRANCE,
    RUSSIA,
    UK,
    USA,
    ELECTED;

    /** Whether the Charter gives this seat to a named state. */
    public boolean isPermanent() {
        return this != ELECTED;
    }
}
