package org.horseshoe.http;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;

/** Problem details (RFC 9457) that name what was wrong. */
public final class Problems {

    /**
     * One fault of a request.
     *
     * @param pointer a JSON pointer into the body ({@code #/date}), or the name of a parameter
     */
    public record Fault(String pointer, String detail) {}

    private Problems() {}

    /** 400 for one parameter or field. */
    public static HttpProblem badRequest(String pointer, String detail) {
        return badRequest(List.of(new Fault(pointer, detail)));
    }

    /** 400 for several. */
    public static HttpProblem badRequest(List<Fault> faults) {
        Fault first = faults.getFirst();
        return HttpProblem.builder()
                .withTitle("Bad Request")
                .withStatus(Status.BAD_REQUEST)
                .withDetail(first.pointer() + ": " + first.detail())
                .with("errors", faults)
                .build();
    }

    /** 404 that says what there is none of. */
    public static HttpProblem notFound(String detail) {
        return of(Status.NOT_FOUND, "Not Found", detail);
    }

    /** 409 that says with what it collides. */
    public static HttpProblem conflict(String detail) {
        return of(Status.CONFLICT, "Conflict", detail);
    }

    /** 408: the position asked for was not reached in time. */
    public static HttpProblem notReached(String detail) {
        return of(Status.REQUEST_TIMEOUT, "Position Not Reached", detail);
    }

    /** 503 with {@code Retry-After}. */
    public static HttpProblem unavailable(String detail, int retryAfterSeconds) {
        return HttpProblem.builder()
                .withTitle("Service Unavailable")
                .withStatus(Status.SERVICE_UNAVAILABLE)
                .withDetail(detail)
                .withHeader("Retry-After", Integer.toString(retryAfterSeconds))
                .build();
    }

    private static HttpProblem of(Status status, String title, String detail) {
        return HttpProblem.builder()
                .withTitle(title)
                .withStatus(status)
                .withDetail(detail)
                .build();
    }
}
