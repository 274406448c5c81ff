package org.horseshoe.localstack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Kafka, PostgreSQL and the three services as processes of this machine, started and stopped in order. */
public final class LocalStack implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(5);
    private static final Duration TOKEN_VALIDITY = Duration.ofDays(30);

    private final LocalStackBuilder plan;
    private final DataDirectory directory;
    private final Path home;
    private final Consumer<String> listener;
    private final Map<PackagedService, ServiceProcess> services = new EnumMap<>(PackagedService.class);
    private final AccessKeys keys;
    private final ProcessPlans programs;
    private @Nullable ServiceProcess kafka;
    private @Nullable PostgresServer postgres;
    private @Nullable StackLock lock;
    private volatile boolean closed;

    LocalStack(LocalStackBuilder plan) {
        this.plan = plan;
        this.directory = DataDirectory.at(plan.data);
        this.home = plan.home.toAbsolutePath().normalize();
        this.listener = plan.listener;
        this.keys = AccessKeys.in(directory.keys());
        this.programs = new ProcessPlans(directory, plan.startCaches);
    }

    public static LocalStackBuilder builder() {
        return new LocalStackBuilder();
    }

    /** Starts everything and returns when all services are ready; where one fails, stops all and says why. */
    public LocalStack start() {
        try {
            lock = StackLock.take(directory);
            prepare();
            startServers();
            startServices();
            return this;
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Stops in order: services, Kafka, PostgreSQL. */
    @Override
    public void close() {
        closed = true;
        synchronized (this) {
            Together.run(
                    services.values().stream().map(it -> (Runnable) it::stop).toList());
            if (kafka != null) kafka.stop();
            if (postgres != null) postgres.stop();
            if (lock == null) return;
            programs.makeStartCaches(listener);
            lock.close();
            lock = null;
        }
    }

    /** Whether this stack, and no other, has its data folder: from the start until it is closed. */
    public synchronized boolean isUp() {
        return lock != null;
    }

    public ServiceProcess service(PackagedService service) {
        return present(services.get(service), service.module());
    }

    /** The broker's process; throws where the stack uses a Kafka of the user's. */
    public ServiceProcess kafka() {
        return present(kafka, "Kafka");
    }

    /** The database server; throws where the stack uses one of the user's. */
    public PostgresServer postgres() {
        return present(postgres, "PostgreSQL");
    }

    /** All processes of this stack, in the order in which they start. */
    public List<StackPart> parts() {
        var parts = new ArrayList<StackPart>();
        if (postgres != null) parts.add(postgres);
        if (kafka != null) parts.add(kafka);
        parts.addAll(services.values());
        return parts;
    }

    public String url(PackagedService service) {
        return "http://127.0.0.1:" + service.port(plan.ports);
    }

    public String bootstrapServers() {
        return plan.externalKafka != null ? plan.externalKafka : "127.0.0.1:" + plan.ports.kafka();
    }

    /** The database of a service, as the service itself opens it. */
    public Database database(PackagedService service) {
        return plan.externalPostgres != null
                ? plan.externalPostgres.database(service.database())
                : postgres().database(service.database());
    }

    public DataDirectory directory() {
        return directory;
    }

    /** A new token for a user with these roles. */
    public String token(String user, String... roles) {
        return AccessToken.signed(keys, user, List.of(roles), Instant.now(), TOKEN_VALIDITY);
    }

    private void prepare() {
        Leftovers.stop(directory, listener);
        plan.ports.check(plan.externalKafka == null, plan.externalPostgres == null);
        for (var service : PackagedService.values()) {
            if (!Files.exists(service.folder(home).resolve("quarkus-run.jar"))) {
                throw new StackException(
                        "%s is not packaged. Build it: ./mvnw -Dquick package".formatted(service.module()));
            }
        }
        var token = AccessToken.signed(keys, "local-user", AccessToken.ALL_ROLES, Instant.now(), TOKEN_VALIDITY);
        Directories.writePrivate(directory.token(), token + "\n");
    }

    private void startServers() {
        var began = System.nanoTime();
        Together.run(List.of(this::startPostgres, this::startKafka));
        listener.accept("PostgreSQL and Kafka are ready (%.1f s)".formatted((System.nanoTime() - began) / 1e9));
    }

    private void startPostgres() {
        if (plan.externalPostgres != null) {
            var external = plan.externalPostgres;
            var databases = new Databases(external.database("postgres"));
            for (var service : PackagedService.values()) {
                databases.create(service.database(), external.user(), external.password());
            }
            return;
        }
        var server = PostgresServer.persistent(directory.postgres(), plan.ports.postgres(), directory.log("postgres"));
        begin(server, () -> postgres = server);
        for (var service : PackagedService.values()) server.createDatabase(service.database());
    }

    private void startKafka() {
        if (plan.externalKafka == null) {
            var process = new ServiceProcess(programs.kafka(plan.ports.kafka()), HealthCheck.kafka(bootstrapServers()));
            begin(process, () -> kafka = process);
            process.awaitReady(START);
        }
        AdminSettings.clusterId(bootstrapServers(), Duration.ofSeconds(15));
        new TopicCreator(bootstrapServers()).create(TopicCreator.horseshoeTopics());
    }

    private void startServices() {
        for (var service : PackagedService.values()) {
            var process = new ServiceProcess(
                    programs.service(service, home, plan.javaOptions, environment(service)),
                    HealthCheck.http(url(service)));
            begin(process, () -> services.put(service, process));
        }
        new Readiness(List.copyOf(services.values()), listener).await(START, () -> closed);
    }

    private Map<String, String> environment(PackagedService service) {
        var database = database(service);
        var environment = new HashMap<String, String>();
        environment.put("KAFKA_BOOTSTRAP_SERVERS", bootstrapServers());
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", database.url());
        environment.put("QUARKUS_DATASOURCE_USERNAME", database.user());
        environment.put("QUARKUS_DATASOURCE_PASSWORD", database.password());
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(service.port(plan.ports)));
        environment.put("MP_JWT_VERIFY_PUBLICKEY_LOCATION", "file:" + keys.publicKey());
        environment.put("MP_JWT_VERIFY_ISSUER", AccessToken.ISSUER);
        if (service == PackagedService.SANCTIONS) {
            environment.put(
                    "HORSESHOE_RECEIPTS_KEYS",
                    ReceiptKeys.in(keys.directory()).file().toString());
        }
        environment.putAll(plan.environments.getOrDefault(service, Map.of()));
        return environment;
    }

    /** Whatever starts is known to the closing first; what starts while we are closing is stopped at once. */
    private void begin(StackPart part, Runnable remember) {
        synchronized (this) {
            remember.run();
        }
        if (!closed) part.start();
        if (closed) {
            part.stop();
            throw new StackException("Stopped while starting.");
        }
    }

    private static <T> T present(@Nullable T part, String name) {
        if (part == null) throw new StackException(name + " is not a process of this stack.");
        return part;
    }
}
