package org.horseshoe.ingest.record;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.horseshoe.ingest.record.Imports.Progress;
import org.horseshoe.ingest.record.StoredList.Taken;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Whole copies of the UN Security Council Consolidated List, and what each of them changed. */
@Path("/imports/" + ListImport.KIND)
@Produces(MediaType.APPLICATION_JSON)
class ListResource {

    private final ListImport list;
    private final Imports imports;
    private final RecordDoor door;

    ListResource(ListImport list, Imports imports, RecordDoor door) {
        this.list = list;
        this.imports = imports;
        this.door = door;
    }

    @POST
    @Consumes({MediaType.APPLICATION_XML, MediaType.TEXT_XML})
    @RolesAllowed({"reporter", "operator"})
    @Operation(
            summary = "Take a whole copy of the UN Security Council Consolidated List (XML)",
            description = "It is compared with the copy taken last; what differs is published: listed, amended,"
                    + " delisted, relisted. The order of records, dateGenerated and VERSIONNUM are no content.")
    @APIResponse(responseCode = "202", description = "Taken; Location tells what it changed")
    @APIResponse(responseCode = "400", description = "No whole copy of the list; says on which line, and why")
    @APIResponse(
            responseCode = "409",
            description = "Older than the copy taken last, or suspiciously short: says why, and how to confirm it")
    @APIResponse(responseCode = "413", description = "Too large; says how much is taken at once")
    public RestResponse<Progress> take(
            InputStream body,
            @QueryParam("confirm")
                    @Parameter(
                            description =
                                    "The SHA-256 of this file, where a person has looked at it: a copy in which many names"
                                            + " are missing is taken then")
                    @Nullable
                    String confirm)
            throws IOException, SQLException {
        UUID id = door.takeList(body, confirm);
        Progress done = imports.find(id).orElseThrow();
        return ResponseBuilder.create(RestResponse.Status.ACCEPTED, done)
                .location(URI.create("/imports/" + id))
                .build();
    }

    @GET
    @Operation(summary = "The copies of the list that were taken, the last one first, with what each changed")
    public List<Taken> copies() throws SQLException {
        return list.copies();
    }
}
