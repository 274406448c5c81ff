package org.horseshoe.vote.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A claim that no longer counts, kept with the word that took it back.
 *
 * @param claim what was said
 * @param by the id of the event that withdraws it
 * @param reason why, for the record
 * @param replacedBy the id of the event that corrects it, where there is one
 */
public record WithdrawnClaim(
        Claim claim, UUID by, String reason, @Nullable UUID replacedBy) {}
