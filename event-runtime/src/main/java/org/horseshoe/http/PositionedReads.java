package org.horseshoe.http;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.horseshoe.eventlog.LogUnreachable;
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

    /**
     * An answer with the position that it reflects.
     *
     * @param tag what {@link ReflectedPositions#TAG} gave in the query that the answer is from
     */
    public record Placed<T>(String tag, T answer) {}

    private final DataSource database;
    private final ReflectedPositions reflected;
    private final Request request;
    private final HttpHeaders headers;
    private final UriInfo uri;
    private final Duration queryAtMost;

    PositionedReads(
            DataSource database,
            ReflectedPositions reflected,
            Request request,
            HttpHeaders headers,
            UriInfo uri,
            @ConfigProperty(name = "horseshoe.reads.query-at-most", defaultValue = "30s") Duration queryAtMost) {
        this.queryAtMost = queryAtMost;
        this.database = database;
        this.reflected = reflected;
        this.request = request;
        this.headers = headers;
        this.uri = uri;
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
        return inSnapshot(tag ->
                respond(request, tagged(tag, variant), query, answer -> answer).build());
    }

    /** The same for a file, which is written from the snapshot's values as it is sent. */
    public Response file(
            @Nullable String minPosition, Request request, String type, Supplier<StreamingOutput> content) {
        return Response.fromResponse(answer(minPosition, request, "", content))
                .type(type)
                .build();
    }

    /** The same, in the format that the caller asks for; a page that is not the last links to the next. */
    public <T> Response answer(Asked asked, String variant, Shapes<T> shapes, Supplier<T> query) {
        return answer(asked, variant, shapes, _ -> Optional.empty(), query);
    }

    /**
     * The same for an answer that may lie ready, for which one statement is enough: it needs no transaction around it.
     *
     * @param ready what lies ready in a format; the query is asked where it is empty
     */
    public <T> Response answer(
            Asked asked,
            String variant,
            Shapes<T> shapes,
            Function<Format, Optional<? extends Placed<?>>> ready,
            Supplier<T> query) {
        Format format = shapes.asked(asked.format(), headers.getAcceptableMediaTypes());
        await(asked.minPosition());
        String whole = format.equals(Format.JSON) ? variant : format.word() + (variant.isEmpty() ? "" : ";" + variant);
        Optional<? extends Placed<?>> found = ready.apply(format);
        if (found.isPresent()) {
            Placed<?> placed = found.get();
            return respond(request, tagged(placed.tag(), whole), placed::answer, answer -> answer)
                    .type(format.type())
                    .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                    .build();
        }
        return inSnapshot(tag -> respond(request, tagged(tag, whole), query, answer -> shapes.in(format, answer))
                .type(format.type())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build());
    }

    private Response inSnapshot(Function<String, Response> answer) {
        return QuarkusTransaction.requiringNew().call(() -> {
            String tag;
            try (Connection connection = database.getConnection();
                    Statement snapshot = connection.createStatement()) {
                snapshot.execute(
                        "set transaction isolation level repeatable read, read only; set local statement_timeout = "
                                + queryAtMost.toMillis() + "; " + ReflectedPositions.PASS_GATE);
                tag = reflected.tag(connection);
            }
            return answer.apply(tag);
        });
    }

    private <T> Response.ResponseBuilder respond(
            Request asking, EntityTag tag, Supplier<T> query, Function<T, ?> shape) {
        var revalidate = new CacheControl();
        revalidate.setNoCache(true);
        Response.ResponseBuilder unchanged = asking.evaluatePreconditions(tag);
        if (unchanged != null) {
            return unchanged.tag(tag).cacheControl(revalidate);
        }
        T answer = query.get();
        Response.ResponseBuilder ok = Response.ok(shape.apply(answer));
        if (answer instanceof Page<?>(var _, var next) && next != null) {
            ok.header(HttpHeaders.LINK, "<" + withCursor(next) + ">; rel=\"next\"");
        }
        return ok.tag(tag).cacheControl(revalidate);
    }

    static EntityTag tagged(String position, String variant) {
        return new EntityTag(position + (variant.isEmpty() ? "" : ";" + inATag(variant)));
    }

    /** What callers asked for may have any letters; in a tag only visible ones of ASCII stand for themselves (RFC 9110, 8.8.3). */
    private static String inATag(String variant) {
        var written = new StringBuilder(variant.length());
        for (byte letter : variant.getBytes(StandardCharsets.UTF_8)) {
            boolean itself = letter > ' ' && letter < 0x7F && ",\"%".indexOf(letter) < 0;
            written.append(itself ? Character.toString(letter) : "%%%02X".formatted(letter));
        }
        return written.toString();
    }

    private String withCursor(String next) {
        var query = new StringJoiner("&");
        uri.getQueryParameters().forEach((name, values) -> {
            if (!name.equals("cursor")) {
                values.forEach(value -> query.add(encoded(name) + "=" + encoded(value)));
            }
        });
        query.add("cursor=" + encoded(next));
        return uri.getRequestUri().getRawPath() + "?" + query;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
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
        } catch (LogUnreachable e) {
            throw Problems.unavailable("Kafka does not answer", 1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problems.unavailable("The service is stopping", 1);
        }
    }
}
