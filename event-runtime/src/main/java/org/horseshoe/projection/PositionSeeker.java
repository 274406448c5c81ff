package org.horseshoe.projection;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.horseshoe.eventlog.EventLog;
import org.horseshoe.eventlog.LogUnreachable;
import org.horseshoe.projection.ProjectionStates.State;
import org.jboss.logging.Logger;

/** Sends the consumer to the stored position of each partition that it is given. */
@ApplicationScoped
@Identifier("horseshoe")
class PositionSeeker implements KafkaConsumerRebalanceListener {

    private static final Logger LOG = Logger.getLogger(PositionSeeker.class);

    private final Topology topology;
    private final DataSource database;
    private final EventLog log;
    private final ProjectionRunner runner;
    private final ProjectionStates states;

    PositionSeeker(
            Topology topology, DataSource database, EventLog log, ProjectionRunner runner, ProjectionStates states) {
        this.topology = topology;
        this.database = database;
        this.log = log;
        this.runner = runner;
        this.states = states;
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        for (TopicPartition partition : partitions) {
            Positions.Stored stored = storedPatiently(partition);
            Optional<String> fault = fault(consumer, partition, stored);
            if (fault.isPresent()) {
                LOG.errorf("partition=%s delivery=stopped reason=%s", partition, fault.get());
                states.set(partition, new State.Stopped(fault.get()));
                consumer.seekToEnd(List.of(partition));
            } else {
                consumer.seek(partition, stored.nextOffset());
                states.set(partition, new State.Running());
                runner.assigned(partition, stored.nextOffset());
                LOG.infof("partition=%s position=stored next=%d", partition, stored.nextOffset());
            }
        }
    }

    @Override
    public void onPartitionsRevoked(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        partitions.forEach(runner::revoked);
    }

    @Override
    public void onPartitionsLost(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        partitions.forEach(runner::revoked);
    }

    /** The stored position; a partition seen for the first time begins at 0, said outright and stored. */
    private Positions.Stored storedPatiently(TopicPartition partition) {
        var backoff = new Backoff();
        while (true) {
            try (Connection connection = database.getConnection()) {
                Projection projection = topology.reading(partition.topic());
                Generation live = Generations.live(connection, projection.name())
                        .orElseThrow(() -> new IllegalStateException("No live read model of " + projection.name()));
                Positions.begin(connection, live, partition, log.topicId(partition.topic()));
                return Objects.requireNonNull(Positions.of(connection, live).get(partition));
            } catch (SQLException | LogUnreachable e) {
                LOG.warnf("partition=%s position=waiting reason=%s", partition, e.getMessage());
                states.set(partition, new State.Retrying(String.valueOf(e.getMessage())));
                pause(backoff);
            }
        }
    }

    /** Why the log does not continue where the read model stands, if so; the projection then never jumps. */
    private Optional<String> fault(Consumer<?, ?> consumer, TopicPartition partition, Positions.Stored stored) {
        var asked = List.of(partition);
        long next = stored.nextOffset();
        long beginning = consumer.beginningOffsets(asked).getOrDefault(partition, 0L);
        long end = consumer.endOffsets(asked).getOrDefault(partition, 0L);
        String topicId = log.topicId(partition.topic());
        if (!stored.topicId().equals(topicId)) {
            return Optional.of(
                    "Topic " + partition.topic() + " was made anew (id " + topicId + ", the read model knows "
                            + stored.topicId() + "). Restore it, or rebuild: POST /admin/projections/"
                            + topology.reading(partition.topic()).name() + "/rebuild");
        }
        if (next < beginning) {
            return Optional.of("The read model stands at " + next + " and the log of " + partition + " begins at "
                    + beginning + ": events are gone. Restore the topic from a whole copy.");
        }
        if (next > end) {
            return Optional.of("The read model stands at " + next + " and the log of " + partition + " ends at " + end
                    + ": the topic was cut. Restore it from a whole copy.");
        }
        return Optional.empty();
    }

    private static void pause(Backoff backoff) {
        try {
            backoff.pause();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the stored position", e);
        }
    }
}
