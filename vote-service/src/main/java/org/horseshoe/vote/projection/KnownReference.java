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
        long fingerprint) {

    /** Whether nothing was claimed under it before. */
    boolean isNew() {
        return fingerprintBefore == 0;
    }

    KnownReference withFingerprint(long other) {
        return new KnownReference(reference, cluster, canonical, isJoined, fingerprintBefore, other);
    }
}
