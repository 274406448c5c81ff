package org.horseshoe.projection;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Lanes that batches are applied in side by side, so that one has the database work while another folds and the next records
 * are read from the log. Whichever lane is free takes what has waited longest, of partitions that no other lane has records
 * of: so a lane is idle only where nothing can be done, and the records of a partition stay in order. Who brings records
 * waits while as many wait already as a lane may need, so that no more lie in memory than can be worked on.
 */
final class Lanes {

    private static final int MOST_WAITING = 1_000;
    private static final int MOST_IN_A_BATCH = 2_000;

    private final int count;
    private final Consumer<List<ConsumerRecord<byte[], byte[]>>> work;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<TopicPartition, Deque<List<ConsumerRecord<byte[], byte[]>>>> waiting = new LinkedHashMap<>();
    private final Set<TopicPartition> inWork = new HashSet<>();
    private int recordsWaiting;
    private int running;

    /**
     * Lanes without records.
     *
     * @param work what is done with each batch; it tells its own failures
     */
    Lanes(int count, Consumer<List<ConsumerRecord<byte[], byte[]>>> work) {
        this.count = count;
        this.work = work;
    }

    /** Adds records of a partition that follow one another; waits while enough are waiting. */
    void add(TopicPartition partition, List<ConsumerRecord<byte[], byte[]>> records) throws InterruptedException {
        lock.lock();
        try {
            while (recordsWaiting >= MOST_WAITING) {
                changed.await();
            }
            waiting.computeIfAbsent(partition, _ -> new ArrayDeque<>()).add(records);
            recordsWaiting += records.size();
            startWhatCan();
        } finally {
            lock.unlock();
        }
    }

    /** Returns when everything that was added before has been worked on, or the time is over; tells whether it has. */
    boolean drain(Duration atMost) throws InterruptedException {
        long left = atMost.toNanos();
        lock.lock();
        try {
            while (running > 0) {
                if (left <= 0) {
                    return false;
                }
                left = changed.awaitNanos(left);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    private void startWhatCan() {
        while (running < count) {
            List<ConsumerRecord<byte[], byte[]>> batch = take();
            if (batch.isEmpty()) {
                return;
            }
            running++;
            Thread.ofVirtual().name("lane").start(() -> {
                try {
                    work.accept(batch);
                } finally {
                    ended(batch);
                }
            });
        }
    }

    private void ended(List<ConsumerRecord<byte[], byte[]>> batch) {
        lock.lock();
        try {
            batch.forEach(record -> inWork.remove(partition(record)));
            running--;
            startWhatCan();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** What a lane does next, of partitions that none works on; empty where there is nothing. */
    private List<ConsumerRecord<byte[], byte[]>> take() {
        List<TopicPartition> free = waiting.keySet().stream()
                .filter(partition -> !inWork.contains(partition))
                .toList();
        int share = Math.ceilDiv(recordsWaiting, count);
        List<ConsumerRecord<byte[], byte[]>> batch = new ArrayList<>();
        for (TopicPartition partition : free) {
            if (batch.isEmpty() || batch.size() < share) {
                takeInto(batch, partition);
                inWork.add(partition);
            }
        }
        recordsWaiting -= batch.size();
        return batch;
    }

    /** Takes what waits of a partition, up to a gap: what lies behind one was fetched at another time. */
    private void takeInto(List<ConsumerRecord<byte[], byte[]>> batch, TopicPartition partition) {
        Deque<List<ConsumerRecord<byte[], byte[]>>> fetches = waiting.get(partition);
        if (fetches == null) {
            return;
        }
        do {
            batch.addAll(fetches.remove());
        } while (!fetches.isEmpty()
                && batch.size() + fetches.peek().size() <= MOST_IN_A_BATCH
                && fetches.peek().getFirst().offset() == batch.getLast().offset() + 1);
        waiting.remove(partition);
        if (!fetches.isEmpty()) {
            waiting.put(partition, fetches);
        }
    }

    private static TopicPartition partition(ConsumerRecord<byte[], byte[]> record) {
        return new TopicPartition(record.topic(), record.partition());
    }
}
