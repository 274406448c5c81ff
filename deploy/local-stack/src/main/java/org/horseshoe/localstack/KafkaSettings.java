package org.horseshoe.localstack;

import java.nio.file.Path;
import java.util.Properties;

/** The broker's configuration: one node, this machine only, nothing forgotten. */
final class KafkaSettings {
    private KafkaSettings() {}

    static Properties singleNode(Path data, int port, int controllerPort, boolean durable) {
        var settings = new Properties();
        settings.setProperty("node.id", "1");
        settings.setProperty("process.roles", "broker,controller");
        settings.setProperty("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
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
        // With one node no replica helps after a power cut, so the disk must have it before the producer hears of it.
        if (durable) settings.setProperty("log.flush.interval.messages", "1");

        singleReplica(settings);
        smallMachine(settings);
        quickRestart(settings);
        return settings;
    }

    private static void singleReplica(Properties settings) {
        for (var topic : new String[] {"offsets.topic", "transaction.state.log", "share.coordinator.state.topic"}) {
            settings.setProperty(topic + ".replication.factor", "1");
            settings.setProperty(topic + ".num.partitions", "1");
        }
        settings.setProperty("transaction.state.log.min.isr", "1");
        settings.setProperty("share.coordinator.state.topic.min.isr", "1");
    }

    private static void smallMachine(Properties settings) {
        settings.setProperty("num.network.threads", "2");
        settings.setProperty("num.io.threads", "4");
        settings.setProperty("background.threads", "2");
        settings.setProperty("log.cleaner.dedupe.buffer.size", Integer.toString(8 * 1024 * 1024));
        settings.setProperty("group.initial.rebalance.delay.ms", "0");
    }

    /** After a kill the controller refuses the broker until its old session has expired: nine seconds by default. */
    private static void quickRestart(Properties settings) {
        settings.setProperty("broker.session.timeout.ms", "2500");
        settings.setProperty("broker.heartbeat.interval.ms", "500");
        settings.setProperty("controlled.shutdown.enable", "true");
    }
}
