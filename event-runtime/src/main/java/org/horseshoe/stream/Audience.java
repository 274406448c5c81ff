package org.horseshoe.stream;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * Those who listen live, with the last events that were told.
 *
 * <p>Why nobody misses or hears an event twice on the way in: {@link #tell} and {@link #join} exclude each other. A client
 * may join where everything after its position is among the recent events or untold; it is given the recent ones from
 * there, and then each that is told. A client passes over an event before its own position, so one that has read further
 * than the tail in some partition hears of that partition again only when the tail has come by.
 */
final class Audience {

    private final ReentrantLock lock = new ReentrantLock();
    private final RecentEvents recent;
    private final Consumer<StreamClient> leftBehind;
    private final Set<StreamClient> live = new LinkedHashSet<>();

    /**
     * An audience.
     *
     * @param leftBehind gets a client that has no room for the next event, to read on at its own pace
     */
    Audience(RecentEvents recent, Consumer<StreamClient> leftBehind) {
        this.recent = recent;
        this.leftBehind = leftBehind;
    }

    /** Tells all who listen live; waits for nobody. */
    void tell(List<LoggedEvent> events) {
        List<StreamClient> full = new ArrayList<>();
        lock.lock();
        try {
            for (LoggedEvent event : events) {
                recent.add(event);
                live.removeIf(client -> {
                    boolean left = !client.offer(event);
                    if (left) {
                        full.add(client);
                    }
                    return left;
                });
            }
        } finally {
            lock.unlock();
        }
        full.forEach(leftBehind);
    }

    /** Takes a client in where it stands near enough; otherwise it has to read on by itself. */
    boolean join(StreamClient client) {
        lock.lock();
        try {
            if (!recent.covers(client.position())) {
                return false;
            }
            if (!client.position().reaches(recent.end())) {
                for (LoggedEvent event : recent.all()) {
                    if (!client.offer(event)) {
                        return false;
                    }
                }
            }
            if (!client.isOver()) {
                live.add(client);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    void leave(StreamClient client) {
        lock.lock();
        try {
            live.remove(client);
        } finally {
            lock.unlock();
        }
    }

    /** Where the reading for all stands. */
    LogPosition end() {
        lock.lock();
        try {
            return recent.end();
        } finally {
            lock.unlock();
        }
    }

    boolean covers(LogPosition position) {
        lock.lock();
        try {
            return recent.covers(position);
        } finally {
            lock.unlock();
        }
    }
}
