package org.horseshoe.ingest.record;

import io.quarkus.vertx.http.runtime.RouteConstants;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.horseshoe.http.HttpProblem;
import org.horseshoe.ingest.publishing.IngestSettings;

/** Lets files of records be larger than any other body, and says how much is taken where one is too large. */
@Singleton
class BodySizes {

    private static final long OTHER_BODIES = 6_000_000;

    private final long ofRecords;

    BodySizes(IngestSettings settings) {
        this.ofRecords = settings.importBytes();
    }

    void limit(@Observes Router router) {
        router.route().order(RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT + 1).handler(this::limit);
    }

    private void limit(RoutingContext request) {
        boolean isRecord = request.normalizedPath().startsWith("/imports/");
        long most = isRecord ? ofRecords : OTHER_BODIES;
        String length = request.request().getHeader("Content-Length");
        if (length == null || !length.matches("\\d{1,18}")) {
            request.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, isRecord ? most + 1 : most);
            request.next();
        } else if (Long.parseLong(length) <= most) {
            request.next();
        } else {
            request.response()
                    .setStatusCode(413)
                    .putHeader("Content-Type", HttpProblem.MEDIA_TYPE.toString())
                    .putHeader("Connection", "close")
                    .end(problem(length, most).encode());
        }
    }

    private static JsonObject problem(String length, long most) {
        return new JsonObject()
                .put("type", "about:blank")
                .put("title", "Content Too Large")
                .put("status", 413)
                .put("detail", "The body has " + length + " bytes, and at most " + most + " are taken at once");
    }
}
