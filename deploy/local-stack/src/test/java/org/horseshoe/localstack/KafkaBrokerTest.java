package org.horseshoe.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
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
            var plan = new ProcessPlans(DataDirectory.at(folder), false).kafka(port);
            try (var broker = new ServiceProcess(plan, HealthCheck.kafka(address))) {
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
        var settings = Map.<String, Object>of("bootstrap.servers", address, "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            for (var number : numbers(count))
                producer.send(new ProducerRecord<>(topic, number)).get();
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
