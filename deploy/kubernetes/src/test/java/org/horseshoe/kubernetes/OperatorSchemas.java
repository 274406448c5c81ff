package org.horseshoe.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Each object that an operator reads has the form that this operator takes: Strimzi's by the definitions that its own
 * generator writes, CloudNativePG's and KEDA's by schemas of the fields that are used here, kept in this project.
 */
final class OperatorSchemas implements Check {

    private static final Map<String, Class<?>> STRIMZI = Map.of(
            "Kafka", Kafka.class,
            "KafkaNodePool", KafkaNodePool.class,
            "KafkaTopic", KafkaTopic.class,
            "KafkaUser", KafkaUser.class);
    private static final List<String> KEPT = List.of("Cluster", "Database", "ScheduledBackup", "ScaledObject");
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private static final Map<String, JsonSchema> SCHEMAS = schemas();

    static boolean knows(String kind) {
        return SCHEMAS.containsKey(kind);
    }

    @Override
    public List<String> problemsOf(Manifests manifests) {
        var problems = new ArrayList<String>();
        manifests.all().forEach(object -> {
            JsonSchema schema = SCHEMAS.get(object.path("kind").asText());
            if (schema != null) {
                schema.validate(object)
                        .forEach(message -> problems.add(Manifests.title(object) + ": " + message.getMessage()));
            }
        });
        return problems;
    }

    private static Map<String, JsonSchema> schemas() {
        var schemas = new TreeMap<String, JsonSchema>();
        try {
            Path directory = Files.createTempDirectory("definitions");
            generate(directory);
            for (String kind : STRIMZI.keySet()) {
                Path file = definition(directory, kind);
                schemas.put(kind, FACTORY.getSchema(closed(schema(file))));
                Files.delete(file);
            }
            Files.delete(directory);
            for (String kind : KEPT) {
                try (InputStream file = OperatorSchemas.class.getResourceAsStream("/schemas/" + kind + ".json")) {
                    schemas.put(kind, FACTORY.getSchema(Manifests.json().readTree(file)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return schemas;
    }

    /** The generator is a program, so it runs as one. */
    private static void generate(Path directory) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "io.strimzi.crdgenerator.CrdGenerator",
                "--target-kube",
                "1.27+",
                "--crd-api-version",
                "v1"));
        STRIMZI.forEach((kind, model) -> command.add(model.getName() + "=" + definition(directory, kind)));
        try {
            int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
            if (exit != 0) {
                throw new IllegalStateException("Strimzi's generator ended with " + exit);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Path definition(Path directory, String kind) {
        return directory.resolve(kind + ".json");
    }

    private static JsonNode schema(Path file) throws IOException {
        JsonNode versions = Manifests.json().readTree(file.toFile()).at("/spec/versions");
        return Manifests.elements(versions)
                .filter(version -> version.path("name").asText().equals("v1"))
                .findFirst()
                .orElseThrow()
                .at("/schema/openAPIV3Schema");
    }

    /** A server drops fields that it does not know; here they are mistakes. */
    private static JsonNode closed(JsonNode schema) {
        if (schema instanceof ObjectNode object) {
            if (object.has("properties") && !object.has("x-kubernetes-preserve-unknown-fields")) {
                object.put("additionalProperties", false);
            }
            object.forEach(OperatorSchemas::closed);
        } else {
            schema.forEach(OperatorSchemas::closed);
        }
        return schema;
    }
}
