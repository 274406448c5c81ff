package org.horseshoe.ingest.record;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.horseshoe.events.EventIds;
import org.horseshoe.http.Problems;
import org.horseshoe.ingest.publishing.Digests;
import org.horseshoe.ingest.record.Imports.Progress;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Official records as files, and how far their import has got. */
@Path("/imports")
@Produces(MediaType.APPLICATION_JSON)
class ImportResource {

    private final Imports imports;
    private final ImportWorker worker;
    private final RecordFormats formats;
    private final Clock clock = Clock.systemUTC();

    ImportResource(Imports imports, ImportWorker worker, RecordFormats formats) {
        this.imports = imports;
        this.worker = worker;
        this.formats = formats;
    }

    @POST
    @Path("/vetoes")
    @Consumes({"text/csv", MediaType.APPLICATION_OCTET_STREAM})
    @RolesAllowed({"reporter", "operator"})
    @Operation(summary = "Import the veto list of the Dag Hammarskjöld Library (CSV)")
    @APIResponse(
            responseCode = "202",
            description = "Stored; Location tells the progress. The same file again: the same import")
    @APIResponse(responseCode = "400", description = "No file of this format; says where and why")
    public RestResponse<Progress> vetoes(InputStream body) throws IOException, SQLException {
        return start("vetoes", body.readAllBytes());
    }

    @GET
    @Operation(summary = "The imports, the last one first")
    public List<Progress> latest() throws SQLException {
        return imports.latest();
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "How far an import has got, and the rows that were refused")
    public Progress one(@PathParam("id") String id) throws SQLException {
        try {
            return find(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            throw Problems.badRequest("id", "\"" + id + "\" is not the id of an import");
        }
    }

    private RestResponse<Progress> start(String kind, byte[] file) throws SQLException {
        int rows = rows(formats.named(kind), file);
        String sha256 = Digests.sha256(file);
        UUID id = EventIds.named("import", kind, sha256);
        if (imports.insert(id, kind, sha256, file, rows, clock.instant())) {
            worker.wake();
        }
        return ResponseBuilder.create(RestResponse.Status.ACCEPTED, find(id))
                .location(URI.create("/imports/" + id))
                .build();
    }

    /** Reads the whole file once before it is taken, so that damage is told to the one who sent it. */
    private static int rows(RecordFormat format, byte[] file) {
        try {
            int rows = 0;
            Iterator<RecordRow> read = format.rows(file);
            while (read.hasNext()) {
                read.next();
                rows++;
            }
            return rows;
        } catch (UnreadableRecord | IOException e) {
            throw Problems.badRequest("#", String.valueOf(e.getMessage()));
        } catch (UncheckedIOException e) {
            throw Problems.badRequest("#", CsvRows.reason(e));
        }
    }

    private Progress find(UUID id) throws SQLException {
        return imports.find(id).orElseThrow(() -> Problems.notFound("No import has the id " + id));
    }
}
