package org.horseshoe.ingest.acceptance;

import java.util.UUID;
import org.horseshoe.events.CandidateDecision;
import org.horseshoe.events.EventEnvelope;

/** What becomes of a candidate. */
public sealed interface Decision {

    /** Why. */
    String reason();

    /** The word for it on the wire. */
    default CandidateDecision word() {
        return switch (this) {
            case Accepted _ -> CandidateDecision.ACCEPTED;
            case Duplicate _ -> CandidateDecision.DUPLICATE;
            case NeedsReview _ -> CandidateDecision.NEEDS_REVIEW;
            case Rejected _ -> CandidateDecision.REJECTED;
        };
    }

    /** It is published as this event. */
    record Accepted(EventEnvelope envelope, String reason) implements Decision {}

    /** The same words from the same source are an event already. */
    record Duplicate(UUID event, String reason) implements Decision {}

    /** A person has to look at it. */
    record NeedsReview(String reason) implements Decision {}

    /** It cannot be true. */
    record Rejected(String reason) implements Decision {}
}
