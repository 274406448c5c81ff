package org.horseshoe.sanctions.match;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.horseshoe.http.Asked;
import org.horseshoe.http.Parameters;
import org.horseshoe.http.PositionedReads;
import org.horseshoe.http.PositionedReads.Placed;
import org.horseshoe.http.Problems;
import org.horseshoe.http.Shapes;
import org.horseshoe.sanctions.domain.ftm.FollowTheMoney;
import org.horseshoe.sanctions.names.ListedName;
import org.horseshoe.sanctions.names.NameBook;
import org.horseshoe.sanctions.names.NamesInMemory;
import org.jspecify.annotations.Nullable;

/** Answers what clients of yente ask beside a match: an entity by its id, and which datasets there are. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
class EntityResource {

    /**
     * A dataset.
     *
     * @param load whether it has entities of its own; the whole has those of its children
     * @param entitiesUrl where all entities are, one a line
     * @param version the day of the copy of the list that changed something last
     */
    record Dataset(
            String name,
            String title,
            boolean load,
            @JsonProperty("entities_url") String entitiesUrl,
            String version,
            @JsonProperty("index_version") String indexVersion,
            @JsonProperty("index_current") boolean indexCurrent,
            List<String> children) {}

    /** All datasets. The index is fed by the log, so none is ever behind what is told of the list. */
    record Catalog(
            List<Dataset> datasets,
            List<String> current,
            List<String> outdated,
            @JsonProperty("index_stale") boolean indexStale) {}

    private final PositionedReads reads;
    private final NamesInMemory names;

    EntityResource(PositionedReads reads, NamesInMemory names) {
        this.reads = reads;
        this.names = names;
    }

    @GET
    @Path("entities/{id}")
    @Operation(
            summary = "An entity by the id that a match told: who is listed or was, or the listing",
            description = "As OpenSanctions' yente gives it, connected entities whole; docs/match-api.md")
    @APIResponse(
            responseCode = "200",
            description = "The entity; target is false for a listing and for who left the list",
            content = @Content(schema = @Schema(implementation = EntityView.class)))
    @APIResponse(responseCode = "404", description = "Nobody was ever listed under this id")
    public Response entity(
            @PathParam("id") String id,
            @QueryParam("nested") @Parameter(description = "false: connected entities by their ids only") @Nullable
                    String nested,
            @BeanParam Asked asked) {
        boolean whole = !Boolean.FALSE.equals(Parameters.yesOrNo("nested", nested));
        return answer(asked, book -> entity(book, id, whole));
    }

    @GET
    @Path("catalog")
    @Operation(summary = "Which datasets a match can be asked against: the whole list, and each regime")
    @APIResponse(
            responseCode = "200",
            description = "The datasets",
            content = @Content(schema = @Schema(implementation = Catalog.class)))
    public Response catalog(@BeanParam Asked asked) {
        return answer(asked, EntityResource::catalog);
    }

    private <T> Response answer(Asked asked, Function<NameBook, T> answer) {
        return reads.answer(
                asked,
                "",
                Shapes.<T>json(),
                _ -> names.ready().map(placed -> new Placed<>(placed.tag(), answer.apply(placed.answer()))),
                () -> answer.apply(names.current()));
    }

    private static EntityView entity(NameBook book, String id, boolean nested) {
        ListedName name = book.entries().get(id);
        if (name != null) {
            return EntityView.subject(name, nested);
        }
        if (id.endsWith(FollowTheMoney.SANCTION)) {
            ListedName listed = book.entries().get(id.substring(0, id.length() - FollowTheMoney.SANCTION.length()));
            if (listed != null) {
                return EntityView.sanction(listed, nested);
            }
        }
        throw book.proposal(id)
                .map(proposal -> Problems.notFound(id + " is only proposed, and is on no list; see /proposals/"
                        + proposal.draft().slug() + "/diff"))
                .orElseGet(() -> Problems.notFound("Nobody was ever listed as " + id));
    }

    private static Catalog catalog(NameBook book) {
        SortedSet<String> regimes = new TreeSet<>();
        book.entries().values().forEach(name -> regimes.add(name.candidate().regime()));
        String version = book.copyOf().map(Object::toString).orElse("none");
        List<Dataset> datasets = Stream.concat(
                        Stream.of(new Dataset(
                                MatchOptions.WHOLE,
                                "United Nations Security Council Consolidated List",
                                false,
                                "/exports/entities.ftm.json",
                                version,
                                version,
                                true,
                                List.copyOf(regimes))),
                        regimes.stream()
                                .map(regime -> new Dataset(
                                        regime,
                                        "Consolidated List: " + regime,
                                        true,
                                        "/exports/" + regime + "/entities.ftm.json",
                                        version,
                                        version,
                                        true,
                                        List.of())))
                .toList();
        return new Catalog(datasets, datasets.stream().map(Dataset::name).toList(), List.of(), false);
    }
}
