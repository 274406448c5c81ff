package org.horseshoe.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.netty.handler.codec.DecoderException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpClosedException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.io.CharConversionException;
import java.nio.channels.ClosedChannelException;
import java.sql.SQLException;
import java.util.List;
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
        return Problems.badRequest(List.of(JsonFault.of(e))).toResponse();
    }

    /** The bytes of a JSON body are in no encoding that JSON has (RFC 8259, section 8.1). */
    @ServerExceptionMapper
    Response encoding(CharConversionException e) {
        return Problems.badRequest("#", "JSON in UTF-8 is wanted").toResponse();
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
            if (isDatabaseAway(cause)) {
                return Problems.unavailable("The database does not answer", 1).toResponse();
            }
        }
        LOG.error("An answer failed", e);
        return Problems.of(500, "Internal Server Error", "The service failed; its log says how")
                .toResponse();
    }

    /** A transaction that cannot be committed tells only beside itself that the connection was cut. */
    private static boolean isDatabaseAway(Throwable failure) {
        if (failure instanceof SQLException sql) {
            String state = sql.getSQLState();
            return state == null || state.startsWith("08") || state.startsWith("57") || state.startsWith("53");
        }
        for (Throwable beside : failure.getSuppressed()) {
            for (Throwable cause = beside; cause != null; cause = cause.getCause()) {
                if (isDatabaseAway(cause)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The caller hung up while it was sending, or what it sent is no HTTP: nothing went wrong here. */
    private static boolean isBrokenOff(Throwable cause) {
        return cause instanceof ClosedChannelException
                || cause instanceof HttpClosedException
                || cause instanceof DecoderException;
    }

    private static Response challenge() {
        return Response.fromResponse(Problems.of(401, "Unauthorized", "This needs a bearer token (JWT)")
                        .toResponse())
                .header("WWW-Authenticate", "Bearer")
                .build();
    }
}
