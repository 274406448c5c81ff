package org.horseshoe.vote.domain;

import java.time.Instant;
import java.util.Comparator;
import org.horseshoe.events.Evidence;
import org.horseshoe.events.SourceKind;
import org.jspecify.annotations.Nullable;

/** The order in which claims count, the best first. */
final class ClaimOrder implements Comparator<Claim> {

    private static final Comparator<@Nullable SourceKind> KIND = Comparator.nullsLast(Comparator.naturalOrder());

    @Override
    public int compare(Claim one, Claim other) {
        int order = KIND.compare(sourceKind(one), sourceKind(other));
        if (order == 0) {
            order = Double.compare(confidence(other), confidence(one));
        }
        if (order == 0) {
            order = published(other).compareTo(published(one));
        }
        if (order == 0) {
            order = Long.compareUnsigned(
                    one.id().getMostSignificantBits(), other.id().getMostSignificantBits());
        }
        if (order == 0) {
            order = Long.compareUnsigned(
                    one.id().getLeastSignificantBits(), other.id().getLeastSignificantBits());
        }
        return order == 0 ? one.event().draft().compareTo(other.event().draft()) : order;
    }

    private static @Nullable SourceKind sourceKind(Claim claim) {
        Evidence evidence = claim.evidence();
        return evidence == null ? null : evidence.sourceKind();
    }

    private static double confidence(Claim claim) {
        Evidence evidence = claim.evidence();
        return evidence == null ? 0 : evidence.confidence();
    }

    private static Instant published(Claim claim) {
        Evidence evidence = claim.evidence();
        return evidence == null || evidence.publishedAt() == null ? Instant.MIN : evidence.publishedAt();
    }
}
