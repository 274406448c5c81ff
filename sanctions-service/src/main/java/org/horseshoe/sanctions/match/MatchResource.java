package org.horseshoe.sanctions.match;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.SortedMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.horseshoe.http.Asked;
import org.horseshoe.http.PositionedReads;
import org.horseshoe.http.PositionedReads.Placed;
import org.horseshoe.http.Shapes;
import org.horseshoe.sanctions.domain.match.Algorithm;
import org.horseshoe.sanctions.match.Features.Feature;
import org.horseshoe.sanctions.names.NamesInMemory;
import org.jspecify.annotations.Nullable;

/** Answers who on the list may be meant by an example; names that left it or are only proposed are told apart. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
class MatchResource {

    /** One way to score. */
    record ScoringAlgorithm(String name, String description, SortedMap<String, Feature> features) {}

    /** The ways to score that there are. */
    record Algorithms(
            List<ScoringAlgorithm> algorithms,
            @JsonProperty("default") String byDefault,
            String best) {}

    private final PositionedReads reads;
    private final NamesInMemory names;
    private final MatchAnswers answers;

    MatchResource(PositionedReads reads, NamesInMemory names, MatchAnswers answers) {
        this.reads = reads;
        this.names = names;
        this.answers = answers;
    }

    @POST
    @Path("match")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Who on the whole list may be meant by each of up to 100 examples, ranked and explained",
            description = "Request and answer are those of OpenSanctions' yente; docs/match-api.md tells what is more")
    @APIResponse(
            responseCode = "200",
            description = "For each query: results, delisted, proposed; and a receipt of it all",
            content = @Content(schema = @Schema(implementation = MatchAnswers.Answer.class)))
    @APIResponse(responseCode = "400", description = "A query or a parameter is not right; all faults are named")
    public Response all(@BeanParam MatchParameters parameters, @BeanParam Asked asked, @Nullable JsonNode body) {
        return match(MatchOptions.WHOLE, parameters, asked, body);
    }

    @POST
    @Path("match/{dataset}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "The same against the names under one regime")
    @APIResponse(
            responseCode = "200",
            description = "For each query: results, delisted, proposed; and a receipt of it all",
            content = @Content(schema = @Schema(implementation = MatchAnswers.Answer.class)))
    @APIResponse(responseCode = "404", description = "No name was ever listed under such a regime")
    public Response of(
            @PathParam("dataset") @Parameter(description = "default, or a regime as the list calls it: DPRK, Taliban …")
                    String dataset,
            @BeanParam MatchParameters parameters,
            @BeanParam Asked asked,
            @Nullable JsonNode body) {
        return match(dataset, parameters, asked, body);
    }

    private Response match(String dataset, MatchParameters parameters, Asked asked, @Nullable JsonNode body) {
        MatchOptions options = MatchOptions.of(dataset, parameters);
        SortedMap<String, Example> examples = Examples.read(body);
        return reads.answer(
                asked,
                "",
                Shapes.<byte[]>json(),
                _ -> names.ready()
                        .map(placed -> new Placed<>(placed.tag(), answers.written(placed.answer(), options, examples))),
                () -> answers.written(names.current(), options, examples));
    }

    @GET
    @Path("algorithms")
    @Operation(summary = "By which rules scores are made")
    public Algorithms algorithms() {
        var only = new ScoringAlgorithm(
                Algorithm.VERSION,
                "Names by their parts, in any script and order, then what else is told of the one who is meant",
                Features.ALL);
        return new Algorithms(List.of(only), only.name(), only.name());
    }
}
