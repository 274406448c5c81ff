package org.horseshoe.projection;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.horseshoe.events.DraftSymbol;
import org.horseshoe.events.EventEnvelope;
import org.horseshoe.events.EventIds;
import org.horseshoe.events.ProceedingsEvent.DraftWithdrawn;
import org.horseshoe.http.PositionedReads;
import org.horseshoe.http.Problems;
import org.horseshoe.outbox.Outbox;
import org.horseshoe.outbox.Publications;

/** Reads the test service's read model by its views, and publishes, as services do. */
@Path("/tally")
class TallyResource {

    private final PositionedReads reads;
    private final DataSource database;
    private final Publications publications;

    TallyResource(PositionedReads reads, DataSource database, Publications publications) {
        this.reads = reads;
        this.database = database;
        this.publications = publications;
    }

    @GET
    @Path("/{draft}")
    public Response tally(
            @PathParam("draft") String draft, @QueryParam("minPosition") String minPosition, @Context Request request) {
        return reads.answer(minPosition, request, "", () -> Map.of("draft", draft, "events", events(draft)));
    }

    /** Tells that a draft was withdrawn, as services publish what they are told. */
    @POST
    @Path("/{draft}")
    public void told(@PathParam("draft") String draft) throws SQLException {
        var event = new DraftWithdrawn(symbol(draft), null);
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            Outbox.append(
                    connection,
                    List.of(new EventEnvelope(
                            EventIds.ofClaim(event, "test"), URI.create("/test"), Instant.EPOCH, null, null, event)));
            connection.commit();
        }
        publications.wakeRelay();
    }

    private static DraftSymbol symbol(String draft) {
        try {
            return new DraftSymbol(draft.replace('-', '/'));
        } catch (IllegalArgumentException e) {
            throw Problems.badRequest("draft", String.valueOf(e.getMessage()));
        }
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
