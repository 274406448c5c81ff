package org.horseshoe.sanctions.watch;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Whether a worker goes on; it rests between rounds, and is woken when it is to end. */
final class Running {

    private final CountDownLatch ended = new CountDownLatch(1);

    boolean goesOn() {
        return ended.getCount() > 0;
    }

    void end() {
        ended.countDown();
    }

    /** Waits so long, or until the end; who interrupts it ends it. */
    void rest(Duration pause) {
        try {
            boolean _ = ended.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            end();
        }
    }
}
