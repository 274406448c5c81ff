package org.horseshoe.sanctions.match;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The parameters of a match as yente calls them. */
record MatchParameters(
        @QueryParam("limit")
        @Parameter(description = "How many results for each query, from 1 to 500; 5 without")
        @Nullable
        String limit,

        @QueryParam("threshold")
        @Parameter(description = "From which score on a result counts as a match, from 0 to 1")
        @Nullable
        String threshold,

        @QueryParam("cutoff")
        @Parameter(description = "Below which score nothing is told; 0.5 without, and never above the threshold")
        @Nullable
        String cutoff,

        @QueryParam("algorithm") @Parameter(description = "best, or the one that GET /algorithms names") @Nullable
        String algorithm,

        @QueryParam("include_dataset") @Parameter(description = "Only names under these regimes")
        List<String> includeDataset,

        @QueryParam("exclude_dataset") @Parameter(description = "No names under these regimes")
        List<String> excludeDataset,

        @QueryParam("exclude_schema") @Parameter(description = "No Person, or no Organization")
        List<String> excludeSchema,

        @QueryParam("exclude_entity_ids") @Parameter(description = "Not these entries; at most 50")
        List<String> excludeEntityIds,

        @QueryParam("topics") @Parameter(description = "There is one topic on this list: sanction")
        List<String> topics,

        @QueryParam("changed_since")
        @Parameter(description = "Only entries that a copy of the list changed on or after this day")
        @Nullable
        String changedSince,

        @QueryParam("fuzzy")
        @Parameter(
                description =
                        "Taken from older clients, and without effect: names are always compared by their sound too")
        @Nullable
        String fuzzy) {}
