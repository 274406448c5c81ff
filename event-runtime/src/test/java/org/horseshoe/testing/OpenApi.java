package org.horseshoe.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.horseshoe.events.EventCodec;
import org.jspecify.annotations.Nullable;

/** The endpoints of a running service, as it describes them itself. */
public final class OpenApi {

    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "patch", "head", "options", "trace");

    /**
     * One endpoint.
     *
     * @param path with the names of its parameters in braces
     * @param bodyType the first type of body that it takes; null where it takes none
     */
    public record Endpoint(
            String method, String path, @Nullable String bodyType) {

        /** As a table names it: {@code GET /votes/{id}}. */
        public String name() {
            return method + " " + path;
        }
    }

    private OpenApi() {}

    /** Every endpoint in the document of the service at an address. */
    public static List<Endpoint> endpoints(HttpClient client, URI service) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(service.resolve("/q/openapi?format=json"))
                .build();
        JsonNode document = EventCodec.json()
                .readTree(client.send(request, BodyHandlers.ofString()).body());
        List<Endpoint> endpoints = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .forEach(operation -> endpoints.add(new Endpoint(
                                operation.getKey().toUpperCase(java.util.Locale.ROOT),
                                path.getKey(),
                                firstName(operation.getValue().at("/requestBody/content"))))));
        return endpoints;
    }

    private static @Nullable String firstName(JsonNode object) {
        return object.isEmpty() ? null : object.fieldNames().next();
    }
}
