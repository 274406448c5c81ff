package org.horseshoe.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.TopicPartition;
import org.horseshoe.testing.Patience;
import org.junit.jupiter.api.Test;

class LanesTest {

    private static final TopicPartition A = new TopicPartition("a", 0);
    private static final TopicPartition B = new TopicPartition("a", 1);
    private static final TopicPartition C = new TopicPartition("a", 2);
    private static final TopicPartition D = new TopicPartition("b", 0);

    @Test
    void partitions_are_shared_out_by_their_records() {
        // Given
        var records = Map.of(A, 100, B, 900, C, 300, D, 400);

        // When
        var lanes = Lanes.of(List.of(A, B, C, D), records::get, 2);

        // Then
        assertThat(lanes.partitions()).containsExactly(List.of(B), List.of(A, C, D));
    }

    @Test
    void there_are_no_more_lanes_than_partitions() {
        assertThat(Lanes.of(List.of(A), _ -> 1_000, 4).partitions()).containsExactly(List.of(A));
    }

    @Test
    void few_records_go_in_one_lane() {
        assertThat(Lanes.of(List.of(A, B), _ -> 99, 2).partitions()).containsExactly(List.of(A, B));
    }

    @Test
    void lanes_run_side_by_side_and_all_have_ended_afterwards() {
        // Given
        var both = new CyclicBarrier(2);
        var done = new ConcurrentLinkedQueue<TopicPartition>();

        // When
        Lanes.of(List.of(A, B), _ -> 500, 2).run(lane -> {
            meet(both);
            done.addAll(lane);
        });

        // Then
        assertThat(done).containsExactlyInAnyOrder(A, B);
    }

    @Test
    void what_one_lane_throws_is_thrown_when_the_others_have_ended() {
        // Given
        Collection<TopicPartition> done = new ConcurrentLinkedQueue<>();

        // When
        assertThatThrownBy(() -> Lanes.of(List.of(A, B), _ -> 500, 2).run(lane -> {
                    if (lane.contains(A)) {
                        throw new IllegalStateException("of lane A");
                    }
                    done.addAll(lane);
                }))
                // Then
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("of lane A");
        assertThat(done).containsExactly(B);
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
