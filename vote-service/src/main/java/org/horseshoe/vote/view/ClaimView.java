package org.horseshoe.vote.view;

import java.util.UUID;
import org.horseshoe.events.EventTypes;
import org.horseshoe.events.Evidence;
import org.horseshoe.events.ProceedingsEvent;
import org.horseshoe.vote.domain.Claim;
import org.jspecify.annotations.Nullable;

/**
 * One claim whole.
 *
 * @param event the id of the event that makes the claim
 * @param type its wire name
 * @param says what it says, in the words of the contracts
 */
public record ClaimView(
        UUID event,
        String type,
        ProceedingsEvent says,
        @Nullable Evidence evidence) {

    /** The claim as it is shown. */
    public static ClaimView of(Claim claim) {
        return new ClaimView(claim.id(), EventTypes.wireName(claim.event()), claim.event(), claim.evidence());
    }
}
