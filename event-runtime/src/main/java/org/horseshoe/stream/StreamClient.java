package org.horseshoe.stream;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.horseshoe.events.EventEnvelope;
import org.jspecify.annotations.Nullable;

/**
 * One who listens: what it wants, how far it has been served, and a bounded queue of what it is still to get.
 *
 * <p>Nobody waits here. An event that finds no room is refused, and whoever offered it comes back when the client has
 * taken what it has.
 */
final class StreamClient {

    private static final int ONE_WRITE = 64 * 1024;

    /** Bytes in the order of the queue, and where the client stands once it has them. */
    @SuppressWarnings("ArrayRecordComponent") // shared by all clients, never compared
    private record Waiting(@Nullable LogPosition position, byte[] block) {}

    private final LogLayout layout;
    private final EventFilter filter;
    private final Output output;
    private final StreamSettings settings;
    private final Consumer<StreamClient> closed;

    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Waiting> queue = new ArrayDeque<>();
    private long queuedBytes;
    private LogPosition position;
    private LogPosition told;
    private LogPosition served;
    private long lastWrite;
    private long endedAt;
    private boolean scheduled;
    private boolean writing;
    private boolean gone;
    private @Nullable String ending;
    private @Nullable Runnable whenRoom;

    /**
     * A client.
     *
     * @param position where it begins
     * @param closed is called once, when nothing more will be written
     */
    StreamClient(
            LogLayout layout,
            LogPosition position,
            EventFilter filter,
            Output output,
            StreamSettings settings,
            Consumer<StreamClient> closed) {
        this.layout = layout;
        this.position = position;
        this.told = position;
        this.served = position;
        this.filter = filter;
        this.output = output;
        this.settings = settings;
        this.closed = closed;
        this.lastWrite = System.nanoTime();
    }

    /** Tells the client how long to wait before it comes back, and the id to come back with. */
    void greet() {
        lock.lock();
        try {
            enqueue(null, bytes("retry: " + settings.retry().toMillis() + "\n" + idLine(position) + "\n"));
        } finally {
            lock.unlock();
        }
    }

    /** Where it stands once it has taken all that it was offered. */
    LogPosition position() {
        lock.lock();
        try {
            return position;
        } finally {
            lock.unlock();
        }
    }

    /** Where it stands by what has left for it. */
    LogPosition served() {
        lock.lock();
        try {
            return queue.isEmpty() && !writing ? position : served;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Puts an event into the queue, or passes over one that is not wanted or was offered before.
     *
     * @return false where there is no room: the client stands before this event as if it had not been offered
     */
    boolean offer(LoggedEvent event) {
        lock.lock();
        try {
            if (isOver() || event.offset() < position.at(event.index())) {
                return true;
            }
            EventEnvelope wanted = filter.wanted(event);
            if (wanted == null) {
                position = event.after(position);
                return true;
            }
            byte[] block = event.block(wanted);
            if (!queue.isEmpty()
                    && (queue.size() >= settings.bufferEvents()
                            || queuedBytes + block.length > settings.bufferBytes())) {
                return false;
            }
            position = event.after(position);
            told = position;
            enqueue(position, block);
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Notes that there is nothing of a partition before an offset. */
    void advance(int index, long offset) {
        lock.lock();
        try {
            if (position.at(index) < offset) {
                position = position.with(index, offset);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Runs something once there is room again; never where the client is over. */
    void whenRoom(Runnable room) {
        lock.lock();
        try {
            if (isOver()) {
                return;
            }
            if (!hasRoom()) {
                whenRoom = room;
                return;
            }
        } finally {
            lock.unlock();
        }
        room.run();
    }

    /** Sends a sign of life where nothing was sent for long, and tells whether the client takes what it is sent. */
    Pulse pulse(long now) {
        lock.lock();
        try {
            if (gone) {
                return Pulse.FINE;
            }
            if (ending != null) {
                return now - endedAt > settings.farewell().toNanos() ? Pulse.DEAF : Pulse.FINE;
            }
            if (writing) {
                return now - lastWrite > settings.stalledAfter().toNanos() ? Pulse.STALLED : Pulse.FINE;
            }
            if (queue.isEmpty() && now - lastWrite >= settings.heartbeat().toNanos()) {
                String id = told.equals(position) ? "" : idLine(position);
                told = position;
                enqueue(null, bytes(": still here\n" + id + "\n"));
            }
            return Pulse.FINE;
        } finally {
            lock.unlock();
        }
    }

    /** Whether a client takes what it is sent. */
    enum Pulse {
        FINE,
        /** It has taken nothing for too long. */
        STALLED,
        /** It has not even taken the farewell. */
        DEAF
    }

    /** Ends the stream after a comment that says why; what is queued is left to the client's next visit. */
    void end(String why) {
        lock.lock();
        try {
            if (isOver()) {
                return;
            }
            ending = why;
            endedAt = System.nanoTime();
            queue.clear();
            queuedBytes = 0;
            whenRoom = null;
            schedule();
        } finally {
            lock.unlock();
        }
    }

    /** Ends the connection at once; a client that does not read hears nothing else either. */
    void cut() {
        output.cut();
        left();
    }

    /** Notes that the connection is no more. */
    void left() {
        lock.lock();
        try {
            if (gone) {
                return;
            }
            gone = true;
            queue.clear();
            queuedBytes = 0;
            whenRoom = null;
        } finally {
            lock.unlock();
        }
        closed.accept(this);
    }

    boolean isOver() {
        lock.lock();
        try {
            return gone || ending != null;
        } finally {
            lock.unlock();
        }
    }

    private boolean hasRoom() {
        return queue.size() <= settings.bufferEvents() / 2 && queuedBytes <= settings.bufferBytes() / 2;
    }

    private void enqueue(@Nullable LogPosition after, byte[] block) {
        queue.addLast(new Waiting(after, block));
        queuedBytes += block.length;
        schedule();
    }

    private void schedule() {
        if (!scheduled && !writing) {
            scheduled = true;
            output.later(this::write);
        }
    }

    /** Writes as much as fits one write, or the farewell; called by the output only, so never twice at a time. */
    private void write() {
        byte[] bytes;
        LogPosition reached = null;
        lock.lock();
        try {
            scheduled = false;
            if (gone || writing || (ending == null && queue.isEmpty())) {
                return;
            }
            if (ending != null) {
                gone = true;
                bytes = bytes(": " + ending + "\n\n");
            } else {
                reached = served;
                var block = new ByteArrayOutputStream();
                while (!queue.isEmpty() && block.size() < ONE_WRITE) {
                    Waiting next = queue.removeFirst();
                    queuedBytes -= next.block().length;
                    if (next.position() != null) {
                        reached = next.position();
                        block.writeBytes(bytes(idLine(reached)));
                    }
                    block.writeBytes(next.block());
                }
                bytes = block.toByteArray();
                writing = true;
                lastWrite = System.nanoTime();
            }
        } finally {
            lock.unlock();
        }
        if (reached == null) {
            output.end(bytes);
            closed.accept(this);
        } else {
            LogPosition standing = reached;
            output.write(bytes, left -> written(left, standing));
        }
    }

    private void written(boolean left, LogPosition reached) {
        if (!left) {
            left();
            return;
        }
        Runnable room = null;
        lock.lock();
        try {
            writing = false;
            served = reached;
            lastWrite = System.nanoTime();
            if (whenRoom != null && hasRoom()) {
                room = whenRoom;
                whenRoom = null;
            }
        } finally {
            lock.unlock();
        }
        if (room != null) {
            room.run();
        }
        write();
    }

    private String idLine(LogPosition at) {
        return "id: " + PositionToken.of(layout, at) + "\n";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
