package org.horseshoe.kubernetes;

import static org.horseshoe.kubernetes.Manifests.elements;
import static org.horseshoe.kubernetes.Manifests.name;
import static org.horseshoe.kubernetes.Manifests.pod;
import static org.horseshoe.kubernetes.Manifests.texts;
import static org.horseshoe.kubernetes.Manifests.title;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What one object says of another one is true: selectors, ports, secrets, accounts, probes and images. */
final class References implements Check {

    /** Made by whoever deploys; deploy/kubernetes/README.md tells how. */
    private static final Set<String> SECRETS_TO_MAKE = Set.of(
            "news-ingest-service-database", "vote-service-database", "sanctions-service-database", "horseshoe-tls");

    private static final Map<String, String> PROBES = Map.of(
            "startupProbe", "/q/health/started",
            "livenessProbe", "/q/health/live",
            "readinessProbe", "/q/health/ready");

    @Override
    public List<String> problemsOf(Manifests manifests) {
        var problems = new ArrayList<String>();
        manifests.ofKind("Deployment").forEach(deployment -> deployment(manifests, deployment, problems));
        manifests.ofKind("Service").forEach(service -> service(manifests, service, problems));
        manifests
                .ofKind("PodDisruptionBudget")
                .forEach(budget -> selects(manifests, budget, "/spec/selector", problems));
        manifests.ofKind("NetworkPolicy").forEach(policy -> selects(manifests, policy, "/spec/podSelector", problems));
        manifests.ofKind("PodMonitor").forEach(monitor -> selects(manifests, monitor, "/spec/selector", problems));
        manifests.ofKind("ScaledObject").forEach(scaled -> {
            String target = scaled.at("/spec/scaleTargetRef/name").asText();
            if (!manifests.has("Deployment", target)) {
                problems.add(title(scaled) + " scales " + target + ", which is no Deployment");
            }
        });
        manifests
                .ofKind("Ingress")
                .forEach(ingress -> ingress.findValues("service").forEach(backend -> {
                    if (!manifests.has("Service", backend.path("name").asText())) {
                        problems.add(title(ingress) + " leads to "
                                + backend.path("name").asText() + ", which is no Service");
                    }
                }));
        return problems;
    }

    private static void deployment(Manifests manifests, ObjectNode deployment, List<String> problems) {
        Map<String, String> labels = texts(deployment.at("/spec/template/metadata/labels"));
        if (!isWithin(texts(deployment.at("/spec/selector/matchLabels")), labels)) {
            problems.add(title(deployment) + " does not select its own pods");
        }
        String account = pod(deployment).path("serviceAccountName").asText();
        if (!manifests.has("ServiceAccount", account)) {
            problems.add(title(deployment) + " runs as " + account + ", which is no ServiceAccount");
        }
        deployment
                .findValues("secretKeyRef")
                .forEach(reference -> secret(manifests, deployment, reference.path("name"), problems));
        deployment.findValues("secretName").forEach(secret -> secret(manifests, deployment, secret, problems));
        deployment.findValues("configMapRef").forEach(reference -> {
            if (!manifests.has("ConfigMap", reference.path("name").asText())) {
                problems.add(
                        title(deployment) + " reads " + reference.path("name").asText() + ", which is no ConfigMap");
            }
        });
        Set<String> volumes = Set.copyOf(pod(deployment).path("volumes").findValuesAsText("name"));
        elements(pod(deployment).path("containers")).forEach(container -> {
            container(deployment, container, problems);
            elements(container.path("volumeMounts"))
                    .map(mount -> mount.path("name").asText())
                    .filter(mount -> !volumes.contains(mount))
                    .forEach(mount -> problems.add(title(deployment) + " mounts " + mount + ", which is no volume"));
        });
    }

    private static void container(ObjectNode deployment, JsonNode container, List<String> problems) {
        PROBES.forEach((probe, path) -> {
            if (!container.at("/" + probe + "/httpGet/path").asText().equals(path)) {
                problems.add(title(deployment) + ": " + probe + " does not ask " + path);
            }
        });
        String image = container.path("image").asText();
        if (!image.contains(":") || image.endsWith(":latest")) {
            problems.add(title(deployment) + ": " + image + " names no version that stays");
        }
        JsonNode security = container.path("securityContext");
        if (!security.path("readOnlyRootFilesystem").asBoolean()
                || security.path("allowPrivilegeEscalation").asBoolean(true)
                || !pod(deployment).at("/securityContext/runAsNonRoot").asBoolean()) {
            problems.add(title(deployment) + " may write its image or become root");
        }
        if (container.at("/resources/limits/memory").isMissingNode()) {
            problems.add(title(deployment) + " has no limit of memory");
        }
    }

    private static void secret(Manifests manifests, ObjectNode user, JsonNode name, List<String> problems) {
        String secret = name.asText();
        boolean madeByStrimzi = manifests.has("KafkaUser", secret)
                || manifests.ofKind("Kafka").anyMatch(kafka -> secret.equals(name(kafka) + "-cluster-ca-cert"));
        if (!madeByStrimzi && !SECRETS_TO_MAKE.contains(secret)) {
            problems.add(title(user) + " reads the secret " + secret + ", which nobody makes");
        }
    }

    private static void service(Manifests manifests, ObjectNode service, List<String> problems) {
        Map<String, String> selector = texts(service.at("/spec/selector"));
        List<ObjectNode> served = manifests
                .ofKind("Deployment")
                .filter(deployment -> isWithin(selector, texts(deployment.at("/spec/template/metadata/labels"))))
                .toList();
        if (served.size() != 1) {
            problems.add(title(service) + " selects the pods of " + served.size() + " Deployments");
        }
        elements(service.at("/spec/ports"))
                .map(port -> port.path("targetPort").asText())
                .forEach(port -> {
                    boolean there = served.stream()
                            .flatMap(deployment -> elements(pod(deployment).path("containers")))
                            .flatMap(container -> elements(container.path("ports")))
                            .anyMatch(open -> port.equals(open.path("name").asText()));
                    if (!there) {
                        problems.add(title(service) + " leads to port " + port + ", which no container opens");
                    }
                });
    }

    /** Pods are those of our Deployments, and those that operators make of a Kafka or a PostgreSQL cluster. */
    private static void selects(Manifests manifests, ObjectNode object, String where, List<String> problems) {
        Map<String, String> selector = texts(object.at(where + "/matchLabels"));
        Stream<Map<String, String>> pods = Stream.of(
                        manifests
                                .ofKind("Deployment")
                                .map(deployment -> texts(deployment.at("/spec/template/metadata/labels"))),
                        manifests.ofKind("Kafka").map(kafka -> Map.of("strimzi.io/cluster", name(kafka))),
                        manifests.ofKind("Cluster").map(cluster -> Map.of("cnpg.io/cluster", name(cluster))))
                .flatMap(each -> each);
        if (pods.noneMatch(labels -> isWithin(selector, labels))) {
            problems.add(title(object) + " selects no pods: " + selector);
        }
    }

    private static boolean isWithin(Map<String, String> selector, Map<String, String> labels) {
        return labels.entrySet().containsAll(selector.entrySet());
    }
}
