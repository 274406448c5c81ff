package org.horseshoe.projection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Tells those who wait for a position that something was applied. */
@ApplicationScoped
class Freshness {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition advanced = lock.newCondition();

    void advanced() {
        lock.lock();
        try {
            advanced.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Returns when this instance applied something, or after the time: another instance may have. */
    @SuppressWarnings("WaitNotInLoop") // the caller looks at the positions again, whatever woke it
    void await(long millis) throws InterruptedException {
        lock.lock();
        try {
            advanced.await(millis, TimeUnit.MILLISECONDS);
        } finally {
            lock.unlock();
        }
    }
}
