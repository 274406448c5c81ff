package org.horseshoe.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.horseshoe.localstack.AccessToken;
import org.horseshoe.localstack.Database;
import org.horseshoe.localstack.KafkaBroker;
import org.horseshoe.localstack.PostgresServer;
import org.horseshoe.localstack.TopicCreator;

/** A real broker with the topics of the log and a real, empty database for a {@code @QuarkusTest}; keys for tokens too. */
public final class HorseshoeTestResource implements QuarkusTestResourceLifecycleManager {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    @Override
    public Map<String, String> start() {
        PostgresServer server = Servers.POSTGRES;
        String name = "service_" + DATABASES.incrementAndGet();
        server.createDatabase(name);
        Database database = server.database(name);
        Map<String, String> settings = new HashMap<>();
        settings.put("quarkus.datasource.jdbc.url", database.url());
        settings.put("quarkus.datasource.username", database.user());
        settings.put("quarkus.datasource.password", database.password());
        settings.put("kafka.bootstrap.servers", Servers.KAFKA.bootstrapServers());
        settings.put(
                "mp.jwt.verify.publickey.location",
                TestTokens.publicKey().toUri().toString());
        settings.put("mp.jwt.verify.issuer", AccessToken.ISSUER);
        return settings;
    }

    @Override
    public void stop() {
        // The servers serve the whole test run and end with the JVM.
    }

    private static final class Servers {
        private static final PostgresServer POSTGRES = postgres();
        private static final KafkaBroker KAFKA = kafka();

        private static PostgresServer postgres() {
            PostgresServer server = PostgresServer.temporary();
            server.awaitReady(java.time.Duration.ofSeconds(60));
            return server;
        }

        private static KafkaBroker kafka() {
            // The broker loads classes by the thread's loader, which under a Quarkus test is not the broker's own.
            Thread thread = Thread.currentThread();
            ClassLoader before = thread.getContextClassLoader();
            thread.setContextClassLoader(KafkaBroker.class.getClassLoader());
            try {
                Path directory = Files.createTempDirectory("horseshoe-kafka-");
                KafkaBroker broker = KafkaBroker.start(directory, 0);
                Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "kafka-stop"));
                new TopicCreator(broker.bootstrapServers()).create(TopicCreator.horseshoeTopics());
                return broker;
            } catch (IOException e) {
                throw new IllegalStateException("No room for a test broker", e);
            } finally {
                thread.setContextClassLoader(before);
            }
        }
    }
}
