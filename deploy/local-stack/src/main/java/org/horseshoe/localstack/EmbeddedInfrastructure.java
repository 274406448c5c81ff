package org.horseshoe.localstack;

import java.util.Map;
import java.util.function.Supplier;

/**
 * One Kafka and one PostgreSQL for all tests of a JVM, started when first asked for. Their addresses are kept as system
 * properties: a test framework may load this class several times, and must not start servers as often.
 */
public final class EmbeddedInfrastructure {
    private static final String LOG4J = "log4j2.statusLoggerLevel";
    private static final String KAFKA = "horseshoe.embedded.kafka";
    private static final String POSTGRES = "horseshoe.embedded.postgres";
    private static final String DATABASES = "horseshoe.embedded.databases";

    /** A literal is the same object for every class loader of the JVM. */
    private static final String LOCK = "horseshoe.embedded.lock";

    private EmbeddedInfrastructure() {}

    /** Where the broker answers; topics are not made by themselves, see {@link #createTopics}. */
    public static String bootstrapServers() {
        return once(KAFKA, () -> {
            // The broker carries Log4j's interface without an implementation, which would complain on every test's
            // output.
            if (System.getProperty(LOG4J) == null) System.setProperty(LOG4J, "OFF");
            var directory = Directories.temporary("horseshoe-kafka-");
            var broker = KafkaBroker.start(directory, 0);
            // In this order: a broker that loses its log halts the JVM, and with it the report of the tests.
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                broker.close();
                Directories.delete(directory);
            }));
            return broker.bootstrapServers();
        });
    }

    /** A database that no other test has seen, its name beginning as asked; the URL carries the user, and there is no password. */
    public static String newDatabase(String name) {
        var port =
                once(POSTGRES, () -> Integer.toString(PostgresServer.temporary().port()));
        var server = new Database("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", "");
        var unique = name + "_" + count();
        new Databases(server).create(unique, unique, "");
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + unique + "?user=" + unique;
    }

    /** Creates a topic that never forgets, as the services demand it. */
    public static void createTopic(String name, int partitions) {
        createTopics(Map.of(name, partitions));
    }

    /** Creates topics that never forget; {@link TopicCreator#horseshoeTopics} are those of a real stack. */
    public static void createTopics(Map<String, Integer> topics) {
        new TopicCreator(bootstrapServers()).create(topics);
    }

    /** The same topics, and empty: what tests wrote to them before is gone. */
    public static void emptyTopics(Map<String, Integer> topics) {
        new TopicCreator(bootstrapServers()).delete(topics.keySet());
        createTopics(topics);
    }

    private static int count() {
        synchronized (LOCK) {
            var next = Integer.getInteger(DATABASES, 0) + 1;
            System.setProperty(DATABASES, Integer.toString(next));
            return next;
        }
    }

    private static String once(String property, Supplier<String> start) {
        synchronized (LOCK) {
            var known = System.getProperty(property);
            if (known != null) return known;
            var started = start.get();
            System.setProperty(property, started);
            return started;
        }
    }
}
