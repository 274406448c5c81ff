package org.horseshoe.localstack;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.horseshoe.localstack.KafkaSettings.NodePorts;
import org.jspecify.annotations.Nullable;

/** How the broker and the services are started: by which command, with which environment. */
final class ProcessPlans {
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** What a run recorded is written when it ends, which takes long on a machine that is busy. */
    private static final Duration PATIENCE_WITH_A_RECORDING = Duration.ofMinutes(2);

    private final DataDirectory directory;
    private final @Nullable Path startCaches;
    private final List<JavaProgram> planned = new CopyOnWriteArrayList<>();

    /**
     * Plans for the stack in a folder.
     *
     * @param startCaches where the JVM's start caches lie; null where processes start without
     */
    ProcessPlans(DataDirectory directory, @Nullable Path startCaches) {
        this.directory = directory;
        this.startCaches = startCaches == null
                ? null
                : Directories.create(startCaches.toAbsolutePath().normalize());
    }

    /** The name of one process of several that run the same: the first one's has no number. */
    static String numbered(String name, int number) {
        return number == 1 ? name : name + "-" + number;
    }

    /**
     * A node of a cluster of brokers.
     *
     * @param node its number, from 1
     * @param cluster the ports of all nodes
     */
    ProcessPlan kafka(String clusterId, int node, List<NodePorts> cluster) {
        var jars = brokerClassPath();
        var classPath = jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        var options = List.of(
                "-Xms64m",
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-Dlog4j2.statusLoggerLevel=OFF",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow");
        var arguments = new ArrayList<>(List.of(
                KafkaBroker.class.getName(), directory.kafka(node).toString(), clusterId, Integer.toString(node)));
        cluster.forEach(ports -> arguments.add(ports.broker() + "/" + ports.controller()));
        return plan(new JavaProgram(
                numbered("kafka", node),
                options,
                classPath,
                arguments,
                Map.of("CLASSPATH", classPath),
                brokerCache(jars, node)));
    }

    /** Of several the first records for all. */
    private Optional<StartCache> brokerCache(List<Path> jars, int node) {
        return cache("kafka", node == 1 && jars.stream().allMatch(Files::isRegularFile), jars);
    }

    private Optional<StartCache> serviceCache(PackagedService service, Path home, int instance) {
        return cache(service.module(), instance == 1, List.of(service.folder(home)));
    }

    /** Whether the first broker, or the first instance of a service, would record for a cache that is not there yet. */
    boolean lackCaches(Path home) {
        return Stream.concat(
                        brokerCache(brokerClassPath(), 1).stream(),
                        Arrays.stream(PackagedService.values())
                                .flatMap(service -> serviceCache(service, home, 1).stream()))
                .anyMatch(StartCache::isRecording);
    }

    /** Our own class path; where the broker is in a jar, only its jars: of classes in folders the JVM makes no cache. */
    private static List<Path> brokerClassPath() {
        var all = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(Path::of)
                .toList();
        try {
            var own = Path.of(KafkaBroker.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return Files.isRegularFile(own)
                    ? all.stream().filter(Files::isRegularFile).toList()
                    : all;
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An instance of a service, from 1. */
    ProcessPlan service(
            PackagedService service, int instance, Path home, List<String> options, Map<String, String> environment) {
        var jar = service.folder(home).resolve("quarkus-run.jar").toString();
        return plan(new JavaProgram(
                service.instance(instance),
                options,
                jar,
                List.of("-jar", jar),
                environment,
                serviceCache(service, home, instance)));
    }

    /** When all have ended: what they recorded becomes caches for their next start. */
    void makeStartCaches(Consumer<String> listener) {
        var recorded = planned.stream()
                .filter(program -> program.cache().map(StartCache::isToBeMade).orElse(false))
                .toList();
        if (recorded.isEmpty()) return;
        listener.accept("Preparing faster starts, this once; Ctrl-C leaves it out");
        Together.run(recorded.stream()
                .map(program -> (Runnable) () -> makeCache(program))
                .toList());
    }

    /** Hears Ctrl-C, unlike what the stack runs: nothing is lost where this is cut off. */
    private static void makeCache(JavaProgram program) {
        program.cache()
                .ifPresent(cache ->
                        cache.keep(Commands.run(program.cacheMaker(JAVA, cache)).exitCode() == 0));
    }

    private Optional<StartCache> cache(String name, boolean records, List<Path> ingredients) {
        return Optional.ofNullable(startCaches).map(directory -> new StartCache(directory, name, ingredients, records));
    }

    private ProcessPlan plan(JavaProgram program) {
        planned.add(program);
        var name = program.name();
        return new ProcessPlan(
                name,
                () -> program.run(JAVA, directory.mark(name)),
                program.environment(),
                directory.log(name),
                directory.pidFile(name),
                program.cache().map(StartCache::isRecording).orElse(false) ? PATIENCE_WITH_A_RECORDING : PATIENCE);
    }
}
