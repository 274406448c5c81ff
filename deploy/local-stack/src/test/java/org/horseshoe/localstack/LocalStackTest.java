package org.horseshoe.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.horseshoe.localstack.PackagedService.INGEST;
import static org.horseshoe.localstack.PackagedService.SANCTIONS;
import static org.horseshoe.localstack.PackagedService.VOTES;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalStackTest {
    private static final Duration SOON = Duration.ofMinutes(1);

    @TempDir
    Path folder;

    @Nested
    class WithItsOwnServers {
        @Test
        void everything_starts_each_process_can_be_killed_and_all_stop() {
            // Given
            var lines = new ArrayList<String>();
            var stack = house().listener(lines::add).build();
            List<StackPart> parts;

            // When
            try (var running = stack.start()) {
                parts = running.parts();
                running.service(VOTES).kill9();
                running.service(VOTES).start();
                running.service(VOTES).awaitReady(SOON);

                // Then
                assertThat(parts)
                        .allMatch(StackPart::isAlive)
                        .extracting(StackPart::name)
                        .containsExactlyInAnyOrder(
                                "postgres", "kafka", "news-ingest-service", "vote-service", "sanctions-service");
                assertThat(running.service(INGEST).logTail(9))
                        .contains(
                                "greeting is hello",
                                running.database(INGEST).url(),
                                "file:" + folder.resolve("data/keys/public.pem"));
                assertThat(Files.exists(running.directory().token())).isTrue();
            }
            assertThat(parts).noneMatch(StackPart::isAlive);
            assertThat(lines).last().asString().contains("is ready");
        }
    }

    @Nested
    class WithSeveralInstances {
        @Test
        void each_answers_on_a_port_of_its_own_is_written_down_and_stops() {
            // Given
            var server = ExternalPostgres.parse(
                    EmbeddedInfrastructure.newDatabase("own").replaceAll("/own.*", ""));
            var ports = StackPorts.free(2);

            // When
            try (var stack = house().externalKafka(EmbeddedInfrastructure.bootstrapServers())
                    .externalPostgres(server)
                    .ports(ports)
                    .instances(2)
                    .build()
                    .start()) {
                StackAddresses.write(stack);

                // Then
                assertThat(stack.parts())
                        .allMatch(StackPart::isAlive)
                        .extracting(StackPart::name)
                        .containsExactly(
                                "news-ingest-service",
                                "news-ingest-service-2",
                                "vote-service",
                                "vote-service-2",
                                "sanctions-service",
                                "sanctions-service-2");
                assertThat(stack.url(VOTES, 2)).isEqualTo("http://127.0.0.1:" + (ports.votes() + 10));
                assertThat(HealthCheck.http(stack.url(VOTES, 2)).getAsBoolean()).isTrue();
                assertThat(StackAddresses.read(stack.directory()))
                        .containsEntry("vote-service", stack.url(VOTES))
                        .containsEntry("vote-service-2", stack.url(VOTES, 2));
                assertThat(stack.directory().partsWrittenDown())
                        .contains("vote-service-2", "sanctions-service-2")
                        .doesNotContain("up");
            }
        }
    }

    @Nested
    class WithStartCaches {
        @Test
        void they_are_lacking_until_they_are_made_and_are_started_from_then() {
            // Given
            var server = ExternalPostgres.parse(
                    EmbeddedInfrastructure.newDatabase("own").replaceAll("/own.*", ""));
            var house = house().externalKafka(EmbeddedInfrastructure.bootstrapServers())
                    .externalPostgres(server);
            assertThat(house.build().lacksStartCaches()).isFalse();

            // When
            house.startCaches(folder.resolve("caches"));
            assertThat(house.build().lacksStartCaches()).isTrue();
            house.build().start().close();

            // Then
            assertThat(house.build().lacksStartCaches()).isFalse();
        }
    }

    @Nested
    class WithServersOfTheUser {
        @Test
        void only_the_services_are_started_and_the_databases_made() throws Exception {
            // Given
            var server = ExternalPostgres.parse(
                    EmbeddedInfrastructure.newDatabase("own").replaceAll("/own.*", ""));

            // When
            try (var stack = house().externalKafka(EmbeddedInfrastructure.bootstrapServers())
                    .externalPostgres(server)
                    .build()
                    .start()) {
                // Then
                assertThat(stack.parts())
                        .extracting(StackPart::name)
                        .containsExactly("news-ingest-service", "vote-service", "sanctions-service");
                assertThat(new Databases(stack.database(SANCTIONS)).answers()).isTrue();
            }
        }

        @Test
        void a_service_that_dies_ends_the_start_with_the_end_of_its_log() {
            // Given
            var server = ExternalPostgres.parse(
                    EmbeddedInfrastructure.newDatabase("own").replaceAll("/own.*", ""));
            var stack = house().externalKafka(EmbeddedInfrastructure.bootstrapServers())
                    .externalPostgres(server)
                    .environment(VOTES, "DIE", "now")
                    .build();

            // Then
            assertThatThrownBy(stack::start)
                    .hasMessageStartingWith("vote-service ended while starting. The end of ")
                    .hasMessageEndingWith("no port given");
            assertThat(stack.parts()).noneMatch(StackPart::isAlive);
            assertThat(stack.isUp()).isFalse();
        }

        @Test
        void a_broker_that_does_not_answer_is_named() {
            // Given
            var nobody = "127.0.0.1:" + StackPorts.anyFree();

            // Then
            assertThatThrownBy(() -> AdminSettings.clusterId(nobody, Duration.ofSeconds(1)))
                    .hasMessage("No Kafka answers at " + nobody + ".");
        }
    }

    private LocalStackBuilder house() {
        return LocalStack.builder()
                .home(DummyService.packagedBelow(folder.resolve("home")))
                .data(folder.resolve("data"))
                .ports(StackPorts.free())
                .environment(INGEST, "GREETING", "hello");
    }
}
