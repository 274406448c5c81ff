package org.horseshoe.outbox;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.horseshoe.projection.Position;

/** Where this instance's relay has just published events, for those who answer only after the ack. */
@ApplicationScoped
public class Publications {

    private final Cache<UUID, Position> recent = Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterWrite(Duration.ofMinutes(2))
            .build();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition published = lock.newCondition();
    private final Condition appended = lock.newCondition();
    private boolean work;

    /** Wakes the relay: a transaction with outbox entries has committed. */
    public void wakeRelay() {
        lock.lock();
        try {
            work = true;
            appended.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until the events are acknowledged by Kafka.
     *
     * @return the positions known within the time; an event that is missing has not been seen published here
     */
    public Map<UUID, Position> await(Collection<UUID> ids, Duration atMost) throws InterruptedException {
        wakeRelay();
        Map<UUID, Position> found = new LinkedHashMap<>();
        Set<UUID> missing = new LinkedHashSet<>(ids);
        long left = atMost.toNanos();
        lock.lock();
        try {
            while (true) {
                missing.removeIf(id -> {
                    Position position = recent.getIfPresent(id);
                    if (position != null) {
                        found.put(id, position);
                    }
                    return position != null;
                });
                if (missing.isEmpty() || left <= 0) {
                    return found;
                }
                left = published.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    void publishedAt(Map<UUID, Position> positions) {
        lock.lock();
        try {
            recent.putAll(positions);
            published.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @SuppressWarnings("WaitNotInLoop") // the relay looks into the outbox again, whatever woke it
    void awaitWork(Duration atMost) throws InterruptedException {
        lock.lock();
        try {
            if (!work) {
                appended.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
            }
            work = false;
        } finally {
            lock.unlock();
        }
    }
}
