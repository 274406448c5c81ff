package org.horseshoe.ingest.review;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.horseshoe.http.Parameters;
import org.horseshoe.http.Problems;
import org.horseshoe.ingest.publishing.PublishedPositions;
import org.horseshoe.ingest.publishing.PublishedPositions.Published;
import org.horseshoe.ingest.review.Reviews.Found;
import org.jspecify.annotations.Nullable;

/** What waits for a person, and what a person decides. */
@Path("/reviews")
@Produces(MediaType.APPLICATION_JSON)
class ReviewResource {

    private static final int MOST = 200;

    private final Reviews reviews;
    private final ReviewDesk desk;
    private final PublishedPositions positions;
    private final Clock clock = Clock.systemUTC();

    ReviewResource(Reviews reviews, ReviewDesk desk, PublishedPositions positions) {
        this.reviews = reviews;
        this.desk = desk;
        this.positions = positions;
    }

    /**
     * Reviews, the one that waits longest first.
     *
     * @param next what to pass as {@code cursor} for the next page, where there may be one
     */
    public record Queue(List<Review> reviews, @Nullable String next) {}

    @GET
    @Operation(
            summary = "The candidates that wait for a person, the one that waits longest first",
            description =
                    "Each with the words that say it among the words around them, why it waits, and the event as far"
                            + " as the article tells it.")
    @APIResponse(responseCode = "200", description = "A page; next is the cursor of the following one")
    @APIResponse(responseCode = "400", description = "Names the parameter")
    public Queue list(
            @QueryParam("state") @DefaultValue("open") String state,
            @QueryParam("type") @Nullable String type,
            @QueryParam("article") @Nullable String article,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") int limit)
            throws SQLException {
        if (limit < 1 || limit > MOST) {
            throw Problems.badRequest("limit", "must be from 1 to " + MOST);
        }
        String wanted = Parameters.oneOf("state", state, List.of("open", "decided", "all"));
        Boolean open = "all".equals(wanted) ? null : Boolean.valueOf(!"decided".equals(wanted));
        List<Review> page = reviews.list(
                open,
                type == null || type.isBlank() ? null : type,
                article == null ? null : id("article", article),
                cursor == null ? null : id("cursor", cursor),
                limit);
        return new Queue(page, page.size() < limit ? null : page.getLast().id().toString());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One candidate, with what was decided and what that published")
    @APIResponse(responseCode = "404", description = "No candidate that waits, or waited, has this id")
    public Review one(@PathParam("id") String id) throws SQLException {
        Found found = find(id("id", id));
        return told(found, positions.of(found.published()));
    }

    @POST
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("reviewer")
    @RunOnVirtualThread
    @Operation(
            summary = "Decide on a candidate",
            description = "accept: published as read. correct: fields laid over what was read. reject: not published."
                    + " merge: further evidence for the fact of another candidate. split: several facts. A correction of"
                    + " what was decided takes the earlier facts back.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "the draft that the article means", value = """
                                    {"decision": "correct", "fields": {"draft": "S/2022/431"},
                                     "reason": "two drafts were voted on that day; the text means the one on the DPRK"}
                                    """)))
    @APIResponse(
            responseCode = "200",
            description = "Decided, with the positions of what was published; the same again answers the same")
    @APIResponse(responseCode = "400", description = "Names every field that is missing or wrong")
    @APIResponse(responseCode = "404", description = "No candidate that waits, or waited, has this id")
    @APIResponse(responseCode = "409", description = "Decided otherwise already; says by whom, and what")
    @APIResponse(responseCode = "503", description = "Stored, not acknowledged in time; send the same again")
    public Review decide(@PathParam("id") String id, @Nullable ReviewRequest request, @Context SecurityContext caller)
            throws SQLException {
        if (request == null) {
            throw Problems.badRequest("#", "the body must be a JSON object with a decision and a reason");
        }
        UUID candidate = id("id", id);
        desk.decide(candidate, request.checked(), caller.getUserPrincipal().getName(), clock.instant());
        Found found = find(candidate);
        return told(found, positions.await(found.published()));
    }

    private Found find(UUID id) throws SQLException {
        return reviews.find(id)
                .orElseThrow(() -> Problems.notFound("No candidate that waits, or waited, has the id " + id));
    }

    private static Review told(Found found, Published published) {
        return found.review().with(published.events(), published.minPosition());
    }

    private static UUID id(String parameter, String written) {
        try {
            return UUID.fromString(written);
        } catch (IllegalArgumentException e) {
            throw Problems.badRequest(parameter, "\"" + written + "\" is no id");
        }
    }
}
