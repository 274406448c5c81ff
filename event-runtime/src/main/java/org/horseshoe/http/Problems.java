package org.horseshoe.http;

import java.util.List;
import java.util.Map;

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
        return new HttpProblem(400, "Bad Request", first.pointer() + ": " + first.detail(), faults, Map.of());
    }

    /** 404 that says what there is none of. */
    public static HttpProblem notFound(String detail) {
        return of(404, "Not Found", detail);
    }

    /** 409 that says with what it collides. */
    public static HttpProblem conflict(String detail) {
        return of(409, "Conflict", detail);
    }

    /** 410 that says what is no more, and what to do instead. */
    public static HttpProblem gone(String detail) {
        return of(410, "Gone", detail);
    }

    /** 408: the position asked for was not reached in time. */
    public static HttpProblem notReached(String detail) {
        return of(408, "Position Not Reached", detail);
    }

    /** 413 that says how much is taken. */
    public static HttpProblem tooLarge(String detail) {
        return of(413, "Content Too Large", detail);
    }

    /** 503 with {@code Retry-After}. */
    public static HttpProblem unavailable(String detail, int retryAfterSeconds) {
        return retryable(503, "Service Unavailable", detail, retryAfterSeconds);
    }

    /** 429 with {@code Retry-After}. */
    static HttpProblem tooMany(String detail, int retryAfterSeconds) {
        return retryable(429, "Too Many Requests", detail, retryAfterSeconds);
    }

    static HttpProblem of(int status, String title, String detail) {
        return new HttpProblem(status, title, detail, List.of(), Map.of());
    }

    private static HttpProblem retryable(int status, String title, String detail, int seconds) {
        return new HttpProblem(status, title, detail, List.of(), Map.of("Retry-After", Integer.toString(seconds)));
    }
}
