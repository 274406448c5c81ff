package org.horseshoe.sanctions.match;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a receipt says.
 *
 * @param iss who answered
 * @param iat when, in seconds since 1970
 * @param algorithm which rules made the scores
 * @param position how far the log was read
 * @param copyOf the day of the copy of the list that changed something last
 * @param options how was asked
 * @param query the digest of what was asked
 * @param results the digest of what was answered
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReceiptClaims(
        String iss,
        long iat,
        String algorithm,
        String position,
        @Nullable LocalDate copyOf,
        MatchOptions options,
        String query,
        String results) {

    static final String ISSUER = "horseshoe/sanctions-service";
}
