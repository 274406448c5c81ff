package org.horseshoe.ingest.article;

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
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.horseshoe.http.Problems;
import org.horseshoe.ingest.publishing.IngestSettings;
import org.horseshoe.ingest.publishing.PublishedPositions;
import org.horseshoe.ingest.publishing.PublishedPositions.Published;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Articles in, and what came of them. */
@Path("/articles")
@Produces(MediaType.APPLICATION_JSON)
class ArticleResource {

    private static final int MOST = 200;

    private final ArticleReader reader;
    private final Articles articles;
    private final PublishedPositions positions;
    private final IngestSettings settings;

    ArticleResource(ArticleReader reader, Articles articles, PublishedPositions positions, IngestSettings settings) {
        this.reader = reader;
        this.articles = articles;
        this.positions = positions;
        this.settings = settings;
    }

    /**
     * Articles, the last received first.
     *
     * @param next the value of {@code before} for the next page, where there may be one
     */
    public record Page(
            List<Articles.Summary> articles, @Nullable String next) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("reporter")
    @RunOnVirtualThread
    @Operation(summary = "Read an article")
    @APIResponse(responseCode = "201", description = "Read, with its candidates; what was accepted is published")
    @APIResponse(responseCode = "200", description = "Known already; nothing new")
    @APIResponse(responseCode = "400", description = "Names every field that is missing or wrong")
    @APIResponse(responseCode = "503", description = "Stored, not acknowledged in time; send the same again")
    public RestResponse<ReadArticle> post(@Nullable ArticleRequest request) throws SQLException {
        if (request == null) {
            throw Problems.badRequest("#", "the body must be a JSON object with an article");
        }
        ArticleRequest.Checked checked = request.checked(settings.articleCharacters());
        ArticleReader.Taken taken = reader.read(checked.article(), checked.declared());
        UUID id = taken.id();
        ReadArticle read = find(id, positions.await(articles.eventsOf(id)));
        return ResponseBuilder.create(taken.fresh() ? RestResponse.Status.CREATED : RestResponse.Status.OK, read)
                .location(URI.create("/articles/" + id))
                .build();
    }

    @GET
    @Operation(summary = "The articles that were read, the last received first")
    public Page latest(
            @QueryParam("before") @Nullable String before, @QueryParam("limit") @DefaultValue("50") int limit) {
        if (limit < 1 || limit > MOST) {
            throw Problems.badRequest("limit", "must be from 1 to " + MOST);
        }
        List<Articles.Summary> page = articles.latest(before == null ? null : id("before", before), limit);
        return new Page(page, page.size() < limit ? null : page.getLast().id().toString());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "What was read and what came of it")
    public ReadArticle one(@PathParam("id") String id) {
        UUID article = id("id", id);
        return find(article, positions.of(articles.eventsOf(article)));
    }

    private ReadArticle find(UUID id, Published published) {
        return articles.read(id, published).orElseThrow(() -> Problems.notFound("No article has the id " + id));
    }

    private static UUID id(String parameter, String written) {
        try {
            return UUID.fromString(written);
        } catch (IllegalArgumentException e) {
            throw Problems.badRequest(parameter, "\"" + written + "\" is not the id of an article");
        }
    }
}
