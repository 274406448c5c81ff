package org.horseshoe.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.horseshoe.localstack.Database;

/** The least that a reliable projection must do: consume, insert what came, move a position, in one transaction a batch. */
final class Floor {

    private static final int BATCH = 2_000;

    private final String bootstrapServers;
    private final Database database;

    Floor(String bootstrapServers, Database database) {
        this.bootstrapServers = bootstrapServers;
        this.database = database;
    }

    double eventsPerSecond(Span span) throws SQLException {
        long events = span.events();
        try (Connection connection = Sql.connect(database);
                var consumer =
                        new KafkaConsumer<>(settings(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            prepare(connection);
            consumer.assign(span.from().keySet());
            span.from().forEach(consumer::seek);
            long began = System.nanoTime();
            long read = 0;
            while (read < events) {
                List<ConsumerRecord<byte[], byte[]>> batch = new ArrayList<>();
                consumer.poll(Duration.ofMillis(200)).forEach(batch::add);
                if (!batch.isEmpty()) {
                    insert(connection, batch);
                    read += batch.size();
                }
            }
            return events / ((System.nanoTime() - began) / 1e9);
        }
    }

    private static void prepare(Connection connection) throws SQLException {
        try (Statement ddl = connection.createStatement()) {
            ddl.execute("create table if not exists floor_event (event_id uuid primary key, subject text, body text)");
            ddl.execute("create table if not exists floor_position (id int primary key, next_offset bigint)");
            ddl.execute("insert into floor_position values (1, 0) on conflict do nothing");
        }
        connection.setAutoCommit(false);
    }

    private static void insert(Connection connection, List<ConsumerRecord<byte[], byte[]>> batch) throws SQLException {
        var ids = new Object[batch.size()];
        var subjects = new Object[batch.size()];
        var bodies = new Object[batch.size()];
        for (int i = 0; i < ids.length; i++) {
            ConsumerRecord<byte[], byte[]> record = batch.get(i);
            ids[i] = UUID.fromString(text(record.headers().lastHeader("ce_id").value()));
            subjects[i] = text(record.key());
            bodies[i] = text(record.value());
        }
        try (PreparedStatement insert = connection.prepareStatement(
                        "insert into floor_event select * from unnest(?, ?, ?) on conflict do nothing");
                PreparedStatement position = connection.prepareStatement(
                        "update floor_position set next_offset = next_offset + ? where id = 1")) {
            position.setInt(1, ids.length);
            position.executeUpdate();
            insert.setArray(1, connection.createArrayOf("uuid", ids));
            insert.setArray(2, connection.createArrayOf("text", subjects));
            insert.setArray(3, connection.createArrayOf("text", bodies));
            insert.executeUpdate();
        }
        connection.commit();
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>();
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, BATCH);
        return settings;
    }

    private static String text(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8);
    }
}
