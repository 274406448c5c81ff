package org.horseshoe.stream;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.common.TopicPartition;
import org.horseshoe.eventlog.EventLog;
import org.horseshoe.eventlog.LogUnreachable;
import org.horseshoe.http.Problems;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The clients of one instance and what reads the log for them; it begins with the first client and rests without any. */
final class StreamHub implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(StreamHub.class);

    /**
     * Where a client wants to begin.
     *
     * @param lastEventId the token of the last event that it has; wins over the other
     * @param fromBeginning whether it wants all, where it has nothing yet; otherwise it begins now
     */
    record Start(@Nullable String lastEventId, boolean fromBeginning) {}

    /** What reads one state of the topics. */
    private record Reading(LogLayout layout, Audience audience, LogTail tail, CatchUp catchUp) {
        void close() {
            tail.close();
            catchUp.close();
        }
    }

    private final EventLog log;
    private final StreamConsumer consumers;
    private final StreamSettings settings;
    private final List<String> topics;
    private final Counter dropped;
    private final ReentrantLock lock = new ReentrantLock();
    private final Set<StreamClient> clients = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService timers;
    private volatile @Nullable Reading reading;
    private boolean closed;

    StreamHub(
            EventLog log,
            StreamConsumer consumers,
            StreamSettings settings,
            List<String> topics,
            MeterRegistry meters) {
        this.log = log;
        this.consumers = consumers;
        this.settings = settings;
        this.topics = List.copyOf(topics);
        this.dropped = Counter.builder("horseshoe.stream.dropped").register(meters);
        Gauge.builder("horseshoe.stream.clients", clients, Set::size).register(meters);
        Gauge.builder("horseshoe.stream.lag.events", this, StreamHub::lag).register(meters);
        this.timers = Executors.newScheduledThreadPool(
                2, Thread.ofPlatform().name("stream-timer-", 1).daemon().factory());
        long beat = Math.clamp(settings.heartbeat().toMillis() / 4, 10, 1_000);
        every(beat, this::pulse);
        every(settings.lookAtTopics().toMillis(), this::look);
    }

    /**
     * Serves a client until it leaves.
     *
     * @throws org.horseshoe.http.HttpProblem 503 where there is no room, 400 or 410 for a start that cannot be
     * @throws org.horseshoe.eventlog.LogUnreachable when Kafka does not answer
     */
    @SuppressWarnings("ReferenceEquality") // whether it is still this very reading
    StreamClient connect(EventFilter filter, Start start, Output output) {
        Reading current = current();
        LogPosition position = position(current, start);
        var client = new StreamClient(
                current.layout(), position, filter, output, settings, leaving -> left(current, leaving));
        lock.lock();
        try {
            if (reading != current) { // it has rested or begun anew meanwhile; nothing was promised yet
                return connect(filter, start, output);
            }
            if (clients.size() >= settings.clients()) {
                throw full();
            }
            clients.add(client);
        } finally {
            lock.unlock();
        }
        LOG.debugf("stream=connected clients=%d position=%s", clients.size(), position);
        client.greet();
        if (!current.audience().join(client)) {
            current.catchUp().add(client);
        }
        return client;
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
        } finally {
            lock.unlock();
        }
        timers.shutdownNow();
        stop("the service is stopping; go on with the last id");
    }

    private Reading current() {
        lock.lock();
        try {
            if (closed) {
                throw Problems.unavailable("The service is stopping", 1);
            }
            if (clients.size() >= settings.clients()) {
                throw full();
            }
            Reading current = reading;
            if (current == null) {
                current = begin();
                reading = current;
            }
            return current;
        } finally {
            lock.unlock();
        }
    }

    private RuntimeException full() {
        return Problems.unavailable(
                "This instance has its " + settings.clients() + " clients; try again, or read the topic itself", 5);
    }

    private Reading begin() {
        LogLayout layout = layout();
        LogPosition ends = LogPosition.of(layout, log.ends(layout.partitions()));
        var recent = new RecentEvents(settings.recentEvents(), settings.recentBytes(), ends);
        var behind = new AtomicReference<CatchUp>();
        var audience = new Audience(recent, client -> {
            LOG.debugf("stream=behind position=%s", client.position());
            Objects.requireNonNull(behind.get()).add(client);
        });
        var catchUp = new CatchUp(layout, audience, consumers, settings, this::failed);
        behind.set(catchUp);
        return new Reading(layout, audience, new LogTail(layout, audience, consumers, ends, this::failed), catchUp);
    }

    private LogLayout layout() {
        return new LogLayout(topics.stream()
                .map(topic -> {
                    EventLog.Made made = log.made(topic);
                    return new LogLayout.Topic(topic, made.id(), made.partitions());
                })
                .toList());
    }

    private LogPosition position(Reading current, Start start) {
        LogLayout layout = current.layout();
        LogPosition present = current.audience().end();
        if (start.lastEventId() == null) {
            return start.fromBeginning() ? LogPosition.of(layout, log.beginnings(layout.partitions())) : present;
        }
        LogPosition wanted = PositionToken.parse(layout, start.lastEventId(), present);
        if (!(current.audience().covers(wanted) && present.reaches(wanted))) {
            checkReadable(current, wanted, start.lastEventId());
        }
        return wanted;
    }

    /** Asks the log itself, where a position is not one that this instance has just read. */
    private void checkReadable(Reading current, LogPosition wanted, String token) {
        LogLayout layout = current.layout();
        if (!layout().equals(layout)) {
            failed(new IllegalStateException("the topics have changed"));
            throw Problems.unavailable("The stream begins anew", 1);
        }
        Map<TopicPartition, Long> ends = log.ends(layout.partitions());
        Map<TopicPartition, Long> beginnings = log.beginnings(layout.partitions());
        int index = 0;
        for (TopicPartition partition : layout.partitions()) {
            long next = wanted.at(index++);
            if (next > ends.getOrDefault(partition, 0L)) {
                throw PositionToken.gone(
                        "\"" + token + "\" lies behind the end of " + partition + ", which is " + ends.get(partition));
            }
            if (next < beginnings.getOrDefault(partition, 0L)) {
                throw PositionToken.gone("\"" + token + "\" lies before the beginning of " + partition + ", which is "
                        + beginnings.get(partition));
            }
        }
    }

    private void failed(StreamClient client, RuntimeException e) {
        LOG.warnf(e, "stream=catch-up-failed position=%s", client.position());
        client.end("the log cannot be read from here; go on with the last id");
    }

    private void failed(RuntimeException e) {
        LOG.warnf("stream=restarts reason=%s", e.getMessage());
        Thread.ofVirtual().start(() -> stop("the log has changed or cannot be read; go on with the last id"));
    }

    private void stop(String why) {
        Reading old;
        List<StreamClient> listening;
        lock.lock();
        try {
            old = reading;
            reading = null;
            listening = List.copyOf(clients);
        } finally {
            lock.unlock();
        }
        listening.forEach(client -> client.end(why));
        if (old != null) {
            old.close();
        }
    }

    private void left(Reading from, StreamClient client) {
        if (clients.remove(client)) {
            from.audience().leave(client);
            LOG.debugf("stream=disconnected clients=%d position=%s", clients.size(), client.served());
        }
    }

    /** A timer that lasts: what one round throws does not end the next. */
    private void every(long millis, Runnable task) {
        var _ = timers.scheduleWithFixedDelay(
                () -> {
                    try {
                        task.run();
                    } catch (RuntimeException e) {
                        LOG.warnf(e, "stream=timer-failed");
                    }
                },
                millis,
                millis,
                TimeUnit.MILLISECONDS);
    }

    private void pulse() {
        long now = System.nanoTime();
        for (StreamClient client : clients) {
            switch (client.pulse(now)) {
                case FINE -> {}
                case STALLED -> {
                    dropped.increment();
                    LOG.debugf("stream=dropped position=%s", client.served());
                    client.end("dropped: nothing was read for "
                            + settings.stalledAfter().toSeconds() + " s; go on with the last id");
                }
                case DEAF -> client.cut();
            }
        }
    }

    private void look() {
        Reading current = reading;
        if (current == null) {
            return;
        }
        try {
            if (clients.isEmpty()) {
                rest();
            } else if (!layout().equals(current.layout())) {
                failed(new IllegalStateException("the topics have changed"));
            }
        } catch (LogUnreachable e) {
            LOG.debugf("stream=topics-unknown reason=%s", e.getMessage());
        }
    }

    private void rest() {
        Reading old = null;
        lock.lock();
        try {
            if (clients.isEmpty()) {
                old = reading;
                reading = null;
            }
        } finally {
            lock.unlock();
        }
        if (old != null) {
            old.close();
        }
    }

    /** How many records of the log the client that is furthest behind has not been sent yet. */
    private double lag() {
        Reading current = reading;
        if (current == null) {
            return 0;
        }
        LogPosition end = current.audience().end();
        return clients.stream()
                .mapToLong(client -> client.served().behind(end))
                .max()
                .orElse(0);
    }
}
