package org.horseshoe.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.horseshoe.testing.Patience.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.inject.Inject;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.horseshoe.events.Topics;
import org.horseshoe.testing.HorseshoeTestResource;
import org.horseshoe.testing.Patience;
import org.horseshoe.tracing.Traces;
import org.junit.jupiter.api.Test;

/** What an instance must bear of the others of its service. */
@QuarkusTest
@TestProfile(RuntimeProfile.class)
@WithTestResource(HorseshoeTestResource.class)
class SeveralInstancesTest {

    private static final TopicPartition PARTITION = new TopicPartition(Topics.PROCEEDINGS, 0);

    @Inject
    Topology topology;

    @Inject
    FollowOnSettings followOns;

    @Inject
    KafkaClientService kafka;

    @Inject
    Freshness freshness;

    @Inject
    Traces traces;

    @Inject
    DataSource database;

    @Inject
    Rebuild rebuild;

    @Test
    void a_partition_that_went_to_another_instance_while_the_database_was_away_does_not_keep_this_one_from_being_ready()
            throws InterruptedException {
        // Given
        var states = new ProjectionStates();
        var runner = new ProjectionRunner[1];
        DataSource away = (DataSource)
                Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (_, _, _) -> {
                    runner[0].revoked(PARTITION);
                    throw new SQLException("the database is away", "08006");
                });
        runner[0] = new ProjectionRunner(topology, away, states, followOns, kafka, freshness, traces);
        runner[0].assigned(PARTITION, 0);

        // When
        runner[0].receive(new ConsumerRecords<>(
                Map.of(PARTITION, List.of(new ConsumerRecord<>(Topics.PROCEEDINGS, 0, 0, new byte[0], new byte[0]))),
                Map.of()));

        // Then
        assertThat(runner[0].drain(Patience.LIMIT)).isTrue();
        assertThat(new ProjectionsReady(states).call().getStatus().name()).isEqualTo("UP");
    }

    @Test
    void a_start_waits_for_a_rebuild_of_another_instance_and_does_not_do_it_again() throws Exception {
        Projection projection = topology.projections().getFirst();
        try (Connection other = database.getConnection();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            // Given
            int before = generation();
            lock(other, "select pg_advisory_lock(hashtext('horseshoe.rebuild.tally'))");

            // When
            var starting = threads.submit((Callable<Void>) () -> {
                rebuild.toItsVersion(projection);
                return null;
            });
            await().until(() -> count("select count(*) from pg_locks where locktype = 'advisory' and not granted"
                            + " and database = (select oid from pg_database where datname = current_database())")
                    == 1);
            boolean waited = !starting.isDone();
            lock(other, "select pg_advisory_unlock(hashtext('horseshoe.rebuild.tally'))");
            starting.get();

            // Then
            assertThat(waited).isTrue();
            assertThat(generation()).isEqualTo(before);
        }
    }

    private int generation() throws SQLException {
        return count("select generation from projection_generation where projection = 'tally' and state = 'live'");
    }

    private int count(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                var row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }

    private static void lock(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
