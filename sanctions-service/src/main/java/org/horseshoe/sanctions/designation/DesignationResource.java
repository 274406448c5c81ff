package org.horseshoe.sanctions.designation;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.horseshoe.http.Asked;
import org.horseshoe.http.Csv;
import org.horseshoe.http.Page;
import org.horseshoe.http.Parameters;
import org.horseshoe.http.PositionedReads;
import org.horseshoe.http.Problems;
import org.horseshoe.http.Shapes;
import org.horseshoe.sanctions.designation.DesignationView.Change;
import org.horseshoe.sanctions.designation.DesignationView.History;
import org.horseshoe.sanctions.designation.Designations.Moment;
import org.jspecify.annotations.Nullable;

/** Answers who stands on the list, and what happened to each entry; a name that was only proposed is never among them. */
@Path("/designations")
@Produces({MediaType.APPLICATION_JSON, "text/csv;qs=0.5"})
class DesignationResource {

    /** Whether an entry stands on the list. */
    enum Status {
        LISTED,
        DELISTED
    }

    private static final Csv<DesignationView> TABLE = Csv.<DesignationView>table()
            .column("reference", DesignationView::reference)
            .column("regime", DesignationView::regime)
            .column("type", entry -> entry.entry().path("type").asText())
            .column("status", DesignationView::status)
            .column("as_of", DesignationView::asOf)
            .column("name", DesignationView::name)
            .column(
                    "original_script",
                    entry -> entry.entry().path("originalScript").asText())
            .column("aliases", entry -> joined(entry.entry().path("aliases").findValues("name")))
            .column("listed_on", entry -> entry.entry().path("listedOn").asText())
            .column("birth_dates", entry -> joined(entry.entry().path("birthDates")))
            .column("nationalities", entry -> joined(entry.entry().path("nationalities")))
            .column("documents", entry -> joined(entry.entry().path("documents")))
            .column("data_id", entry -> entry.entry().path("dataId").asText());

    private static final Csv<Change> CHANGES = Csv.<Change>table()
            .column("copy_of", Change::copyOf)
            .column("type", Change::type)
            .column("changed", change -> joined(change.change().path("changed")))
            .column("name", change -> change.change().path("entry").path("name").asText())
            .column("recorded_at", Change::recordedAt);

    private final PositionedReads reads;
    private final Designations designations;

    DesignationResource(PositionedReads reads, Designations designations) {
        this.reads = reads;
        this.designations = designations;
    }

    @GET
    @Operation(
            summary = "Who stands on the list or has left it, in the order of the references, as JSON or CSV",
            description = "With validAt and knownAt as the copies of the list told of that day, and as was known then")
    public Response find(
            @QueryParam("regime") @Parameter(description = "As the list calls it: DPRK, Al-Qaida, Taliban …") @Nullable
                    String regime,
            @QueryParam("q") @Parameter(description = "What a name or an alias must hold, in any case") @Nullable
                    String words,
            @QueryParam("status") @Nullable String status,
            @QueryParam("validAt") @Nullable String validAt,
            @QueryParam("knownAt") @Nullable String knownAt,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit,
            @BeanParam Asked asked) {
        Status wanted = Parameters.word("status", status, Status.class);
        int most = Parameters.limit(limit);
        var search = new Designations.Search(
                absentIfBlank(regime),
                absentIfBlank(words),
                wanted == null ? null : wanted == Status.LISTED,
                moment(validAt, knownAt),
                absentIfBlank(cursor),
                most);
        Shapes<Page<DesignationView>> shapes =
                Shapes.<Page<DesignationView>>json().csv(page -> TABLE.of(page.items()));
        return reads.answer(
                asked, "", shapes, () -> Page.of(designations.find(search), most, DesignationView::reference));
    }

    @GET
    @Path("/{ref}")
    @Operation(summary = "An entry, when it stood on the list, and everything that happened to it")
    public Response one(
            @PathParam("ref") String reference,
            @QueryParam("validAt") @Nullable String validAt,
            @QueryParam("knownAt") @Nullable String knownAt,
            @BeanParam Asked asked) {
        Moment moment = moment(validAt, knownAt);
        Shapes<History> shapes = Shapes.<History>json().csv(history -> CHANGES.of(history.history()));
        return reads.answer(asked, "", shapes, () -> history(reference, moment));
    }

    private History history(String reference, Moment moment) {
        DesignationView one = designations
                .one(reference, moment)
                .orElseThrow(() -> Problems.notFound("No entry has the reference " + reference
                        + (moment.isNow() ? "" : " in the copies of the list that were known then")));
        var history = designations.history(one.reference(), moment);
        return new History(one, Designations.periods(history), history);
    }

    private static Moment moment(@Nullable String validAt, @Nullable String knownAt) {
        return new Moment(Parameters.day("validAt", validAt), Parameters.instant("knownAt", knownAt));
    }

    private static @Nullable String absentIfBlank(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }

    private static String joined(Iterable<JsonNode> texts) {
        return StreamSupport.stream(texts.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining("; "));
    }
}
