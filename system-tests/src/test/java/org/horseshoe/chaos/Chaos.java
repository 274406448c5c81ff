package org.horseshoe.chaos;

import java.io.PrintStream;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.core.ConditionFactory;
import org.awaitility.core.ConditionTimeoutException;
import org.horseshoe.chaos.Report.Entry;
import org.horseshoe.events.Topics;
import org.horseshoe.localstack.LocalStack;
import org.horseshoe.localstack.LocalStackBuilder;
import org.horseshoe.localstack.PackagedService;
import org.horseshoe.localstack.ServiceProcess;
import org.horseshoe.localstack.StackPart;
import org.horseshoe.localstack.StackPorts;
import org.horseshoe.system.House;
import org.horseshoe.system.Log;

/**
 * {@code ./horseshoe chaos}: a house of its own under load, broken again and again as a seed says, and judged at the end. Ends with
 * 1 where anything was lost, doubled or made up, or did not come back.
 */
public final class Chaos implements AutoCloseable {

    private static final Duration RECOVERED_WITHIN = Duration.ofMinutes(6);
    private static final List<String> READ_TOPICS =
            List.of(Topics.PROCEEDINGS, Topics.OUTCOMES, Topics.DESIGNATIONS, Topics.LAUNCHES);

    private final Settings settings;
    private final PrintStream out;
    private final Map<PackagedService, Relay> relays = new EnumMap<>(PackagedService.class);
    private final House house;
    private final Log log;
    private final Injector injector;
    private final Traffic traffic;
    private final Oracle oracle;
    private final Ratchet positions = new Ratchet();
    private boolean well;

    private Chaos(Settings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
        UnaryOperator<LocalStackBuilder> made = stack -> {
            StackPorts ports = StackPorts.free(Math.max(settings.instances(), settings.brokers()));
            for (PackagedService service : PackagedService.values()) {
                Relay relay = new Relay(ports.postgres());
                relays.put(service, relay);
                stack.environment(
                        service,
                        "QUARKUS_DATASOURCE_JDBC_URL",
                        "jdbc:postgresql://127.0.0.1:%d/%s".formatted(relay.port(), service.database()));
            }
            return stack.ports(ports).instances(settings.instances()).brokers(settings.brokers());
        };
        this.house = House.open(made);
        this.log = new Log(house.stack().bootstrapServers());
        this.injector = new Injector(house, relays, log);
        this.traffic = new Traffic(house, settings.instances(), settings.seed(), settings.eventsPerSecond());
        this.oracle = new Oracle(house, log);
    }

    /** Starts a house to be broken. */
    static Chaos in(Settings settings, PrintStream out) {
        return new Chaos(settings, out);
    }

    public static void main(String[] arguments) {
        Settings settings = Settings.parse(List.of(arguments), System.nanoTime() % 1_000_000);
        int findings;
        try (Chaos chaos = in(settings, System.out)) {
            findings = chaos.run().findings().size();
        }
        System.exit(findings == 0 ? 0 : 1);
    }

    /** Breaks the house until the time is over, lets it come to rest, and judges it. */
    Report run() {
        var report = new Report(settings, out);
        traffic.start();
        long began = System.nanoTime();
        Plan plan = settings.plan();
        boolean recovered = false;
        try {
            while (since(began).compareTo(settings.time()) < 0) {
                report.add(undergo(plan.next(), began));
            }
            recovered = true;
        } catch (NotRecovered e) {
            report.find("recovery", List.of(e.getMessage()));
        } finally {
            traffic.close();
        }
        report.find("answers", traffic.wrongAnswers());
        report.find("oracle D", positions.fallen());
        if (recovered) {
            house.awaitQuiet();
            report.find("oracle A", oracle.lostOrDoubled(acknowledged()));
            report.find("oracle C", oracle.falselyDerived(traffic.decided()));
            report.find("parked", oracle.falselyParked(injector.poisoned()));
            report.find("oracle B", oracle.differsFromRebuilt());
        }
        well = report.findings().isEmpty();
        report.end(traffic.acknowledged().size(), traffic.answers());
        return report;
    }

    /** The house, for who wants to look or to spoil something. */
    House house() {
        return house;
    }

    Log log() {
        return log;
    }

    Oracle oracle() {
        return oracle;
    }

    Traffic traffic() {
        return traffic;
    }

    Set<String> acknowledged() {
        return traffic.acknowledged().stream().map(UUID::toString).collect(Collectors.toSet());
    }

    List<String> poisoned() {
        return injector.poisoned();
    }

    /** Takes the house down; what it leaves is kept for who must find out what went wrong. */
    @Override
    public void close() {
        log.close();
        if (well) {
            house.close();
        } else {
            house.stack().close();
            out.println(
                    "Data and logs are kept below " + house.stack().directory().root());
        }
        relays.values().forEach(Relay::close);
    }

    private Entry undergo(Fault fault, long began) {
        LockSupport.parkNanos(fault.after().toNanos());
        String target = injector.target(fault);
        Duration at = since(began);
        traffic.silence().listen();
        long from = System.nanoTime();
        injector.inject(fault);
        if (fault.kind() != Fault.Kind.KILL_SERVICE) {
            from = System.nanoTime();
        }
        try {
            awaitRecovery();
        } catch (ConditionTimeoutException e) {
            throw new NotRecovered(fault.kind() + " of " + target + " at " + at.toSeconds() + " s: " + unwell(), e);
        }
        return new Entry(fault, target, at, since(from), traffic.silence().longest());
    }

    /** Everything is ready again and has applied what the log has by then. */
    private void awaitRecovery() {
        house.stack().brokers().forEach(Chaos::awaitReady);
        instances().forEach(Chaos::awaitReady);
        Map<TopicPartition, Long> ends = new HashMap<>();
        recovering().until(() -> {
            READ_TOPICS.forEach(topic -> ends.putAll(log.ends(topic)));
            return true;
        });
        recovering().until(() -> applied(ends));
    }

    private static void awaitReady(ServiceProcess process) {
        recovering().until(process::isReady);
    }

    /** Looked at now and then: each look at the positions is two connections to the database that is to recover. */
    private static ConditionFactory recovering() {
        return House.patiently()
                .atMost(RECOVERED_WITHIN)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptions();
    }

    private List<ServiceProcess> instances() {
        LocalStack stack = house.stack();
        return List.of(PackagedService.values()).stream()
                .flatMap(service -> stack.instances(service).stream())
                .toList();
    }

    private boolean applied(Map<TopicPartition, Long> ends) {
        Map<String, Long> now = oracle.positions();
        positions.see(now);
        return now.entrySet().stream().allMatch(position -> {
            String place = position.getKey().substring(position.getKey().indexOf(' ') + 1);
            int slash = place.lastIndexOf('/');
            var partition = new TopicPartition(place.substring(0, slash), Integer.parseInt(place.substring(slash + 1)));
            return position.getValue() >= ends.getOrDefault(partition, 0L);
        });
    }

    /** What is not as it should be, for the reader of the report. */
    private String unwell() {
        return house.stack().parts().stream()
                        .map(part -> part.name() + (part.isAlive() ? ready(part) : " does not run"))
                        .collect(Collectors.joining(", "))
                + "; positions " + positionsOrReason() + "; logs below "
                + house.stack().directory().root();
    }

    private static String ready(StackPart part) {
        return part instanceof ServiceProcess process && !process.isReady() ? " is not ready" : " runs";
    }

    private String positionsOrReason() {
        try {
            return oracle.positions().toString();
        } catch (IllegalStateException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }

    /** Something did not come back. */
    private static final class NotRecovered extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotRecovered(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
