package org.horseshoe.vote.domain;

import java.util.List;
import org.horseshoe.events.ReportedTally;
import org.jspecify.annotations.Nullable;

/**
 * A verdict with its reasons.
 *
 * @param basis what the verdict rests on
 * @param tally the figures of the vote, where they are known: as reported, or counted from the votes by name
 * @param inferred the votes that follow for members whom nobody names
 * @param steps the reasoning in its order
 */
public record Judgement(
        Verdict verdict, Basis basis, @Nullable ReportedTally tally, InferredVotes inferred, List<Step> steps) {
    public Judgement {
        steps = List.copyOf(steps);
    }
}
