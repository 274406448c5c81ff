package org.horseshoe.vote.domain;

import java.util.Comparator;
import java.util.UUID;
import org.horseshoe.events.Evidence;
import org.horseshoe.events.ProceedingsEvent;
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
     * then the smallest event id, and where somebody gave one id to claims on several names, the smallest name. It is
     * total, so that any order of arrival ends in the same state.
     */
    public static final Comparator<Claim> BEST_FIRST = new ClaimOrder();
}
