package org.horseshoe.vote.domain;

/** What a verdict rests on. */
public enum Basis {
    /** The rule alone decides, from the figures and the named votes. */
    COMPUTED,
    /** The rule leaves more than one end possible; among these, the one that the source states is taken. */
    STATED
}
