package org.horseshoe.projection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.common.TopicPartition;

/** How each partition of this instance's projections is doing, for health and for the operator. */
@ApplicationScoped
class ProjectionStates {

    /** Running, held up by trouble that passes, or stopped until somebody mends it. */
    sealed interface State {
        record Running() implements State {}

        record Retrying(String reason) implements State {}

        record Stopped(String reason) implements State {}
    }

    private final SortedMap<TopicPartition, State> states = new TreeMap<>(PartitionOrder.BY_TOPIC_AND_NUMBER);

    synchronized void set(TopicPartition partition, State state) {
        states.put(partition, state);
    }

    synchronized void forget(TopicPartition partition) {
        states.remove(partition);
    }

    synchronized boolean isStopped(TopicPartition partition) {
        return states.get(partition) instanceof State.Stopped;
    }

    /** A copy, by topic and partition. */
    synchronized SortedMap<TopicPartition, State> all() {
        return new TreeMap<>(states);
    }
}
