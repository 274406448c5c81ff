package org.horseshoe.projection;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.TopicPartition;

/**
 * Lanes that batches are applied in side by side, so that one has the database work while another folds and the next batch
 * is read from the log. A partition keeps to its lane, and a lane works its batches off one after the other: the records
 * of a partition stay in order.
 */
final class Lanes {

    /** What a lane holds: a batch in work and one that waits, so that it need not wait for the log. */
    private static final int HELD = 2;

    private final List<Lane> lanes = new ArrayList<>();

    Lanes(int count) {
        for (int i = 0; i < count; i++) {
            lanes.add(new Lane());
        }
    }

    /** The lane of a partition, always the same. */
    Lane of(TopicPartition partition) {
        return lanes.get(partition.partition() % lanes.size());
    }

    /** Returns when everything that was handed in before has ended, or the time is over; tells whether it has ended. */
    boolean drain(Duration atMost) throws InterruptedException {
        try {
            CompletableFuture.allOf(lanes.stream().map(lane -> lane.last).toArray(CompletableFuture<?>[]::new))
                    .get(atMost.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException e) {
            return true; // the work told its failure itself
        } catch (TimeoutException e) {
            return false;
        }
    }

    /** Work that is done in the order in which it was handed in. */
    static final class Lane {

        private final Semaphore room = new Semaphore(HELD);
        private volatile CompletableFuture<Void> last = CompletableFuture.completedFuture(null);

        /** Hands work in; waits while the lane is full. The work tells its own failures. */
        synchronized void add(Runnable work) throws InterruptedException {
            room.acquire();
            last = last.handleAsync(
                    (_, _) -> {
                        try {
                            work.run();
                        } finally {
                            room.release();
                        }
                        return null;
                    },
                    task -> Thread.ofVirtual().name("lane").start(task));
        }
    }
}
