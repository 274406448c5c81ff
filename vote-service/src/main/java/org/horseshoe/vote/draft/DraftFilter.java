package org.horseshoe.vote.draft;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.horseshoe.http.Parameters;
import org.horseshoe.vote.domain.DraftStatus;
import org.horseshoe.vote.view.Conditions;
import org.horseshoe.vote.view.Days;
import org.jspecify.annotations.Nullable;

/** Which drafts are asked for; what is absent does not narrow the list. */
record DraftFilter(
        @QueryParam("regime") @Parameter(description = "The sanctions regime, such as DPRK") @Nullable
        String regime,

        @QueryParam("status")
        @Parameter(description = "How far it came: tabled, withdrawn, put-to-the-vote, adopted, vetoed, not-adopted")
        @Nullable
        String status,

        @QueryParam("sponsor") @Parameter(description = "A state that submitted it (ISO 3166-1 alpha-3)") @Nullable
        String sponsor,

        @QueryParam("topic") @Parameter(description = "Words within the agenda item, in any case of letters") @Nullable
        String topic) {

    /** The day that places a draft in the list: of its decision, else of its tabling, else none. */
    static final String DAY = "coalesce(decided_on, tabled_on, date '0001-01-01')";

    /** The conditions on {@code draft}. */
    Conditions within(Days days) {
        return new Conditions()
                .and("upper(regime) = upper(?)", blankToNull(regime))
                .and("status = ?", Parameters.oneOf("status", status, Parameters.words(DraftStatus.class)))
                .and("? = any (sponsors)", Parameters.member("sponsor", sponsor))
                .and("position(lower(?) in lower(topic)) > 0", blankToNull(topic))
                .and(DAY + " >= ?", days.first())
                .and(DAY + " <= ?", days.last());
    }

    private static @Nullable String blankToNull(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }
}
