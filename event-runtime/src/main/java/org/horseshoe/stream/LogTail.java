package org.horseshoe.stream;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.WakeupException;

/** Reads the end of the log, once for all who listen live. */
final class LogTail {

    private static final int FETCHED = 4_000_000;

    private final LogLayout layout;
    private final Audience audience;
    private final org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer;
    private final Consumer<RuntimeException> failed;
    private final Thread thread;
    private volatile boolean closing;

    /**
     * Begins to read.
     *
     * @param failed hears why the reading ended, unless it was {@linkplain #close asked} to
     */
    LogTail(
            LogLayout layout,
            Audience audience,
            StreamConsumer consumers,
            LogPosition from,
            Consumer<RuntimeException> failed) {
        this.layout = layout;
        this.audience = audience;
        this.consumer = consumers.open("stream-tail", layout, from, FETCHED);
        this.failed = failed;
        this.thread = Thread.ofPlatform().name("stream-tail").daemon().start(() -> read(from));
    }

    void close() {
        closing = true;
        consumer.wakeup();
        try {
            thread.join(Duration.ofSeconds(2));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void read(LogPosition from) {
        try (consumer) {
            LogPosition at = from;
            while (!closing) {
                List<LoggedEvent> events = new ArrayList<>();
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofSeconds(1))) {
                    int index = layout.index(record.topic(), record.partition());
                    at = at.with(index, record.offset() + 1);
                    events.add(new LoggedEvent(record, index, at));
                }
                if (!events.isEmpty()) {
                    audience.tell(events);
                }
            }
        } catch (WakeupException e) {
            // asked to close
        } catch (RuntimeException e) {
            if (!closing) {
                failed.accept(e);
            }
        }
    }
}
