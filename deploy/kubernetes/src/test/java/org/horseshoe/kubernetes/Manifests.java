package org.horseshoe.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The objects of one overlay, as Kustomize renders them. */
final class Manifests {

    static final Path HOME = Path.of("").toAbsolutePath().resolve("../..").normalize();

    private static final YAMLMapper YAML = new YAMLMapper(new YAMLFactory());
    private static final Map<String, List<ObjectNode>> RENDERED = new ConcurrentHashMap<>();

    private final List<ObjectNode> objects;

    private Manifests(List<ObjectNode> objects) {
        this.objects = objects;
    }

    static List<String> overlays() {
        return List.of("single-node", "production");
    }

    /** A copy that a test may spoil. Without {@code kubectl} on the PATH the test is left out, and says so. */
    static Manifests of(String overlay) {
        return new Manifests(RENDERED.computeIfAbsent(overlay, Manifests::render).stream()
                .map(ObjectNode::deepCopy)
                .toList());
    }

    private static List<ObjectNode> render(String overlay) {
        Path file = null;
        try {
            file = Files.createTempFile("overlay", ".yaml");
            Process kubectl = new ProcessBuilder("kubectl", "kustomize", "overlays/" + overlay)
                    .redirectOutput(file.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            if (kubectl.waitFor() != 0) {
                throw new IllegalStateException("kubectl kustomize overlays/" + overlay + " failed");
            }
            try (var documents = YAML.readerFor(ObjectNode.class).<ObjectNode>readValues(file.toFile())) {
                return List.copyOf(documents.readAll());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (IOException e) {
            Assumptions.assumeFalse(
                    String.valueOf(e.getMessage()).contains("Cannot run program"),
                    "kubectl is not on the PATH: the overlays are not rendered, hence not checked");
            throw new UncheckedIOException(e);
        } finally {
            if (file != null) {
                file.toFile().delete();
            }
        }
    }

    Stream<ObjectNode> all() {
        return objects.stream();
    }

    Stream<ObjectNode> ofKind(String kind) {
        return all().filter(object -> kind.equals(object.path("kind").asText()));
    }

    ObjectNode one(String kind, String name) {
        return ofKind(kind)
                .filter(object -> name.equals(name(object)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No " + kind + " " + name));
    }

    boolean has(String kind, String name) {
        return ofKind(kind).anyMatch(object -> name.equals(name(object)));
    }

    /** The containers of every workload, each with the name of its Deployment. */
    Stream<Map.Entry<String, JsonNode>> containers() {
        return ofKind("Deployment")
                .flatMap(deployment -> elements(pod(deployment).path("containers"))
                        .map(container -> Map.entry(name(deployment), container)));
    }

    static JsonNode pod(JsonNode deployment) {
        return deployment.at("/spec/template/spec");
    }

    static String name(JsonNode object) {
        return object.at("/metadata/name").asText();
    }

    static String title(JsonNode object) {
        return object.path("kind").asText() + " " + name(object);
    }

    static Stream<JsonNode> elements(JsonNode array) {
        return Stream.iterate(0, i -> i < array.size(), i -> i + 1).map(array::get);
    }

    static Map<String, String> texts(JsonNode object) {
        var texts = new TreeMap<String, String>();
        object.properties()
                .forEach(field -> texts.put(field.getKey(), field.getValue().asText()));
        return texts;
    }

    static ObjectMapper json() {
        return new ObjectMapper();
    }
}
