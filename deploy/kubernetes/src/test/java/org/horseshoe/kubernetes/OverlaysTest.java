package org.horseshoe.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the overlays render to is checked without a cluster, and each check finds the mistake that it is there for. */
class OverlaysTest {

    private static final Check MODELS = new KubernetesModels();
    private static final Check TYPES = new TypedModels();
    private static final Check OPERATORS = new OperatorSchemas();
    private static final Check REFERENCES = new References();
    private static final Check LOG = new LogAccess();
    private static final Check ENVIRONMENT = new Environment();
    private static final Check METRICS = new MetricNames();
    private static final Check IMAGES = new Images();

    static Stream<Arguments> everyCheckOnEveryOverlay() {
        return Manifests.overlays().stream()
                .flatMap(overlay -> Stream.of(MODELS, TYPES, OPERATORS, REFERENCES, LOG, ENVIRONMENT, METRICS, IMAGES)
                        .map(check -> Arguments.of(overlay, check.getClass().getSimpleName(), check)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("everyCheckOnEveryOverlay")
    void an_overlay_passes_every_check(String overlay, String name, Check check) {
        assertThat(check.problemsOf(Manifests.of(overlay))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void no_object_is_left_unchecked(String overlay) {
        assertThat(Manifests.of(overlay).all().map(object -> object.path("kind").asText()))
                .isNotEmpty()
                .allMatch(
                        kind -> KubernetesModels.knows(kind) || TypedModels.knows(kind) || OperatorSchemas.knows(kind));
    }

    static List<String> overlays() {
        return Manifests.overlays();
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake(
                        "a field is misspelt",
                        MODELS,
                        "replicass",
                        "Deployment",
                        "vote-service",
                        object -> spec(object).put("replicass", 2)),
                mistake(
                        "a selector is missing",
                        MODELS,
                        "selector",
                        "Deployment",
                        "vote-service",
                        object -> spec(object).remove("selector")),
                mistake(
                        "a number is a word",
                        TYPES,
                        "two",
                        "Deployment",
                        "vote-service",
                        object -> spec(object).put("replicas", "two")),
                mistake(
                        "an alert has an unknown field",
                        TYPES,
                        "unknown field fro",
                        "PrometheusRule",
                        "horseshoe",
                        object -> ((ObjectNode) object.at("/spec/groups/0/rules/0")).put("fro", "5m")),
                mistake(
                        "a topic's field is misspelt",
                        OPERATORS,
                        "partitons",
                        "KafkaTopic",
                        "horseshoe.outcomes",
                        object -> spec(object).put("partitons", 3)),
                mistake(
                        "a broker pool has a wrong role",
                        OPERATORS,
                        "roles",
                        "KafkaNodePool",
                        "brokers",
                        object -> ((ArrayNode) object.at("/spec/roles")).add("brokr")),
                mistake(
                        "a database cluster's field is misspelt",
                        OPERATORS,
                        "instance",
                        "Cluster",
                        "horseshoe-postgres",
                        object -> spec(object).put("instance", 3)),
                mistake(
                        "scaling has no target",
                        OPERATORS,
                        "scaleTargetRef",
                        "ScaledObject",
                        "vote-service",
                        object -> spec(object).remove("scaleTargetRef")),
                mistake(
                        "scaling names another Deployment",
                        REFERENCES,
                        "no Deployment",
                        "ScaledObject",
                        "vote-service",
                        object -> ((ObjectNode) object.at("/spec/scaleTargetRef")).put("name", "votes-service")),
                mistake(
                        "a service selects nobody",
                        REFERENCES,
                        "0 Deployments",
                        "Service",
                        "vote-service",
                        object -> spec(object).putObject("selector").put("app", "votes")),
                mistake(
                        "a service leads to a port that is not open",
                        REFERENCES,
                        "port https",
                        "Service",
                        "vote-service",
                        object -> ((ObjectNode) object.at("/spec/ports/0")).put("targetPort", "https")),
                mistake(
                        "a probe asks another path",
                        REFERENCES,
                        "livenessProbe",
                        "Deployment",
                        "vote-service",
                        object -> ((ObjectNode) container(object).at("/livenessProbe/httpGet"))
                                .put("path", "/q/health/ready")),
                mistake(
                        "an image floats",
                        REFERENCES,
                        "names no version",
                        "Deployment",
                        "vote-service",
                        object -> container(object).put("image", "horseshoe/vote-service:latest")),
                mistake(
                        "an image is built by nobody",
                        IMAGES,
                        "which no module is built into",
                        "Deployment",
                        "vote-service",
                        object -> container(object).put("image", "horseshoe/event-runtime:0.1.0")),
                mistake(
                        "a pod runs as another user than its image is made for",
                        IMAGES,
                        "runs as 1000:10001",
                        "Deployment",
                        "vote-service",
                        object -> ((ObjectNode) Manifests.pod(object).path("securityContext")).put("runAsUser", 1000)),
                mistake(
                        "the folder in which an image works cannot be written",
                        IMAGES,
                        "cannot write to /tmp",
                        "Deployment",
                        "vote-service",
                        object -> container(object).remove("volumeMounts")),
                mistake(
                        "the image's files can be written",
                        REFERENCES,
                        "may write",
                        "Deployment",
                        "vote-service",
                        object -> ((ObjectNode) container(object).at("/securityContext"))
                                .put("readOnlyRootFilesystem", false)),
                mistake(
                        "a secret is nobody's",
                        REFERENCES,
                        "which nobody makes",
                        "Deployment",
                        "vote-service",
                        object -> ((ObjectNode) object.findValue("secretKeyRef")).put("name", "votes-database")),
                mistake(
                        "a policy protects nobody",
                        REFERENCES,
                        "selects no pods",
                        "NetworkPolicy",
                        "horseshoe-callers",
                        object -> ((ObjectNode) object.at("/spec/podSelector/matchLabels"))
                                .put("app.kubernetes.io/part-of", "horse")),
                mistake(
                        "the ingress leads nowhere",
                        REFERENCES,
                        "no Service",
                        "Ingress",
                        "horseshoe",
                        object -> ((ObjectNode) object.findValue("service")).put("name", "votes")),
                mistake(
                        "a topic forgets",
                        LOG,
                        "would forget",
                        "KafkaTopic",
                        "horseshoe.outcomes",
                        object -> ((ObjectNode) object.at("/spec/config")).put("retention.ms", 604_800_000)),
                mistake(
                        "a topic has another name",
                        LOG,
                        "The topics and their partitions are",
                        "KafkaTopic",
                        "horseshoe.outcomes",
                        object -> spec(object).put("topicName", "horseshoe.outcome")),
                mistake(
                        "a service may not read its topic",
                        LOG,
                        "lacks Read topic horseshoe.proceedings",
                        "KafkaUser",
                        "vote-service",
                        object -> operations(object, "horseshoe.proceedings").remove(0)),
                mistake(
                        "a service may do too much",
                        LOG,
                        "has no use for it",
                        "KafkaUser",
                        "vote-service",
                        object -> operations(object, "horseshoe.proceedings").add("Write")),
                mistake(
                        "a variable sets nothing",
                        ENVIRONMENT,
                        "HORSESHOE_LOG_WAITS",
                        "Deployment",
                        "vote-service",
                        object -> ((ArrayNode) container(object).path("env"))
                                .addObject()
                                .put("name", "HORSESHOE_LOG_WAITS")),
                mistake(
                        "a pod opens another port",
                        ENVIRONMENT,
                        "listens on 8082",
                        "Deployment",
                        "vote-service",
                        object -> ((ObjectNode) container(object).at("/ports/0")).put("containerPort", 8080)),
                mistake(
                        "an alert asks for a metric that is not there",
                        METRICS,
                        "horseshoe_projection_lag",
                        "PrometheusRule",
                        "horseshoe",
                        object -> ((ObjectNode) object.at("/spec/groups/0/rules/0"))
                                .put("expr", "horseshoe_projection_lag > 1")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void a_planted_mistake_is_found(
            String mistake, Check check, String says, String kind, String name, Consumer<ObjectNode> plant) {
        // Given
        Manifests manifests = Manifests.of("production");

        // When
        plant.accept(manifests.one(kind, name));

        // Then
        assertThat(check.problemsOf(manifests))
                .isNotEmpty()
                .anySatisfy(problem -> assertThat(problem).contains(says));
    }

    private static Arguments mistake(
            String mistake, Check check, String says, String kind, String name, Consumer<ObjectNode> plant) {
        return Arguments.of(mistake, check, says, kind, name, plant);
    }

    private static ObjectNode spec(JsonNode object) {
        return (ObjectNode) object.path("spec");
    }

    private static ObjectNode container(JsonNode deployment) {
        return (ObjectNode) Manifests.pod(deployment).at("/containers/0");
    }

    private static ArrayNode operations(JsonNode user, String topic) {
        return Manifests.elements(user.at("/spec/authorization/acls"))
                .filter(acl -> acl.at("/resource/name").asText().equals(topic))
                .map(acl -> (ArrayNode) acl.path("operations"))
                .findFirst()
                .orElseThrow();
    }
}
