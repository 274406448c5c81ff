package org.horseshoe.projection;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.horseshoe.http.PositionedReads;
import org.horseshoe.http.Problems;

/** Reads the test service's read model by its views, as services do. */
@Path("/tally")
class TallyResource {

    private final PositionedReads reads;
    private final DataSource database;

    TallyResource(PositionedReads reads, DataSource database) {
        this.reads = reads;
        this.database = database;
    }

    @GET
    @Path("/{draft}")
    public Response tally(
            @PathParam("draft") String draft, @QueryParam("minPosition") String minPosition, @Context Request request) {
        return reads.answer(minPosition, request, "", () -> Map.of("draft", draft, "events", events(draft)));
    }

    private int events(String draft) {
        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("select events from tally where replace(draft, '/', '-') = ?")) {
            query.setString(1, draft);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    throw Problems.notFound("No draft " + draft);
                }
                return row.getInt(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
