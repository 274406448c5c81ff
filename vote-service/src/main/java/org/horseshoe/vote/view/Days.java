package org.horseshoe.vote.view;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.horseshoe.http.Parameters;
import org.jspecify.annotations.Nullable;

/** A period as it is asked for: from a day to a day, both included, either of them open. */
public record Days(
        @QueryParam("from") @Parameter(description = "The first day, such as 2022-01-01") @Nullable
        String from,

        @QueryParam("to") @Parameter(description = "The last day, included") @Nullable
        String to) {

    /** The first day; a period that ends before it begins is refused. */
    public @Nullable LocalDate first() {
        LocalDate first = Parameters.day("from", from);
        Parameters.period(first, Parameters.day("to", to));
        return first;
    }

    /** The last day. */
    public @Nullable LocalDate last() {
        return Parameters.day("to", to);
    }
}
