package org.horseshoe.vote.agreement;

/** How an abstention counts when it is asked whether two members voted alike. */
enum Abstention {
    /** A position of its own: alike with another abstention, and with nothing else. */
    OWN,
    /** Halfway: alike with another abstention, and half alike with a vote in favour or against. */
    HALF,
    /** Not at all: votes in which one of the two abstained are left out. */
    IGNORED,
    /** As not in favour: alike with another abstention and with a vote against. */
    WITH_NO
}
