package org.horseshoe.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;

/** Whether the media types that a request names can be read at all; the platform takes others for a fault of its own. */
final class MediaTypes {

    private static final String ANY = "*/*";

    private MediaTypes() {}

    /** 400 with the header that names no media type (RFC 9110, sections 8.3 and 12.5.1). */
    static Optional<HttpProblem> problemOf(HttpServerRequest request) {
        return problemIn("Accept", request.headers().getAll(HttpHeaders.ACCEPT))
                .or(() -> problemIn("Content-Type", request.headers().getAll(HttpHeaders.CONTENT_TYPE)));
    }

    private static Optional<HttpProblem> problemIn(String header, List<String> values) {
        for (String value : values) {
            for (String type : value.split(",", -1)) {
                if (!isReadable(type.strip())) {
                    return Optional.of(Problems.badRequest(header, "no media type: " + type.strip()));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isReadable(String type) {
        if (type.isEmpty() || type.equals(ANY)) {
            return true;
        }
        try {
            MediaType.valueOf(type);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
