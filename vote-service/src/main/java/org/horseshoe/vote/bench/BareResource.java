package org.horseshoe.vote.bench;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.horseshoe.http.Problems;
import org.horseshoe.http.ReadModel;

/**
 * What a read costs at least in this very process: a constant, and one row by its key.
 *
 * <p>Not found unless {@code horseshoe.bench} is true.
 */
@Path("/bench")
@Produces(MediaType.APPLICATION_JSON)
class BareResource {

    /** Some columns of a row. */
    record Row(String draft, LocalDate heldOn, String verdict, String basis) {}

    private final ReadModel readModel;
    private final boolean isWanted;

    BareResource(
            ReadModel readModel, @ConfigProperty(name = "horseshoe.bench", defaultValue = "false") boolean wanted) {
        this.readModel = readModel;
        this.isWanted = wanted;
    }

    @GET
    @Path("/constant")
    @Operation(hidden = true)
    public Row constant() {
        check();
        return new Row("S/2022/431", LocalDate.of(2022, 5, 26), "vetoed", "computed");
    }

    @GET
    @Path("/row/{slug}")
    @Operation(hidden = true)
    public Row row(@PathParam("slug") String slug) {
        check();
        return readModel
                .read(
                        "select draft, held_on, verdict, basis from vote where draft = ? and question = ''",
                        List.of(slug.replace('-', '/')),
                        row -> new Row(
                                row.getString(1),
                                row.getObject(2, LocalDate.class),
                                row.getString(3),
                                row.getString(4)))
                .stream()
                .findFirst()
                .orElseThrow(() -> Problems.notFound("No such row"));
    }

    private void check() {
        if (!isWanted) {
            throw Problems.notFound("There is nothing here");
        }
    }
}
