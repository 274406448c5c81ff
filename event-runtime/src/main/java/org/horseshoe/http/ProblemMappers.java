package org.horseshoe.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.netty.handler.codec.DecoderException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpClosedException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.nio.channels.ClosedChannelException;
import java.sql.SQLException;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers every failure as a problem detail; what went wrong inside goes to the log and not to the client. */
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    /** PostgreSQL has given up a statement, by its {@code statement_timeout}. */
    private static final String TOO_LONG = "57014";

    @ServerExceptionMapper
    Response problem(HttpProblem problem) {
        return problem.toResponse();
    }

    @ServerExceptionMapper
    Response unauthorized(UnauthorizedException e) {
        return challenge();
    }

    @ServerExceptionMapper
    Response authenticationFailed(AuthenticationFailedException e) {
        return challenge();
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException e) {
        return Problems.of(403, "Forbidden", "The token's roles do not allow this")
                .toResponse();
    }

    /** The body is no JSON, or a field of it is not what it must be. */
    @ServerExceptionMapper
    @Priority(1)
    Response json(JsonProcessingException e) {
        String pointer = e instanceof JsonMappingException mapping
                ? "#"
                        + mapping.getPath().stream()
                                .map(step ->
                                        "/" + (step.getFieldName() != null ? step.getFieldName() : step.getIndex()))
                                .collect(Collectors.joining())
                : "#";
        String said = e.getCause() instanceof IllegalArgumentException refused && refused.getMessage() != null
                ? refused.getMessage()
                : e.getOriginalMessage().replaceAll("`?(?:[a-z]+\\.)+([A-Z]\\w+)`?", "$1");
        return Problems.badRequest(pointer, said).toResponse();
    }

    /** The platform has a mapper of its own for these, which does not say where. */
    @ServerExceptionMapper
    @Priority(1)
    Response mismatch(MismatchedInputException e) {
        return json(e);
    }

    @ServerExceptionMapper
    Response web(WebApplicationException e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof JsonProcessingException json) {
                return json(json);
            }
        }
        Response.StatusType status = e.getResponse().getStatusInfo();
        Response answer = Problems.of(status.getStatusCode(), status.getReasonPhrase(), String.valueOf(e.getMessage()))
                .toResponse();
        Response.ResponseBuilder with = Response.fromResponse(answer);
        e.getResponse().getHeaders().forEach((name, values) -> {
            if (!name.equalsIgnoreCase("Content-Type")) {
                values.forEach(value -> with.header(name, value));
            }
        });
        return with.build();
    }

    @ServerExceptionMapper
    Response anything(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof HttpProblem problem) {
                return problem.toResponse();
            }
            if (isBrokenOff(cause)) {
                return Problems.of(400, "Bad Request", "The body did not arrive whole")
                        .toResponse();
            }
            if (cause instanceof SQLException sql && TOO_LONG.equals(sql.getSQLState())) {
                return Problems.unavailable("The database took too long over this question", 5)
                        .toResponse();
            }
            if (cause instanceof SQLException sql && isAway(sql)) {
                return Problems.unavailable("The database does not answer", 1).toResponse();
            }
        }
        LOG.error("An answer failed", e);
        return Problems.of(500, "Internal Server Error", "The service failed; its log says how")
                .toResponse();
    }

    /** The caller hung up while it was sending, or what it sent is no HTTP: nothing went wrong here. */
    private static boolean isBrokenOff(Throwable cause) {
        return cause instanceof ClosedChannelException
                || cause instanceof HttpClosedException
                || cause instanceof DecoderException;
    }

    private static boolean isAway(SQLException e) {
        String state = e.getSQLState();
        return state == null || state.startsWith("08") || state.startsWith("57") || state.startsWith("53");
    }

    private static Response challenge() {
        return Response.fromResponse(Problems.of(401, "Unauthorized", "This needs a bearer token (JWT)")
                        .toResponse())
                .header("WWW-Authenticate", "Bearer")
                .build();
    }
}
