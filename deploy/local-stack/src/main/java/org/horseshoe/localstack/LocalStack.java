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
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.horseshoe.localstack.KafkaSettings.NodePorts;
import org.jspecify.annotations.Nullable;

/** Kafka, PostgreSQL and the three services as processes of this machine, started and stopped in order. */
public final class LocalStack implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(5);
    private static final Duration TOKEN_VALIDITY = Duration.ofDays(30);

    private final LocalStackBuilder plan;
    private final DataDirectory directory;
    private final Path home;
    private final Consumer<String> listener;
    private final Map<PackagedService, List<ServiceProcess>> services = new EnumMap<>(PackagedService.class);
    private final List<ServiceProcess> brokers = new ArrayList<>();
    private final AccessKeys keys;
    private final ProcessPlans programs;
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

    /** Whether a start would record for start caches, and be slower for it; they are made when the stack is closed. */
    public boolean lacksStartCaches() {
        return programs.lackCaches(home);
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
            stopTogether(services.values().stream().flatMap(List::stream).toList());
            stopTogether(brokers);
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

    /** The first instance of a service. */
    public ServiceProcess service(PackagedService service) {
        return instances(service).getFirst();
    }

    /** All instances of a service. */
    public List<ServiceProcess> instances(PackagedService service) {
        return List.copyOf(present(services.get(service), service.module()));
    }

    /** The first broker's process; throws where the stack uses a Kafka of the user's. */
    public ServiceProcess kafka() {
        return present(brokers.isEmpty() ? null : brokers.getFirst(), "Kafka");
    }

    /** The processes of all brokers; none where the stack uses a Kafka of the user's. */
    public List<ServiceProcess> brokers() {
        return List.copyOf(brokers);
    }

    /** The database server; throws where the stack uses one of the user's. */
    public PostgresServer postgres() {
        return present(postgres, "PostgreSQL");
    }

    /** All processes of this stack, in the order in which they start. */
    public List<StackPart> parts() {
        var parts = new ArrayList<StackPart>();
        if (postgres != null) parts.add(postgres);
        parts.addAll(brokers);
        services.values().forEach(parts::addAll);
        return parts;
    }

    /** Where the first instance of a service answers. */
    public String url(PackagedService service) {
        return url(service, 1);
    }

    /** Where an instance of a service answers; instances count from 1. */
    public String url(PackagedService service, int instance) {
        return "http://127.0.0.1:" + service.port(plan.ports, instance);
    }

    /** Where all instances of a service answer, by the names of their processes. */
    SortedMap<String, String> urls(PackagedService service) {
        var urls = new TreeMap<String, String>();
        for (var instance = 1; instance <= plan.instances; instance++) {
            urls.put(service.instance(instance), url(service, instance));
        }
        return urls;
    }

    public String bootstrapServers() {
        return plan.externalKafka != null
                ? plan.externalKafka
                : IntStream.rangeClosed(1, plan.brokers)
                        .mapToObj(broker -> "127.0.0.1:" + plan.ports.kafka(broker))
                        .collect(Collectors.joining(","));
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
        plan.ports.check(plan.instances, plan.externalKafka == null ? plan.brokers : 0, plan.externalPostgres == null);
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
            var clusterId = new ClusterFile(directory, plan.brokers).clusterId();
            var nodes = IntStream.rangeClosed(1, plan.brokers)
                    .mapToObj(broker -> new NodePorts(plan.ports.kafka(broker), controllerPort(broker)))
                    .toList();
            for (var broker = 1; broker <= plan.brokers; broker++) {
                var process = new ServiceProcess(
                        programs.kafka(clusterId, broker, nodes), HealthCheck.kafka(plan.ports.kafka(broker)));
                begin(process, () -> brokers.add(process));
            }
            for (var broker : brokers) broker.awaitReady(START);
        }
        AdminSettings.clusterId(bootstrapServers(), Duration.ofSeconds(15));
        new TopicCreator(bootstrapServers()).create(TopicCreator.horseshoeTopics());
    }

    /** A broker alone talks to nobody, so that any port will do; the others must be found again after a kill. */
    private int controllerPort(int broker) {
        return plan.brokers == 1 ? StackPorts.anyFree() : plan.ports.controller(broker);
    }

    private void startServices() {
        for (var service : PackagedService.values()) {
            for (var instance = 1; instance <= plan.instances; instance++) {
                var process = new ServiceProcess(
                        programs.service(service, instance, home, plan.javaOptions, environment(service, instance)),
                        HealthCheck.http(url(service, instance)));
                begin(
                        process,
                        () -> services.computeIfAbsent(service, _ -> new ArrayList<>())
                                .add(process));
            }
        }
        new Readiness(services.values().stream().flatMap(List::stream).toList(), listener).await(START, () -> closed);
    }

    private Map<String, String> environment(PackagedService service, int instance) {
        var database = database(service);
        var environment = new HashMap<String, String>();
        environment.put("KAFKA_BOOTSTRAP_SERVERS", bootstrapServers());
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", database.url());
        environment.put("QUARKUS_DATASOURCE_USERNAME", database.user());
        environment.put("QUARKUS_DATASOURCE_PASSWORD", database.password());
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(service.port(plan.ports, instance)));
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

    private static void stopTogether(List<ServiceProcess> processes) {
        Together.run(processes.stream().map(it -> (Runnable) it::stop).toList());
    }

    private static <T> T present(@Nullable T part, String name) {
        if (part == null) throw new StackException(name + " is not a process of this stack.");
        return part;
    }
}
