package org.horseshoe.vote.projection;

import org.horseshoe.events.DraftSymbol;

/**
 * A locked row of {@code reference}.
 *
 * @param isJoined whether some claim joins it with another name
 * @param fingerprintBefore tells the claims that were there before this batch; 0 where there were none
 * @param fingerprint tells the claims with those of this batch
 */
record KnownReference(
        DraftSymbol reference,
        String cluster,
        String canonical,
        boolean isJoined,
        long fingerprintBefore,
        long fingerprint) {}
