package org.horseshoe.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.horseshoe.events.EventCodec;
import org.horseshoe.projection.Position;
import org.horseshoe.tracing.Traces;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Publishes the outbox in order, and takes from it what Kafka has acknowledged.
 *
 * <p>One relay of a service works at a time: it holds an advisory lock for the transaction in which it reads, publishes
 * and deletes. If it dies in between, the next publishes the same entries again, in the same order and under the same
 * ids. The producer never gives up on a record by itself, since that would let a later record of the key overtake it;
 * where the broker stays silent, the relay closes the producer and begins again at the oldest entry.
 */
@Singleton
class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final int BATCH = 1_000;
    private static final Duration IDLE = Duration.ofMillis(200);
    private static final Duration ACK_WITHIN = Duration.ofSeconds(10);
    private static final TypeReference<SortedMap<String, String>> HEADERS = new TypeReference<>() {};

    private final DataSource database;
    private final Map<String, Object> kafka;
    private final Publications publications;
    private final List<PublishedListener> listeners;
    private final Handover handover;
    private final Traces traces;
    private final Thread thread =
            Thread.ofPlatform().name("outbox-relay").daemon().unstarted(this::run);
    private volatile boolean running = true;
    private @Nullable KafkaProducer<byte[], byte[]> producer;

    OutboxRelay(
            DataSource database,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            Publications publications,
            Instance<PublishedListener> listeners,
            Handover handover,
            Traces traces) {
        this.traces = traces;
        this.database = database;
        this.kafka = kafka;
        this.publications = publications;
        this.listeners = listeners.stream().toList();
        this.handover = handover;
    }

    void start(@Observes StartupEvent started) {
        thread.start();
    }

    void stop(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) ShutdownEvent stopping)
            throws InterruptedException {
        running = false;
        publications.wakeRelay();
        thread.join(Duration.ofSeconds(5));
        closeProducer();
    }

    private void run() {
        while (running) {
            try {
                if (publishOnce() == 0) {
                    publications.awaitWork(IDLE);
                }
            } catch (InterruptedException e) {
                return;
            } catch (SQLException | TimeoutException | ExecutionException | KafkaException e) {
                if (running) {
                    LOG.warnf("outbox=retrying reason=%s", e.getMessage());
                    closeProducer();
                    pause();
                }
            } catch (RuntimeException e) {
                LOG.error("outbox=retrying after a failure that was not expected", e);
                closeProducer();
                pause();
            }
        }
    }

    /** Publishes the oldest entries; answers how many. */
    private int publishOnce() throws SQLException, InterruptedException, ExecutionException, TimeoutException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                if (!lock(connection)) {
                    connection.rollback();
                    return 0;
                }
                lookUpByIndex(connection);
                List<Long> rows = oldest(connection);
                if (rows.isEmpty()) {
                    connection.rollback();
                    return 0;
                }
                List<OutboxEntry> entries = entries(connection, rows);
                Map<UUID, Position> positions = publish(entries);
                for (PublishedListener listener : listeners) {
                    listener.published(connection, positions);
                }
                delete(connection, rows);
                connection.commit();
                publications.publishedAt(positions);
                return entries.size();
            } catch (SQLException | InterruptedException | ExecutionException | TimeoutException | RuntimeException e) {
                rollback(connection, e);
                throw e;
            }
        }
    }

    private Map<UUID, Position> publish(List<OutboxEntry> entries)
            throws InterruptedException, ExecutionException, TimeoutException {
        List<Future<RecordMetadata>> acks = send(producer(), entries, traces);
        Map<UUID, Position> positions = new HashMap<>();
        long until = System.nanoTime() + ACK_WITHIN.toNanos();
        for (int i = 0; i < acks.size(); i++) {
            RecordMetadata ack = acks.get(i).get(Math.max(1, until - System.nanoTime()), TimeUnit.NANOSECONDS);
            UUID id = entries.get(i).eventId();
            if (id != null) {
                positions.put(id, new Position(ack.topic(), ack.partition(), ack.offset()));
            }
        }
        return positions;
    }

    /**
     * Hands the entries to the producer in their order. Where it refuses one at once, since it knows of no broker, those behind
     * it are not sent: they would go first, and each would wait as long for the same refusal.
     */
    static List<Future<RecordMetadata>> send(Producer<byte[], byte[]> to, List<OutboxEntry> entries, Traces traces)
            throws InterruptedException, ExecutionException {
        List<Future<RecordMetadata>> acks = new ArrayList<>(entries.size());
        for (OutboxEntry entry : entries) {
            var record = new ProducerRecord<>(entry.topic(), entry.key(), entry.body());
            Traces.Step step = traces.publishing(entry.topic(), entry.headers());
            (step == null ? entry.headers() : step.headers(entry.headers()))
                    .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
            Future<RecordMetadata> ack =
                    step == null ? to.send(record) : to.send(record, (_, failure) -> ended(step, failure));
            if (ack.isDone()) {
                ack.get();
            }
            acks.add(ack);
        }
        return acks;
    }

    private static void ended(Traces.Step step, @Nullable Exception failure) {
        if (failure == null) {
            step.end();
        } else {
            step.fail(failure);
        }
    }

    private KafkaProducer<byte[], byte[]> producer() {
        if (producer == null) {
            Map<String, Object> settings = new HashMap<>(kafka);
            settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class.getName());
            settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class.getName());
            settings.put(ProducerConfig.ACKS_CONFIG, "all");
            settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
            settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
            settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
            settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000L);
            settings.put(ProducerConfig.LINGER_MS_CONFIG, 3); // a batch of entries goes out in few, full requests
            settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 256 * 1024);
            settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 2 * 1024 * 1024);
            settings.put(ProducerConfig.CLIENT_ID_CONFIG, "outbox-relay");
            producer = new KafkaProducer<>(settings);
        }
        return producer;
    }

    private void closeProducer() {
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
        }
    }

    private void pause() {
        try {
            Thread.sleep(Duration.ofMillis(500));
        } catch (InterruptedException e) {
            running = false;
        }
    }

    private static boolean lock(Connection connection) throws SQLException {
        try (PreparedStatement query =
                        connection.prepareStatement("select pg_try_advisory_xact_lock(hashtext('horseshoe.outbox'))");
                ResultSet row = query.executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
    }

    /**
     * Rows come and go, and their room is given back only now and then. A plan that was made while the table was empty would
     * read all of it again and again, for the few rows that are alive.
     */
    private static void lookUpByIndex(Connection connection) throws SQLException {
        try (Statement set = connection.createStatement()) {
            set.execute("set local enable_seqscan = off");
        }
    }

    private static List<Long> oldest(Connection connection) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select id from public.outbox_entry order by id limit ?")) {
            query.setInt(1, BATCH);
            List<Long> rows = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    rows.add(row.getLong(1));
                }
            }
            return rows;
        }
    }

    /** The entries of the rows in their order: from memory what this process appended, from the table the others. */
    private List<OutboxEntry> entries(Connection connection, List<Long> rows) throws SQLException {
        handover.forgetBefore(rows.getFirst());
        Map<Long, OutboxEntry> entries = HashMap.newHashMap(rows.size());
        List<Long> missing = new ArrayList<>();
        for (Long row : rows) {
            OutboxEntry entry = handover.take(row);
            if (entry == null) {
                missing.add(row);
            } else {
                entries.put(row, entry);
            }
        }
        if (!missing.isEmpty()) {
            read(connection, missing, entries);
        }
        return rows.stream()
                .map(row -> Objects.requireNonNull(entries.get(row)))
                .toList();
    }

    private static void read(Connection connection, List<Long> rows, Map<Long, OutboxEntry> into) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("""
                select id, event_id, topic, record_key, headers, body from public.outbox_entry where id = any (?)""")) {
            query.setArray(1, connection.createArrayOf("bigint", rows.toArray()));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    into.put(
                            row.getLong(1),
                            new OutboxEntry(
                                    row.getObject(2, UUID.class),
                                    row.getString(3),
                                    row.getBytes(4),
                                    EventCodec.json().readValue(row.getString(5), HEADERS),
                                    row.getBytes(6)));
                }
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("Headers in the outbox are no JSON", e);
            }
        }
    }

    private static void delete(Connection connection, List<Long> rows) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("delete from public.outbox_entry where id = any (?)")) {
            delete.setArray(1, connection.createArrayOf("bigint", rows.toArray()));
            delete.executeUpdate();
        }
    }

    private static void rollback(Connection connection, Exception because) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            because.addSuppressed(e);
        }
    }
}
