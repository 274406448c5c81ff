package org.horseshoe.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.horseshoe.testing.Patience;
import org.junit.jupiter.api.Test;

class LanesTest {

    private final Lanes lanes = new Lanes(2);

    @Test
    void a_partition_keeps_to_its_lane_and_partitions_are_shared_out() {
        assertThat(lane(2)).isSameAs(lane(2)).isSameAs(lane(0));
        assertThat(lane(1)).isSameAs(lane(3)).isNotSameAs(lane(0));
    }

    @Test
    void lanes_run_side_by_side_and_all_have_ended_after_draining() throws InterruptedException {
        // Given
        var both = new CyclicBarrier(2);
        var done = new ConcurrentLinkedQueue<Integer>();

        // When
        for (int partition : List.of(0, 1)) {
            lane(partition).add(() -> {
                meet(both);
                done.add(partition);
            });
        }
        lanes.drain(Patience.LIMIT);

        // Then
        assertThat(done).containsExactlyInAnyOrder(0, 1);
    }

    @Test
    void what_is_handed_to_a_lane_is_done_in_order() throws InterruptedException {
        // Given
        var done = new ConcurrentLinkedQueue<Integer>();
        List<Integer> all = IntStream.range(0, 100).boxed().toList();

        // When
        for (Integer batch : all) {
            lane(0).add(() -> done.add(batch));
        }
        lanes.drain(Patience.LIMIT);

        // Then
        assertThat(done).containsExactlyElementsOf(all);
    }

    @Test
    void a_lane_that_is_taken_makes_its_caller_wait() throws InterruptedException {
        // Given
        var let = new CountDownLatch(1);
        var done = new ConcurrentLinkedQueue<Integer>();
        lane(0).add(() -> {
            await(let);
            done.add(1);
        });

        // When
        var caller = Thread.ofVirtual().start(() -> {
            try {
                lane(0).add(() -> done.add(2));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });

        // Then
        assertThat(lanes.drain(Duration.ZERO)).isFalse();
        Awaitility.await().atMost(Patience.LIMIT).until(() -> caller.getState() == Thread.State.WAITING);
        let.countDown();
        caller.join();
        lanes.drain(Patience.LIMIT);
        assertThat(done).containsExactly(1, 2);
    }

    @Test
    void a_failure_does_not_hold_up_what_comes_after_it() throws InterruptedException {
        // Given
        var done = new ConcurrentLinkedQueue<Integer>();

        // When
        for (int batch = 0; batch < 5; batch++) {
            int number = batch;
            lane(0).add(() -> {
                if (number == 0) {
                    throw new IllegalStateException("the first");
                }
                done.add(number);
            });
        }
        lanes.drain(Patience.LIMIT);

        // Then
        assertThat(done).containsExactly(1, 2, 3, 4);
    }

    private Lanes.Lane lane(int partition) {
        return lanes.of(new TopicPartition("a", partition));
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
