package org.horseshoe.localstack;

import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The configuration of a broker: this machine only, nothing forgotten. */
final class KafkaSettings {
    private KafkaSettings() {}

    /** Where a node serves clients, and where it talks to the other nodes. */
    record NodePorts(int broker, int controller) {}

    /**
     * The settings of one node, which is broker and controller.
     *
     * @param node its number, from 1
     * @param cluster the ports of all nodes, its own among them
     * @param durable whether a record is on the disk before it is acknowledged
     */
    static Properties of(Path data, int node, List<NodePorts> cluster, boolean durable) {
        var port = cluster.get(node - 1).broker();
        var controllerPort = cluster.get(node - 1).controller();
        var settings = new Properties();
        settings.setProperty("node.id", Integer.toString(node));
        settings.setProperty("process.roles", "broker,controller");
        settings.setProperty(
                "controller.quorum.voters",
                IntStream.rangeClosed(1, cluster.size())
                        .mapToObj(each ->
                                each + "@127.0.0.1:" + cluster.get(each - 1).controller())
                        .collect(Collectors.joining(",")));
        settings.setProperty("controller.listener.names", "CONTROLLER");
        settings.setProperty(
                "listeners", "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(port, controllerPort));
        settings.setProperty("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        settings.setProperty("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.setProperty("log.dirs", data.resolve("log").toString());

        settings.setProperty("auto.create.topics.enable", "false");
        settings.setProperty("message.max.bytes", Integer.toString(2 * 1024 * 1024));
        settings.setProperty("log.retention.ms", "-1");
        settings.setProperty("log.retention.bytes", "-1");
        // Replicas on the same machine do not help after a power cut, so the disk must have it before the producer
        // hears of it.
        if (durable) settings.setProperty("log.flush.interval.messages", "1");

        replicas(settings, cluster.size());
        smallMachine(settings);
        quickRestart(settings, cluster.size());
        return settings;
    }

    /** A copy on each node; what is acknowledged is on all but one of them, and who lacks it never leads. */
    private static void replicas(Properties settings, int nodes) {
        var copies = Integer.toString(nodes);
        var acknowledged = Integer.toString(Math.max(1, nodes - 1));
        for (var topic : new String[] {"offsets.topic", "transaction.state.log", "share.coordinator.state.topic"}) {
            settings.setProperty(topic + ".replication.factor", copies);
            settings.setProperty(topic + ".num.partitions", "1");
        }
        settings.setProperty("transaction.state.log.min.isr", acknowledged);
        settings.setProperty("share.coordinator.state.topic.min.isr", acknowledged);
        settings.setProperty("default.replication.factor", copies);
        settings.setProperty("min.insync.replicas", acknowledged);
        settings.setProperty("unclean.leader.election.enable", "false");
    }

    private static void smallMachine(Properties settings) {
        settings.setProperty("num.network.threads", "2");
        settings.setProperty("num.io.threads", "4");
        settings.setProperty("background.threads", "2");
        settings.setProperty("log.cleaner.dedupe.buffer.size", Integer.toString(8 * 1024 * 1024));
        settings.setProperty("group.initial.rebalance.delay.ms", "0");
    }

    /** After a kill the controller refuses the broker until its old session has expired: nine seconds by default. */
    private static void quickRestart(Properties settings, int nodes) {
        settings.setProperty("broker.session.timeout.ms", "2500");
        settings.setProperty("broker.heartbeat.interval.ms", "500");
        // All stop together, and the last could hand its partitions to nobody: they would wait for a leave that nobody
        // gives.
        settings.setProperty("controlled.shutdown.enable", Boolean.toString(nodes == 1));
    }
}
