package org.horseshoe.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.horseshoe.events.EventCodec;
import org.horseshoe.localstack.PackagedService;
import org.horseshoe.system.House;

/**
 * An endpoint as its service describes it.
 *
 * @param operation its parameters and bodies
 * @param document the whole description, which parts refer to
 */
record Target(PackagedService service, String method, String path, JsonNode operation, JsonNode document) {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    /** Every endpoint of the three services. */
    static List<Target> of(House house) {
        List<Target> targets = new ArrayList<>();
        for (PackagedService service : PackagedService.values()) {
            targets.addAll(
                    of(service, house.get(service, "/q/openapi?format=json").json()));
        }
        return targets;
    }

    /** Every endpoint of one description. */
    static List<Target> of(PackagedService service, JsonNode document) {
        List<Target> targets = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .forEach(operation -> targets.add(new Target(
                                service,
                                operation.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                operation.getValue(),
                                document))));
        return targets;
    }

    /** The names of its parameters in the query. */
    List<String> queryParameters() {
        List<String> names = new ArrayList<>();
        operation.path("parameters").forEach(parameter -> {
            JsonNode resolved = resolved(parameter);
            if (resolved.path("in").asText().equals("query")) {
                names.add(resolved.path("name").asText());
            }
        });
        return names;
    }

    /** The types of the bodies that it takes. */
    List<String> bodyTypes() {
        List<String> types = new ArrayList<>();
        operation.at("/requestBody/content").fieldNames().forEachRemaining(types::add);
        return types;
    }

    /** What a body of a type looks like; an empty node where that is not told. */
    JsonNode schema(String bodyType) {
        JsonNode content = operation.at("/requestBody/content").path(bodyType);
        return content.path("schema").isMissingNode()
                ? EventCodec.json().createObjectNode()
                : resolved(content.path("schema"));
    }

    /** What a part refers to, or the part itself. */
    JsonNode resolved(JsonNode part) {
        JsonNode resolved = part;
        for (int i = 0; i < 10 && resolved.has("$ref"); i++) {
            resolved = document.at(resolved.get("$ref").asText().substring(1));
        }
        return resolved;
    }
}
