package org.horseshoe.http;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A problem detail (RFC 9457) on its way to a client; made by {@link Problems}, answered by {@link ProblemMappers}. */
public final class HttpProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** {@code application/problem+json}. */
    public static final MediaType MEDIA_TYPE = new MediaType("application", "problem+json");

    private final int status;
    private final String title;
    private final transient List<Problems.Fault> errors;
    private final transient Map<String, String> headers;

    HttpProblem(int status, String title, String detail, List<Problems.Fault> errors, Map<String, String> headers) {
        super(detail, null, false, false); // an answer, not a failure of ours: no stack trace to fill
        this.status = status;
        this.title = title;
        this.errors = List.copyOf(errors);
        this.headers = new TreeMap<>(headers);
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The response with the problem as its body. */
    public Response toResponse() {
        Response.ResponseBuilder response =
                Response.status(status).type(MEDIA_TYPE).entity(body());
        headers.forEach(response::header);
        return response.build();
    }

    Map<String, String> headers() {
        return headers;
    }

    Map<String, Object> body() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "about:blank");
        body.put("title", title);
        body.put("status", status);
        body.put("detail", getMessage());
        if (!errors.isEmpty()) {
            body.put("errors", errors);
        }
        return body;
    }
}
