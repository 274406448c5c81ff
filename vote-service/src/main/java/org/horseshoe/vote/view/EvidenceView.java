package org.horseshoe.vote.view;

import java.time.Instant;
import java.util.UUID;
import org.horseshoe.events.EventTypes;
import org.horseshoe.events.Evidence;
import org.horseshoe.events.SourceKind;
import org.horseshoe.vote.domain.Claim;
import org.jspecify.annotations.Nullable;

/**
 * One source of a claim.
 *
 * @param event the id of the event that makes the claim
 * @param type its wire name
 */
public record EvidenceView(
        UUID event,
        String type,
        @Nullable SourceKind sourceKind,
        @Nullable String publisher,
        @Nullable String url,
        @Nullable String title,
        @Nullable Instant publishedAt,
        @Nullable String quote,
        @Nullable Double confidence) {

    /** The claim's source as it is shown. */
    public static EvidenceView of(Claim claim) {
        Evidence from = claim.evidence();
        String type = EventTypes.wireName(claim.event());
        return from == null
                ? new EvidenceView(claim.id(), type, null, null, null, null, null, null, null)
                : new EvidenceView(
                        claim.id(),
                        type,
                        from.sourceKind(),
                        from.publisher(),
                        from.url(),
                        from.title(),
                        from.publishedAt(),
                        from.quote(),
                        from.confidence());
    }
}
