package org.horseshoe.localstack;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Says what a stack is made of; whatever is not said is as {@code ./horseshoe up} has it, without its start caches. */
public final class LocalStackBuilder {
    Path data = Path.of(".horseshoe");
    Path home = Path.of("");
    StackPorts ports = StackPorts.standard();

    @Nullable
    String externalKafka;

    @Nullable
    ExternalPostgres externalPostgres;

    int instances = 1;
    int brokers = 1;

    @Nullable
    Path startCaches;

    List<String> javaOptions = List.of(
            "-Xms192m", // a batch and what it makes fit into the young generation, and die there
            "-Xmx256m",
            "-Xmn128m",
            "-XX:SurvivorRatio=4",
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");
    final Map<PackagedService, Map<String, String>> environments = new EnumMap<>(PackagedService.class);
    Consumer<String> listener = _ -> {};

    LocalStackBuilder() {}

    /** Where the stack keeps its data, keys and logs. */
    public LocalStackBuilder data(Path directory) {
        data = directory;
        return this;
    }

    /** The root of the repository, below which the packaged services lie. */
    public LocalStackBuilder home(Path directory) {
        home = directory;
        return this;
    }

    public LocalStackBuilder ports(StackPorts chosen) {
        ports = chosen;
        return this;
    }

    /** Uses a running Kafka at {@code host:port}. */
    public LocalStackBuilder externalKafka(String bootstrapServers) {
        externalKafka = bootstrapServers;
        return this;
    }

    public LocalStackBuilder externalPostgres(ExternalPostgres server) {
        externalPostgres = server;
        return this;
    }

    /** How many instances of each service share its work; one more than a topic has partitions would find none. */
    public LocalStackBuilder instances(int ofEachService) {
        instances = ofEachService;
        return this;
    }

    /** How many brokers keep the log, each a copy of all of it; a log that has been written keeps their number. */
    public LocalStackBuilder brokers(int nodes) {
        brokers = nodes;
        return this;
    }

    /** Makes the JVM's start caches at the first orderly end, in a folder of their own, and starts from them afterwards. */
    public LocalStackBuilder startCaches(Path directory) {
        startCaches = directory;
        return this;
    }

    /** The JVM options of the three services. */
    public LocalStackBuilder javaOptions(List<String> options) {
        javaOptions = List.copyOf(options);
        return this;
    }

    /** One more environment variable for all instances of a service; it wins over what the stack itself sets. */
    public LocalStackBuilder environment(PackagedService service, String name, String value) {
        environments.computeIfAbsent(service, _ -> new HashMap<>()).put(name, value);
        return this;
    }

    /** Hears one line for each step. */
    public LocalStackBuilder listener(Consumer<String> lines) {
        listener = lines;
        return this;
    }

    /** The stack; nothing has started yet. */
    public LocalStack build() {
        return new LocalStack(this);
    }
}
