package org.horseshoe.vote.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.horseshoe.events.Evidence;
import org.horseshoe.events.ProceedingsEvent;
import org.horseshoe.events.SourceKind;
import org.jspecify.annotations.Nullable;

/**
 * What one source says of a draft: the event, with the evidence for it.
 *
 * @param id the event's id
 * @param evidence where it comes from; absent where nobody is named, which ranks last
 */
public record Claim(
        UUID id, ProceedingsEvent event, @Nullable Evidence evidence) {

    /**
     * The order in which claims count: the nearest source kind, then the highest confidence, then the latest publication,
     * then the smallest event id. It is total, so that any order of arrival ends in the same state.
     */
    public static final Comparator<Claim> BEST_FIRST = Claim::compareByRank;

    private static final Comparator<@Nullable SourceKind> KIND = Comparator.nullsLast(Comparator.naturalOrder());

    private static int compareByRank(Claim one, Claim other) {
        int order = KIND.compare(one.sourceKind(), other.sourceKind());
        if (order == 0) {
            order = Double.compare(other.confidence(), one.confidence());
        }
        if (order == 0) {
            order = other.published().compareTo(one.published());
        }
        if (order == 0) {
            order = Long.compareUnsigned(one.id.getMostSignificantBits(), other.id.getMostSignificantBits());
        }
        return order == 0
                ? Long.compareUnsigned(one.id.getLeastSignificantBits(), other.id.getLeastSignificantBits())
                : order;
    }

    private @Nullable SourceKind sourceKind() {
        return evidence == null ? null : evidence.sourceKind();
    }

    private double confidence() {
        return evidence == null ? 0 : evidence.confidence();
    }

    private Instant published() {
        return evidence == null || evidence.publishedAt() == null ? Instant.MIN : evidence.publishedAt();
    }
}
