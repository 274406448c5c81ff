package org.horseshoe.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.horseshoe.testing.Patience.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.horseshoe.eventlog.EventLog;
import org.horseshoe.events.Encoded;
import org.horseshoe.events.EventCodec;
import org.horseshoe.http.HttpProblem;
import org.horseshoe.localstack.EmbeddedInfrastructure;
import org.horseshoe.testing.HorseshoeTestResource;
import org.horseshoe.testing.LogWriter;
import org.junit.jupiter.api.Test;

/** What outlives an instance and what does not: on topics of their own, which can be made anew. */
@QuarkusTest
@TestProfile(StreamProfile.class)
@WithTestResource(HorseshoeTestResource.class)
class StreamHubTest {

    private static final EventFilter ALL = new EventFilter(Set.of("outcome-withdrawn.v1"), Set.of(), _ -> true);
    private static final StreamHub.Start BEGINNING = new StreamHub.Start(null, true);

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @Inject
    EventLog log;

    @Inject
    StreamConsumer consumers;

    @Test
    void the_next_instance_goes_on_where_the_last_one_ended() {
        // Given
        EmbeddedInfrastructure.createTopic("stream-restart", 3);
        var first = new Inbox();
        try (StreamHub hub = hub("stream-restart")) {
            hub.connect(ALL, BEGINNING, first);
            write("stream-restart", "S/2022/1", "1");
            write("stream-restart", "S/2022/2", "2");
            await().until(() -> first.events() == 2);
        }
        await().until(() -> first.text().contains(": the service is stopping; go on with the last id"));
        write("stream-restart", "S/2022/1", "3");

        // When
        var second = new Inbox();
        try (StreamHub hub = hub("stream-restart")) {
            hub.connect(ALL, new StreamHub.Start(first.lastId(), false), second);
            write("stream-restart", "S/2022/3", "4");

            // Then
            await().until(() -> second.events() >= 2);
            assertThat(second.text()).contains("\"reason\":\"3\"", "\"reason\":\"4\"");
            assertThat(second.events()).isEqualTo(2);
        }
    }

    @Test
    void a_topic_that_is_made_anew_ends_the_streams_and_voids_their_ids() throws Exception {
        // Given
        EmbeddedInfrastructure.createTopic("stream-anew", 1);
        var inbox = new Inbox();
        try (StreamHub hub = hub("stream-anew", "look-at-topics", "100ms")) {
            hub.connect(ALL, BEGINNING, inbox);
            write("stream-anew", "S/2022/1", "1");
            await().until(() -> inbox.events() == 1);

            // When
            try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
                admin.deleteTopics(List.of("stream-anew")).all().get();
                await().ignoreExceptions()
                        .until(() -> !admin.listTopics().names().get().contains("stream-anew"));
            }
            EmbeddedInfrastructure.createTopic("stream-anew", 1);

            // Then
            await().until(() -> inbox.text().contains("go on with the last id"));
            var old = new StreamHub.Start(inbox.lastId(), false);
            assertThatThrownBy(() -> hub.connect(ALL, old, new Inbox()))
                    .isInstanceOfSatisfying(
                            HttpProblem.class,
                            problem -> assertThat(problem.status()).isEqualTo(410))
                    .hasMessageContaining("made anew");
        }
    }

    @Test
    void what_nobody_can_read_is_passed_over() {
        // Given
        EmbeddedInfrastructure.createTopic("stream-poison", 1);
        var inbox = new Inbox();
        try (StreamHub hub = hub("stream-poison");
                LogWriter writer = new LogWriter(kafka)) {
            hub.connect(ALL, BEGINNING, inbox);

            // When
            var headers = new java.util.TreeMap<>(Map.of("ce_type", "outcome-withdrawn.v1"));
            writer.write("stream-poison", "S/2022/1", headers, new byte[] {(byte) 0xff, 0, 1});
            writer.write("stream-poison", null, headers, null);
            write("stream-poison", "S/2022/1", "fine");

            // Then
            await().until(() -> inbox.events() == 1);
            assertThat(inbox.text()).contains("\"reason\":\"fine\"").contains("stream-poison/0@2");
        }
    }

    private StreamHub hub(String topic, String... settings) {
        return new StreamHub(log, consumers, Settings.with(settings), List.of(topic), new SimpleMeterRegistry());
    }

    private void write(String topic, String draft, String reason) {
        try (LogWriter writer = new LogWriter(kafka)) {
            Encoded event = EventCodec.encode(Records.withdrawn(draft, reason));
            writer.write(topic, event.key(), event.headers(), event.body());
        }
    }

    /** A client that takes everything at once. */
    private static final class Inbox implements Output {

        private final ExecutorService tasks =
                Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
        private final StringBuffer text = new StringBuffer();

        String text() {
            return text.toString();
        }

        long events() {
            return text().lines().filter(line -> line.startsWith("event: ")).count();
        }

        String lastId() {
            return text().lines().filter(line -> line.startsWith("id: ")).reduce("", (_, line) -> line.substring(4));
        }

        @Override
        public void later(Runnable task) {
            tasks.execute(task);
        }

        @Override
        public void write(byte[] bytes, Consumer<Boolean> left) {
            text.append(new String(bytes, StandardCharsets.UTF_8));
            later(() -> left.accept(true));
        }

        @Override
        public void end(byte[] bytes) {
            text.append(new String(bytes, StandardCharsets.UTF_8));
        }

        @Override
        public void cut() {}
    }
}
