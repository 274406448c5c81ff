package org.horseshoe.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.horseshoe.localstack.KafkaSettings.NodePorts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaBrokerTest {
    private static final Duration SOON = Duration.ofMinutes(1);

    @Nested
    class AsAProcess {
        @TempDir
        Path folder;

        @Test
        void every_acknowledged_record_is_there_after_a_kill() throws Exception {
            // Given
            var port = StackPorts.anyFree();
            var address = "127.0.0.1:" + port;
            var alone = List.of(new NodePorts(port, StackPorts.anyFree()));
            var plan = new ProcessPlans(DataDirectory.at(folder), null)
                    .kafka(Uuid.randomUuid().toString(), 1, alone);
            try (var broker = new ServiceProcess(plan, HealthCheck.kafka(port))) {
                broker.start();
                broker.awaitReady(SOON);
                new TopicCreator(address).create(Map.of("kept", 1));
                send(address, "kept", 100);

                // When
                broker.kill9();
                broker.start();
                broker.awaitReady(SOON);

                // Then
                assertThat(read(address, "kept", 100)).isEqualTo(numbers(100));
            }
        }
    }

    @Nested
    class AsThreeProcesses {
        @TempDir
        Path folder;

        private final List<ServiceProcess> brokers = new ArrayList<>();

        @AfterEach
        void stopAll() {
            brokers.forEach(ServiceProcess::kill9);
        }

        @Test
        void writing_goes_on_without_the_leader_and_ends_without_a_second_copy() throws Exception {
            // Given
            var ports = StackPorts.free(3);
            var nodes = IntStream.rangeClosed(1, 3)
                    .mapToObj(node -> new NodePorts(ports.kafka(node), ports.controller(node)))
                    .toList();
            var plans = new ProcessPlans(DataDirectory.at(folder), null);
            var clusterId = Uuid.randomUuid().toString();
            for (var node = 1; node <= 3; node++) {
                brokers.add(
                        new ServiceProcess(plans.kafka(clusterId, node, nodes), HealthCheck.kafka(ports.kafka(node))));
            }
            brokers.forEach(ServiceProcess::start);
            brokers.forEach(broker -> broker.awaitReady(SOON));
            var addresses =
                    "127.0.0.1:%d,127.0.0.1:%d,127.0.0.1:%d".formatted(ports.kafka(1), ports.kafka(2), ports.kafka(3));
            new TopicCreator(addresses).create(Map.of("kept", 1));
            send(addresses, "kept", 50);

            // When
            var leader = leader(addresses, "kept");
            brokers.get(leader - 1).kill9();
            send(addresses, "kept", 50);

            // Then
            var read = read(addresses, "kept", 100);
            assertThat(read).hasSize(100);
            assertThat(read.subList(0, 50)).isEqualTo(numbers(50));
            assertThat(read.subList(50, 100)).isEqualTo(numbers(50));

            // When
            brokers.get(leader % 3).kill9();

            // Then
            assertThatThrownBy(() -> send(addresses, "kept", 1, 1_500)).isInstanceOf(Exception.class);
        }

        private static int leader(String addresses, String topic) throws Exception {
            try (var admin = Admin.create(AdminSettings.of(addresses))) {
                return admin.describeTopics(List.of(topic))
                        .allTopicNames()
                        .get()
                        .get(topic)
                        .partitions()
                        .getFirst()
                        .leader()
                        .id();
            }
        }
    }

    @Nested
    class InsideATest {
        @Test
        void the_topics_of_horseshoe_never_forget() throws Exception {
            // When
            EmbeddedInfrastructure.createTopics(TopicCreator.horseshoeTopics());
            EmbeddedInfrastructure.createTopics(TopicCreator.horseshoeTopics());

            // Then
            try (var admin = Admin.create(AdminSettings.of(EmbeddedInfrastructure.bootstrapServers()))) {
                assertThat(admin.listTopics().names().get())
                        .containsAll(TopicCreator.horseshoeTopics().keySet());
            }
            assertThat(TopicCreator.horseshoeTopics())
                    .hasSize(13)
                    .containsEntry("horseshoe.proceedings", 3)
                    .containsEntry("horseshoe.proceedings.parked", 1);
        }

        @Test
        void topics_that_are_emptied_hold_nothing_of_what_was_written_before() throws Exception {
            // Given
            var topic = Map.of("emptied", 1);
            EmbeddedInfrastructure.createTopics(topic);
            send(EmbeddedInfrastructure.bootstrapServers(), "emptied", 10);

            // When
            EmbeddedInfrastructure.emptyTopics(topic);
            send(EmbeddedInfrastructure.bootstrapServers(), "emptied", 1);

            // Then
            assertThat(read(EmbeddedInfrastructure.bootstrapServers(), "emptied", 1))
                    .isEqualTo(numbers(1));
            try (var admin = Admin.create(AdminSettings.of(EmbeddedInfrastructure.bootstrapServers()))) {
                var end = Map.of(new TopicPartition("emptied", 0), OffsetSpec.latest());
                assertThat(admin.listOffsets(end).all().get().values())
                        .extracting(it -> it.offset())
                        .containsExactly(1L);
            }
        }

        @Test
        void a_topic_that_would_forget_is_named_with_its_mend() throws Exception {
            // Given
            var topic = new NewTopic("forgetful", 1, (short) 1).configs(Map.of("retention.ms", "1000"));
            try (var admin = Admin.create(AdminSettings.of(EmbeddedInfrastructure.bootstrapServers()))) {
                admin.createTopics(List.of(topic)).all().get();
            }

            // Then
            assertThatThrownBy(() -> EmbeddedInfrastructure.createTopic("forgetful", 1))
                    .hasMessageStartingWith(
                            "Topic forgetful would forget events: retention.ms is 1000, and must be -1.")
                    .hasMessageContaining("--add-config retention.ms=-1");
        }

        @Test
        void another_number_of_partitions_is_refused() {
            // Given
            EmbeddedInfrastructure.createTopic("narrow", 1);

            // Then
            assertThatThrownBy(() -> EmbeddedInfrastructure.createTopic("narrow", 3))
                    .hasMessageStartingWith("Topic narrow has 1 partitions, not 3.");
        }
    }

    private static void send(String address, String topic, int count) throws Exception {
        send(address, topic, count, 60_000);
    }

    private static void send(String address, String topic, int count, int withinMillis) throws Exception {
        var settings = Map.<String, Object>of(
                "bootstrap.servers", address,
                "acks", "all",
                "max.block.ms", withinMillis,
                "request.timeout.ms", withinMillis / 2,
                "delivery.timeout.ms", withinMillis);
        // Without a broker that gives it its id, a producer lets nothing expire: neither get nor close would ever
        // return.
        var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
        try {
            for (var number : numbers(count))
                producer.send(new ProducerRecord<>(topic, number)).get(2L * withinMillis, TimeUnit.MILLISECONDS);
        } finally {
            producer.close(Duration.ZERO);
        }
    }

    private static List<String> read(String address, String topic, int count) {
        var settings = Map.<String, Object>of("bootstrap.servers", address, "auto.offset.reset", "earliest");
        var values = new ArrayList<String>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(Set.of(new TopicPartition(topic, 0)));
            var end = System.nanoTime() + SOON.toNanos();
            while (values.size() < count && System.nanoTime() < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(found -> values.add(found.value()));
            }
        }
        return values;
    }

    private static List<String> numbers(int count) {
        return IntStream.range(0, count).mapToObj(Integer::toString).toList();
    }
}
