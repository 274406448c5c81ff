package org.horseshoe.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.horseshoe.testing.Patience;
import org.junit.jupiter.api.Test;

class LanesTest {

    private final Queue<List<String>> done = new ConcurrentLinkedQueue<>();

    @Test
    void lanes_run_side_by_side_and_all_has_been_worked_on_after_draining() throws InterruptedException {
        // Given
        var both = new CyclicBarrier(2);
        Lanes lanes = lanes(_ -> meet(both));

        // When
        add(lanes, 0, 0, 1);
        add(lanes, 1, 0, 1);

        // Then
        assertThat(lanes.drain(Patience.LIMIT)).isTrue();
        assertThat(done).containsExactlyInAnyOrder(List.of("0@0"), List.of("1@0"));
    }

    @Test
    void a_lane_that_is_free_takes_whatever_partition_waits() throws InterruptedException {
        // Given
        var let = new CountDownLatch(1);
        Lanes lanes = lanes(batch -> {
            if (batch.getFirst().equals("0@0")) {
                await(let);
            }
        });

        // When
        add(lanes, 0, 0, 1);
        for (int partition : List.of(2, 4, 6)) {
            add(lanes, partition, 0, 1);
        }

        // Then
        Awaitility.await().atMost(Patience.LIMIT).until(() -> done.size() == 3);
        let.countDown();
        lanes.drain(Patience.LIMIT);
        assertThat(done).last().isEqualTo(List.of("0@0"));
    }

    @Test
    void records_of_a_partition_are_worked_on_in_order_and_by_one_lane_at_a_time() throws InterruptedException {
        // Given
        var inWork = new AtomicInteger();
        Lanes lanes = lanes(_ -> {
            assertThat(inWork.incrementAndGet()).isOne();
            Thread.yield();
            inWork.decrementAndGet();
        });

        // When
        for (int batch = 0; batch < 200; batch++) {
            add(lanes, 0, batch * 10, 10);
        }
        lanes.drain(Patience.LIMIT);

        // Then
        assertThat(done.stream().flatMap(List::stream))
                .containsExactlyElementsOf(IntStream.range(0, 2000)
                        .mapToObj(offset -> "0@" + offset)
                        .toList());
    }

    @Test
    void what_waits_of_a_partition_is_taken_together_up_to_a_gap() throws InterruptedException {
        // Given
        var let = new CountDownLatch(1);
        Lanes lanes = lanes(batch -> {
            if (batch.contains("0@0")) {
                await(let);
            }
        });

        // When
        add(lanes, 0, 0, 1);
        add(lanes, 0, 1, 2);
        add(lanes, 0, 3, 1);
        add(lanes, 0, 2, 1);
        let.countDown();
        lanes.drain(Patience.LIMIT);

        // Then
        assertThat(done).containsExactly(List.of("0@0"), List.of("0@1", "0@2", "0@3"), List.of("0@2"));
    }

    @Test
    void what_is_taken_together_is_no_more_than_a_transaction_bears() throws InterruptedException {
        // Given
        var let = new CountDownLatch(1);
        Lanes lanes = lanes(_ -> await(let));

        // When
        add(lanes, 0, 0, 1);
        add(lanes, 0, 1, 999);
        add(lanes, 0, 1000, 1500);
        let.countDown();
        lanes.drain(Patience.LIMIT);

        // Then
        assertThat(done.stream().map(List::size)).containsExactly(1, 999, 1500);
    }

    @Test
    void several_partitions_that_wait_are_shared_out_to_the_lanes() throws InterruptedException {
        // Given
        var let = new CountDownLatch(1);
        Lanes lanes = lanes(_ -> await(let));
        add(lanes, 0, 0, 1);
        add(lanes, 1, 0, 1);

        // When
        for (int partition = 2; partition < 10; partition++) {
            add(lanes, partition, 0, 100);
        }
        let.countDown();
        lanes.drain(Patience.LIMIT);

        // Then
        assertThat(done.stream().map(List::size)).contains(1, 1, 400);
        assertThat(done.stream().flatMap(List::stream)).hasSize(802).doesNotHaveDuplicates();
    }

    @Test
    void who_brings_more_than_can_wait_waits() throws InterruptedException {
        // Given
        var let = new CountDownLatch(1);
        Lanes lanes = lanes(_ -> await(let));
        add(lanes, 0, 0, 1);
        add(lanes, 0, 1, 1000);

        // When
        var caller = Thread.ofVirtual().start(() -> add(lanes, 1, 0, 1));

        // Then
        assertThat(lanes.drain(Duration.ZERO)).isFalse();
        Awaitility.await().atMost(Patience.LIMIT).until(() -> caller.getState() == Thread.State.WAITING);
        let.countDown();
        caller.join();
        lanes.drain(Patience.LIMIT);
        assertThat(done.stream().flatMap(List::stream)).hasSize(1002);
    }

    @Test
    void a_failure_does_not_hold_up_what_comes_after_it() throws InterruptedException {
        // Given
        Lanes lanes = lanes(batch -> {
            if (batch.contains("0@0")) {
                throw new IllegalStateException("the first");
            }
        });

        // When
        add(lanes, 0, 0, 1);
        lanes.drain(Patience.LIMIT);
        add(lanes, 0, 1, 1);
        lanes.drain(Patience.LIMIT);

        // Then
        assertThat(done).containsExactly(List.of("0@1"));
    }

    /** Two lanes that keep what they have done, each record as partition@offset. */
    private Lanes lanes(Consumer<List<String>> work) {
        return new Lanes(2, batch -> {
            List<String> records = batch.stream()
                    .map(record -> record.partition() + "@" + record.offset())
                    .toList();
            work.accept(records);
            done.add(records);
        });
    }

    private static void add(Lanes lanes, int partition, int offset, int records) {
        try {
            lanes.add(
                    new TopicPartition("a", partition),
                    IntStream.range(offset, offset + records)
                            .mapToObj(at -> new ConsumerRecord<>("a", partition, at, new byte[0], new byte[0]))
                            .toList());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
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
