package org.horseshoe.events;

import org.jspecify.annotations.Nullable;

/**
 * The figures of a vote as a source gives them, in the order of the Council's records: yes, no, abstaining.
 *
 * @param inFavour the votes for
 * @param against the votes against
 * @param abstained the abstentions; absent where the source is silent ("13-2")
 * @param notParticipating the members that took no part; absent where the source is silent
 */
public record ReportedTally(
        int inFavour,
        int against,
        @Nullable Integer abstained,
        @Nullable Integer notParticipating) {
    public ReportedTally {
        Check.range("inFavour", inFavour, 0, 15);
        Check.range("against", against, 0, 15);
        Check.range("abstained", abstained == null ? 0 : abstained, 0, 15);
        Check.range("notParticipating", notParticipating == null ? 0 : notParticipating, 0, 15);
        int sum = inFavour + against + (abstained == null ? 0 : abstained);
        Check.that(sum <= 15, "", inFavour + "-" + against + "-" + abstained, "a tally of at most fifteen votes");
    }
}
