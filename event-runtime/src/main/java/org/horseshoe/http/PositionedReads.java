package org.horseshoe.http;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.horseshoe.projection.Position;
import org.horseshoe.projection.ReflectedPositions;
import org.jspecify.annotations.Nullable;

/**
 * Answers reads at one position of the log: all of a body comes from one snapshot, and the {@code ETag} says which.
 *
 * <p>A caller who has just written passes the position it was given as {@code minPosition}, and gets its own write.
 */
@ApplicationScoped
public class PositionedReads {

    private final DataSource database;
    private final ReflectedPositions reflected;

    PositionedReads(DataSource database, ReflectedPositions reflected) {
        this.database = database;
        this.reflected = reflected;
    }

    /**
     * Runs a query and answers 200 with its result, 304 where the caller has it already, 408 where the position asked
     * for is not reached in time, 400 where it is no position of this service.
     *
     * @param minPosition {@code horseshoe.proceedings/0@41}, several with commas; null asks for none
     * @param variant what else the answer depends on, such as the day that stands for "today"
     */
    public Response answer(@Nullable String minPosition, Request request, String variant, Supplier<?> query) {
        await(minPosition);
        return QuarkusTransaction.requiringNew().call(() -> {
            EntityTag tag;
            try (Connection connection = database.getConnection();
                    Statement snapshot = connection.createStatement()) {
                snapshot.execute("set transaction isolation level repeatable read, read only");
                tag = new EntityTag(reflected.tag(connection)
                        + (variant.isEmpty()
                                ? ""
                                : ";" + variant.replace(',', '_').replace('"', '_')));
            }
            Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
            Response.ResponseBuilder answer = unchanged != null ? unchanged : Response.ok(query.get());
            var revalidate = new CacheControl();
            revalidate.setNoCache(true);
            return answer.tag(tag).cacheControl(revalidate).build();
        });
    }

    private void await(@Nullable String minPosition) {
        if (minPosition == null || minPosition.isBlank()) {
            return;
        }
        List<Position> wanted;
        try {
            wanted = Position.parseAll(minPosition);
        } catch (IllegalArgumentException e) {
            throw Problems.badRequest("minPosition", String.valueOf(e.getMessage()));
        }
        try {
            switch (reflected.await(wanted)) {
                case ReflectedPositions.Reached _ -> {}
                case ReflectedPositions.NotRead(var topic, var topics) ->
                    throw Problems.badRequest(
                            "minPosition", "this service does not read " + topic + "; it reads " + topics);
                case ReflectedPositions.Behind(var position, var millis) ->
                    throw Problems.notReached(position + " is not applied within " + millis + " ms");
            }
        } catch (SQLException e) {
            throw Problems.unavailable("The read model's database does not answer", 1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problems.unavailable("The service is stopping", 1);
        }
    }
}
