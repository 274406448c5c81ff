package org.horseshoe.sanctions.domain.match;

/** Which rules made a score: an answer that names them can be made again and compared. */
public final class Algorithm {

    /** Changes whenever the same query on the same list could be answered otherwise. */
    public static final String VERSION = "horseshoe-names-1";

    /** From here on a candidate counts as a match; how it was chosen stands in {@code docs/matching.md}. */
    public static final double DEFAULT_THRESHOLD = 0.7;

    private Algorithm() {}
}
