package org.horseshoe.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.horseshoe.events.Topics;
import org.horseshoe.localstack.Database;
import org.horseshoe.localstack.PidFile;
import org.horseshoe.localstack.ProcessPlan;
import org.horseshoe.localstack.ServiceProcess;
import org.horseshoe.system.House;

/**
 * The peer: a Debezium JDBC sink in Kafka Connect, standalone in a process of its own, that writes what the floor writes into
 * a table of the same columns.
 *
 * <p>It is tuned as far as its settings go, and its heap is twice that of vote-service. {@code -Dsink.NAME=VALUE} sets any
 * property of the connector otherwise.
 */
final class JdbcSink implements AutoCloseable {

    private static final String NAME = "jdbc-sink";
    private static final String GROUP = "connect-" + NAME;
    private static final String GIVEN = "sink.";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final String bootstrapServers;
    private final Database database;
    private final ServiceProcess process;

    private JdbcSink(House house, Database database) {
        this.bootstrapServers = house.stack().bootstrapServers();
        this.database = database;
        Path root = house.stack().directory().root();
        Path worker = written(root.resolve(NAME + "-worker.properties"), worker(root));
        Path connector = written(root.resolve(NAME + ".properties"), connector());
        this.process = new ServiceProcess(
                new ProcessPlan(
                        NAME,
                        () -> command(worker, connector),
                        Map.of(),
                        house.stack().directory().log(NAME),
                        new PidFile(root.resolve(NAME + ".pid"), NAME),
                        Duration.ofSeconds(30)),
                this::hasAllPartitions);
    }

    /** Starts Connect beside the processes of a house; returns when the sink reads all partitions of the proceedings. */
    static JdbcSink start(House house, Database database) throws SQLException {
        try (Connection connection = Sql.connect(database);
                var ddl = connection.createStatement()) {
            ddl.execute("create table sink_event (event_id uuid primary key, subject text, body text)");
        }
        var sink = new JdbcSink(house, database);
        sink.process.start();
        sink.process.awaitReady(PATIENCE);
        return sink;
    }

    /** Holds it, so that what is appended now waits. */
    void pause() {
        process.pause();
    }

    /** Lets it go on until it has written the span, and holds it again; throws where rows are missing. */
    double eventsPerSecond(Span span, List<String> lastIds) throws SQLException, InterruptedException {
        try (Connection connection = Sql.connect(database);
                var written = connection.prepareStatement(
                        "select count(*) from sink_event where event_id = any (?::uuid[])");
                var rows = connection.prepareStatement("select count(*) from sink_event")) {
            long before = Sql.number(rows);
            written.setArray(1, connection.createArrayOf("text", lastIds.toArray()));
            long began = System.nanoTime();
            process.resume();
            while (Sql.number(written) < lastIds.size()) {
                if (!process.isAlive() || System.nanoTime() - began > PATIENCE.toNanos()) {
                    throw new IllegalStateException("The sink does not get on:\n" + process.logTail(40));
                }
                Thread.sleep(Duration.ofMillis(10));
            }
            double perSecond = span.events() / ((System.nanoTime() - began) / 1e9);
            process.pause();
            if (Sql.number(rows) - before != span.events()) {
                throw new IllegalStateException(
                        "Of %d events %d became rows".formatted(span.events(), Sql.number(rows) - before));
            }
            return perSecond;
        }
    }

    @Override
    public void close() {
        process.kill9();
    }

    private static List<String> command(Path worker, Path connector) {
        Path target = Path.of(System.getProperty("horseshoe.home", "."), "system-tests", NAME, "target");
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms512m",
                "-Xmx512m",
                "-Xmn256m",
                "-XX:SurvivorRatio=4",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-cp",
                target.resolve("classes") + ":" + target.resolve("lib") + "/*",
                "org.apache.kafka.connect.cli.ConnectStandalone",
                worker.toString(),
                connector.toString());
    }

    /** What is held between its turns must not lose its partitions, nor pay for joining again. */
    private SortedMap<String, String> worker(Path root) {
        return new TreeMap<>(Map.of(
                "bootstrap.servers", bootstrapServers,
                "listeners", "http://127.0.0.1:0",
                "plugin.discovery", "only_scan",
                "key.converter", "org.apache.kafka.connect.converters.ByteArrayConverter",
                "value.converter", "org.horseshoe.bench.sink.EventRowConverter",
                "header.converter", "org.apache.kafka.connect.converters.ByteArrayConverter",
                "offset.storage.file.filename", root.resolve(NAME + ".offsets").toString(),
                "consumer.session.timeout.ms", "1500000",
                "consumer.max.poll.interval.ms", "1500000"));
    }

    private SortedMap<String, String> connector() {
        SortedMap<String, String> settings = new TreeMap<>(Map.of(
                "name",
                NAME,
                "connector.class",
                "io.debezium.connector.jdbc.JdbcSinkConnector",
                "topics",
                Topics.PROCEEDINGS,
                "connection.url",
                database.url(),
                "connection.username",
                database.user(),
                "connection.password",
                database.password(),
                "collection.name.format",
                "sink_event",
                "schema.evolution",
                "none"));
        // A record that comes twice must not become two rows, as in the floor and in the projection.
        settings.putAll(Map.of(
                "insert.mode", "upsert",
                "primary.key.mode", "record_value",
                "primary.key.fields", "event_id"));
        // As many tasks as the projection has lanes, its batches, and one statement with arrays for each.
        settings.putAll(Map.of(
                "tasks.max", "2",
                "consumer.override.max.poll.records", "2000",
                "batch.size", "2000",
                "use.reduction.buffer", "true",
                "dialect.postgres.unnest.insert.enabled", "true"));
        System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith(GIVEN))
                .forEach(name -> settings.put(name.substring(GIVEN.length()), System.getProperty(name)));
        return settings;
    }

    private boolean hasAllPartitions() {
        try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", bootstrapServers))) {
            int all = admin.describeTopics(List.of(Topics.PROCEEDINGS))
                    .allTopicNames()
                    .get()
                    .get(Topics.PROCEEDINGS)
                    .partitions()
                    .size();
            return all
                    == admin.describeConsumerGroups(List.of(GROUP)).all().get().get(GROUP).members().stream()
                            .mapToInt(member ->
                                    member.assignment().topicPartitions().size())
                            .sum();
        } catch (ExecutionException _) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Path written(Path file, SortedMap<String, String> properties) {
        try {
            return Files.writeString(
                    file,
                    properties.entrySet().stream()
                            .map(property -> property.getKey() + "=" + property.getValue() + "\n")
                            .collect(Collectors.joining()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
