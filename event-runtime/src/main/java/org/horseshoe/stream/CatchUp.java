package org.horseshoe.stream;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Reads the log for clients that are behind: a few at a time, each for a turn, and no further than the client takes it.
 * A turn ends where the audience takes the client in, where its queue is full, or where others wait for too long.
 */
final class CatchUp {

    private static final int FETCHED = 1_000_000;

    private final LogLayout layout;
    private final Audience audience;
    private final StreamConsumer consumers;
    private final Duration turn;
    private final BiConsumer<StreamClient, RuntimeException> failed;
    private final ExecutorService readers;

    CatchUp(
            LogLayout layout,
            Audience audience,
            StreamConsumer consumers,
            StreamSettings settings,
            BiConsumer<StreamClient, RuntimeException> failed) {
        this.layout = layout;
        this.audience = audience;
        this.consumers = consumers;
        this.turn = settings.turn();
        this.failed = failed;
        this.readers = Executors.newFixedThreadPool(
                settings.catchUps(),
                Thread.ofPlatform().name("stream-catch-up-", 1).daemon().factory());
    }

    /** Reads on for a client as soon as it has room and its turn has come. */
    void add(StreamClient client) {
        client.whenRoom(() -> {
            try {
                readers.execute(() -> turn(client));
            } catch (RejectedExecutionException e) {
                // closing; so is the client
            }
        });
    }

    void close() {
        readers.shutdownNow();
    }

    private void turn(StreamClient client) {
        if (client.isOver() || audience.join(client)) {
            return;
        }
        try (Consumer<byte[], byte[]> consumer =
                consumers.open("stream-catch-up", layout, client.position(), FETCHED)) {
            long until = System.nanoTime() + turn.toNanos();
            while (!client.isOver()) {
                boolean full = !read(client, consumer);
                if (!full && audience.join(client)) {
                    return;
                }
                if (full || System.nanoTime() > until) {
                    add(client);
                    return;
                }
            }
        } catch (RuntimeException e) {
            if (!readers.isShutdown()) {
                failed.accept(client, e);
            }
        }
    }

    /** Offers what one poll brings; false where the client has no room for all of it. */
    private boolean read(StreamClient client, Consumer<byte[], byte[]> consumer) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(200))) {
            int index = layout.index(record.topic(), record.partition());
            if (!client.offer(new LoggedEvent(record, index, null))) {
                return false;
            }
        }
        List<TopicPartition> partitions = layout.partitions();
        for (int index = 0; index < partitions.size(); index++) {
            client.advance(index, consumer.position(partitions.get(index)));
        }
        return true;
    }
}
