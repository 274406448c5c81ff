package org.horseshoe.localstack;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.horseshoe.localstack.KafkaSettings.NodePorts;

/**
 * A Kafka broker and controller (KRaft) that keeps its log below one folder. Runs alone inside a test by {@link #start}, and as a
 * process of its own by {@link #main}, alone or with others, so that it can be killed and started again.
 */
public final class KafkaBroker implements AutoCloseable {
    private final KafkaRaftServer server;
    private final int port;

    private KafkaBroker(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /** Starts a broker in this JVM; port 0 means any free one. Returns when the broker has started. */
    public static KafkaBroker start(Path directory, int port) {
        var chosen = port == 0 ? StackPorts.anyFree() : port;
        var alone = List.of(new NodePorts(chosen, StackPorts.anyFree()));
        return start(directory, Uuid.randomUuid().toString(), 1, alone, false);
    }

    /**
     * The process: {@code <data directory> <id of the cluster> <number of the node> <port>/<controller's port>…}, with the ports of
     * all nodes in the order of their numbers. Ends on SIGTERM, in order.
     */
    public static void main(String[] arguments) {
        var cluster = Arrays.stream(arguments)
                .skip(3)
                .map(ports -> ports.split("/", 2))
                .map(ports -> new NodePorts(Integer.parseInt(ports[0]), Integer.parseInt(ports[1])))
                .toList();
        var broker = start(Path.of(arguments[0]), arguments[1], Integer.parseInt(arguments[2]), cluster, true);
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "kafka-stop"));
        broker.server.awaitShutdown();
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static KafkaBroker start(
            Path directory, String clusterId, int node, List<NodePorts> cluster, boolean durable) {
        var data = Directories.create(directory.toAbsolutePath());
        var properties = KafkaSettings.of(data, node, cluster, durable);
        format(data, clusterId, properties);
        var server = new KafkaRaftServer(KafkaConfig.fromProps(properties, false), Time.SYSTEM);
        server.startup();
        return new KafkaBroker(server, cluster.get(node - 1).broker());
    }

    /** A new folder is given the cluster's id once; a folder that has one is left as it is. */
    private static void format(Path data, String clusterId, Properties properties) {
        var file = data.resolve("server.properties");
        try (var writer = Files.newBufferedWriter(file)) {
            properties.store(writer, "Written at each start; edits are lost.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (Files.exists(data.resolve("log").resolve("meta.properties"))) return;
        var quiet = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        var command = new String[] {"format", "-t", clusterId, "-c", file.toString()};
        if (StorageTool.execute(command, quiet) != 0) throw new StackException("Kafka could not format " + data);
    }
}
