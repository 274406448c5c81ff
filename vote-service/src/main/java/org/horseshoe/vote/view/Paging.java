package org.horseshoe.vote.view;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.horseshoe.http.Parameters;
import org.jspecify.annotations.Nullable;

/** Which part of a list is asked for, in which order. */
public record Paging(
        @QueryParam("sort")
        @Parameter(description = "The day that the list is in the order of; with - in front the newest come first")
        @Nullable
        String sort,

        @QueryParam("limit") @Parameter(description = "How many at most, from 1 to 1,000; 100 if absent") @Nullable
        String limit,

        @QueryParam("cursor")
        @Parameter(description = "What the page before gave as next; all else stays as it was")
        @Nullable
        String cursor) {

    /**
     * The same, checked.
     *
     * @param day what {@code sort} calls the day that the list is in the order of
     */
    public Wanted of(String day) {
        boolean ascending = day.equals(Parameters.oneOf("sort", sort, List.of("-" + day, day)));
        return new Wanted(ascending, Parameters.limit(limit), Cursor.of(cursor, ascending));
    }

    /** A part of a list. */
    public record Wanted(
            boolean ascending, int most, @Nullable Cursor after) {

        /** The SQL for the order by these columns. */
        public String order(String... columns) {
            String way = ascending ? " asc" : " desc";
            return " order by " + String.join(way + ", ", columns) + way + " limit ?";
        }
    }
}
