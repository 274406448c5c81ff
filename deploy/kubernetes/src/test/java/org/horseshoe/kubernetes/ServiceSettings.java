package org.horseshoe.kubernetes;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a service is set to by its own application.properties. */
record ServiceSettings(String name, Properties properties) {

    static final List<String> SERVICES = List.of("news-ingest-service", "vote-service", "sanctions-service");

    private static final String INCOMING = "mp.messaging.incoming.";

    static ServiceSettings of(String service) {
        return new ServiceSettings(service, properties(service + "/src/main/resources/application.properties"));
    }

    /** A properties file of the project. */
    static Properties properties(String path) {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(Manifests.HOME.resolve(path))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    int port() {
        return Integer.parseInt(properties.getProperty("quarkus.http.port"));
    }

    /** What it does to the log: each operation with the topic or the group. */
    Set<String> rights() {
        Set<String> guarded = list("horseshoe.log.topics");
        Set<String> incoming = incoming(".topic");
        Set<String> streamed = list("horseshoe.stream.topics");
        Set<String> rights = new TreeSet<>();
        for (String topic : guarded) {
            rights.add("Describe topic " + topic);
            rights.add("DescribeConfigs topic " + topic);
            if (!incoming.contains(topic)) {
                rights.add("Write topic " + topic);
            }
        }
        incoming.forEach(topic -> rights.add("Read topic " + topic));
        streamed.forEach(topic -> rights.add("Read topic " + topic));
        Set<String> groups = incoming(".group.id");
        groups.forEach(group -> rights.add("Read group " + (groups.size() == 1 ? group : name + "*")));
        return rights;
    }

    private Set<String> incoming(String ending) {
        return properties.stringPropertyNames().stream()
                .filter(key -> key.startsWith(INCOMING) && key.endsWith(ending))
                .map(properties::getProperty)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> list(String key) {
        return Arrays.stream(properties.getProperty(key, "").split(",", -1))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
