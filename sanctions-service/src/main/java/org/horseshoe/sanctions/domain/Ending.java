package org.horseshoe.sanctions.domain;

/** Why a measure applies no longer than it does. */
public sealed interface Ending {

    /** No end was set, and no later decision touched it. */
    record None() implements Ending {}

    /** The decision itself set the last day; no event is needed for it to end. */
    record Expiry() implements Ending {}

    /**
     * A later decision put another measure in its place.
     *
     * @param document the resolution that did
     */
    record Replacement(String document) implements Ending {}

    /**
     * A later decision lifted it.
     *
     * @param document the resolution that did
     */
    record Lifting(String document) implements Ending {}
}
