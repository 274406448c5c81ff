package org.horseshoe.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;

/** Creates the topics of the event log so that they never forget, and says which existing ones would. */
public final class TopicCreator {
    /** What the services demand of every topic before they start. */
    static final Map<String, String> NEVER_FORGETS =
            Map.of("cleanup.policy", "delete", "retention.ms", "-1", "retention.bytes", "-1");

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final String bootstrapServers;

    public TopicCreator(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /** All topics of Horseshoe with their partitions, from {@code topics.properties}. */
    public static Map<String, Integer> horseshoeTopics() {
        try (var resource = TopicCreator.class.getResourceAsStream("topics.properties")) {
            var properties = new Properties();
            properties.load(resource);
            var topics = new TreeMap<String, Integer>();
            properties.forEach((name, partitions) -> topics.put((String) name, Integer.valueOf(partitions.toString())));
            return topics;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Creates what is missing and checks what is there; throws one sentence per topic that is not as it must be. */
    public void create(Map<String, Integer> topics) {
        try (var admin = Admin.create(AdminSettings.of(bootstrapServers))) {
            var wanted = topics.entrySet().stream().map(TopicCreator::asTopic).toList();
            admin.createTopics(wanted).values().values().forEach(TopicCreator::createdOrThere);
            var names = topics.keySet();
            if (!Commands.await(PATIENCE, () -> get(admin.listTopics().names()).containsAll(names))) {
                throw new StackException("Kafka at " + bootstrapServers + " does not show the topics that it created.");
            }
            var faults = faults(topics, get(admin.describeTopics(names).allTopicNames()), configs(admin, names));
            if (!faults.isEmpty()) throw new StackException(String.join("\n", faults));
        }
    }

    /** Deletes those that are there, with all that they hold; for tests, since no service goes on without its log. */
    void delete(Set<String> topics) {
        try (var admin = Admin.create(AdminSettings.of(bootstrapServers))) {
            var there = new HashSet<>(get(admin.listTopics().names()));
            there.retainAll(topics);
            get(admin.deleteTopics(there).all());
            if (!Commands.await(
                    PATIENCE, () -> Collections.disjoint(get(admin.listTopics().names()), topics))) {
                throw new StackException("Kafka at " + bootstrapServers + " still shows topics that it deleted.");
            }
        }
    }

    /** A broker tells of a new topic a moment later than it has it, so asking first would not do. */
    private static void createdOrThere(KafkaFuture<Void> creation) {
        try {
            get(creation);
        } catch (StackException e) {
            if (!(e.getCause() instanceof ExecutionException failed
                    && failed.getCause() instanceof TopicExistsException)) throw e;
        }
    }

    private static NewTopic asTopic(Map.Entry<String, Integer> topic) {
        return new NewTopic(topic.getKey(), Optional.of(topic.getValue()), Optional.empty()).configs(NEVER_FORGETS);
    }

    private static Map<String, Config> configs(Admin admin, Set<String> topics) {
        var resources = topics.stream()
                .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                .toList();
        var configs = new HashMap<String, Config>();
        get(admin.describeConfigs(resources).all()).forEach((resource, config) -> configs.put(resource.name(), config));
        return configs;
    }

    private List<String> faults(
            Map<String, Integer> topics, Map<String, TopicDescription> found, Map<String, Config> configs) {
        var faults = new ArrayList<String>();
        topics.forEach((name, wanted) -> {
            var description = found.get(name);
            if (description != null && description.partitions().size() != wanted) {
                faults.add(wrongPartitions(name, description.partitions().size(), wanted));
            }
            var config = configs.get(name);
            if (config != null) faults.addAll(wrongSettings(name, config));
        });
        return faults;
    }

    private static String wrongPartitions(String topic, int actual, int wanted) {
        return "Topic %s has %d partitions, not %d. Start with an empty log, or use another broker."
                .formatted(topic, actual, wanted);
    }

    private List<String> wrongSettings(String topic, Config config) {
        return NEVER_FORGETS.entrySet().stream()
                .filter(wanted ->
                        !wanted.getValue().equals(config.get(wanted.getKey()).value()))
                .map(wanted -> wrongSetting(
                        topic, wanted.getKey(), config.get(wanted.getKey()).value(), wanted.getValue()))
                .sorted()
                .toList();
    }

    private String wrongSetting(String topic, String key, String actual, String wanted) {
        return ("Topic %s would forget events: %s is %s, and must be %s. Mend it with: kafka-configs.sh --bootstrap-server %s"
                        + " --alter --entity-type topics --entity-name %s --add-config %s=%s")
                .formatted(topic, key, actual, wanted, bootstrapServers, topic, key, wanted);
    }

    private static <T> T get(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new StackException("Kafka refused: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            throw Commands.interrupted(e);
        }
    }
}
