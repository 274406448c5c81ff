package org.horseshoe.projection;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.TopicPartition;

/**
 * Lanes that batches are applied in side by side, so that one has the database work while another folds and the next batch
 * is read from the log. A partition keeps to its lane, and a lane has one batch at a time: the records of a partition stay in
 * order, and no more batches lie in memory than can be worked on.
 */
final class Lanes {

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
        long until = System.nanoTime() + atMost.toNanos();
        for (Lane lane : lanes) {
            if (!lane.free.tryAcquire(until - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                return false;
            }
            lane.free.release();
        }
        return true;
    }

    /** Work that is done in the order in which it was handed in. */
    static final class Lane {

        private final Semaphore free = new Semaphore(1, true);

        /** Hands work in; waits until what was handed in before has ended. The work tells its own failures. */
        void add(Runnable work) throws InterruptedException {
            free.acquire();
            Thread.ofVirtual().name("lane").start(() -> {
                try {
                    work.run();
                } finally {
                    free.release();
                }
            });
        }
    }
}
