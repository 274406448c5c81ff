package org.horseshoe.kubernetes;

import static org.horseshoe.kubernetes.Manifests.elements;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** The topics are those of the local stack and forget nothing; each service may do what its settings make it do, and no more. */
final class LogAccess implements Check {

    @Override
    public List<String> problemsOf(Manifests manifests) {
        var problems = new ArrayList<String>();
        topics(manifests, problems);
        for (String service : ServiceSettings.SERVICES) {
            if (manifests.has("KafkaUser", service)) {
                rights(manifests, ServiceSettings.of(service), problems);
            } else {
                problems.add(service + " has no KafkaUser");
            }
        }
        return problems;
    }

    private static void topics(Manifests manifests, List<String> problems) {
        SortedMap<String, String> expected = new TreeMap<>();
        Properties local = ServiceSettings.properties(
                "deploy/local-stack/src/main/resources/org/horseshoe/localstack/topics.properties");
        local.stringPropertyNames().forEach(topic -> expected.put(topic, local.getProperty(topic)));
        SortedMap<String, String> found = new TreeMap<>();
        manifests
                .ofKind("KafkaTopic")
                .forEach(topic -> found.put(
                        topic.at("/spec/topicName").asText(),
                        topic.at("/spec/partitions").asText()));
        if (!found.equals(expected)) {
            problems.add("The topics and their partitions are " + found + " and should be " + expected);
        }
        manifests.ofKind("KafkaTopic").forEach(topic -> {
            JsonNode config = topic.at("/spec/config");
            if (!config.path("cleanup.policy").asText().equals("delete")
                    || config.path("retention.ms").asLong() != -1
                    || config.path("retention.bytes").asLong() != -1) {
                problems.add(Manifests.title(topic) + " would forget events");
            }
        });
    }

    private static void rights(Manifests manifests, ServiceSettings service, List<String> problems) {
        ObjectNode user = manifests.one("KafkaUser", service.name());
        Set<String> granted = new TreeSet<>();
        elements(user.at("/spec/authorization/acls"))
                .forEach(acl -> elements(acl.path("operations"))
                        .forEach(operation -> granted.add(operation.asText() + " "
                                + acl.at("/resource/type").asText() + " "
                                + acl.at("/resource/name").asText()
                                + (acl.at("/resource/patternType").asText().equals("prefix") ? "*" : ""))));
        Set<String> needed = service.rights();
        needed.stream()
                .filter(right -> !granted.contains(right))
                .forEach(right -> problems.add(service.name() + " lacks " + right));
        granted.stream()
                .filter(right -> !needed.contains(right))
                .forEach(right -> problems.add(service.name() + " may " + right + " and has no use for it"));
    }
}
