package org.horseshoe.chaos;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.horseshoe.events.Topics;
import org.horseshoe.localstack.LocalStack;
import org.horseshoe.localstack.PackagedService;
import org.horseshoe.localstack.ServiceProcess;
import org.horseshoe.localstack.StackPart;
import org.horseshoe.system.House;
import org.horseshoe.system.Log;

/** Does to a house what a fault says, and undoes it when its time is over. */
final class Injector {

    private static final int REPEATED = 200;
    private static final int MOST_POISON = 20;

    /** Where poison is put: each is read by somebody. */
    private static final List<String> READ_TOPICS =
            List.of(Topics.PROCEEDINGS, Topics.OUTCOMES, Topics.DESIGNATIONS, Topics.LAUNCHES);

    private final House house;
    private final LocalStack stack;
    private final Map<PackagedService, Relay> relays;
    private final Log log;
    private final Queue<String> poisoned = new ConcurrentLinkedQueue<>();

    Injector(House house, Map<PackagedService, Relay> relays, Log log) {
        this.house = house;
        this.stack = house.stack();
        this.relays = new EnumMap<>(relays);
        this.log = log;
    }

    /** What a fault hits, in words. */
    String target(Fault fault) {
        return switch (fault.kind()) {
            case KILL_SERVICE, PAUSE_SERVICE -> instance(fault).name();
            case KILL_BROKER, PAUSE_BROKER ->
                stack.brokers().get(fault.target()).name();
            case KILL_DATABASE, PAUSE_DATABASE -> "postgres";
            case END_CONNECTIONS, CUT_CONNECTIONS, SILENCE_CONNECTIONS ->
                service(fault).module();
            case REPEAT_RECORDS, POISON -> topic(fault);
            case REBUILD -> rebuilt(fault).projection();
        };
    }

    /** Places of the poison in the log. */
    List<String> poisoned() {
        return List.copyOf(poisoned);
    }

    /** Does it; returns when it is undone, as far as there is something to undo. */
    void inject(Fault fault) {
        switch (fault.kind()) {
            case KILL_SERVICE -> killed(instance(fault), Duration.ZERO);
            case PAUSE_SERVICE -> paused(instance(fault), fault.lasts());
            case KILL_BROKER -> killed(stack.brokers().get(fault.target()), fault.lasts());
            case PAUSE_BROKER -> paused(stack.brokers().get(fault.target()), fault.lasts());
            case KILL_DATABASE -> killed(stack.postgres(), fault.lasts());
            case PAUSE_DATABASE -> paused(stack.postgres(), fault.lasts());
            case END_CONNECTIONS -> endConnections(service(fault));
            case CUT_CONNECTIONS -> relay(fault).cut();
            case SILENCE_CONNECTIONS -> relay(fault).whileSilent(() -> hold(fault.lasts()));
            case REPEAT_RECORDS -> repeat(fault);
            case POISON -> poison(fault);
            case REBUILD -> rebuild(fault);
        }
    }

    private static void killed(StackPart part, Duration away) {
        part.kill9();
        hold(away);
        part.start();
    }

    private static void paused(StackPart part, Duration time) {
        part.pause();
        try {
            hold(time);
        } finally {
            part.resume();
        }
    }

    private void endConnections(PackagedService service) {
        var administrator = stack.postgres().administrator("postgres");
        try (var connection = DriverManager.getConnection(
                        administrator.url(), administrator.user(), administrator.password());
                var statement = connection.prepareStatement(
                        "select pg_terminate_backend(pid) from pg_stat_activity where datname = ?")) {
            statement.setString(1, service.database());
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Appends again what lies somewhere in the log, in another order. */
    private void repeat(Fault fault) {
        List<ConsumerRecord<byte[], byte[]>> records =
                new ArrayList<>(log.some(topic(fault), fault.choice(), REPEATED));
        Collections.shuffle(records, new Random(fault.choice()));
        records.forEach(log::appendAgain);
    }

    private void poison(Fault fault) {
        var chance = new SplittableRandom(fault.choice());
        int many = chance.nextInt(1, MOST_POISON);
        for (int i = 0; i < many; i++) {
            Poison poison = Poison.any(chance);
            String topic = READ_TOPICS.get(chance.nextInt(READ_TOPICS.size()));
            RecordMetadata at = log.append(topic, poison.key(), poison.headers(), poison.body());
            poisoned.add(topic + "/" + at.partition() + "@" + at.offset());
        }
    }

    /** It may be under way already, or its instance away: then there is one rebuild less. */
    private void rebuild(Fault fault) {
        Rebuilt rebuilt = rebuilt(fault);
        try {
            house.post(
                    rebuilt.service(),
                    "/admin/projections/" + rebuilt.projection() + "/rebuild",
                    "application/json",
                    "");
        } catch (House.Unreachable e) {
            // nothing was begun
        }
    }

    private record Rebuilt(PackagedService service, String projection) {}

    private static Rebuilt rebuilt(Fault fault) {
        return Math.floorMod(fault.choice(), 2) == 0
                ? new Rebuilt(PackagedService.VOTES, "votes")
                : new Rebuilt(PackagedService.SANCTIONS, "regimes");
    }

    private static String topic(Fault fault) {
        return Math.floorMod(fault.choice(), 3) == 0 ? Topics.OUTCOMES : Topics.PROCEEDINGS;
    }

    private ServiceProcess instance(Fault fault) {
        List<ServiceProcess> all = new ArrayList<>();
        for (PackagedService service : PackagedService.values()) {
            all.addAll(stack.instances(service));
        }
        return all.get(fault.target());
    }

    private static PackagedService service(Fault fault) {
        return PackagedService.values()[fault.target()];
    }

    private Relay relay(Fault fault) {
        return relays.get(service(fault));
    }

    private static void hold(Duration time) {
        long until = System.nanoTime() + time.toNanos();
        for (long left = time.toNanos(); left > 0; left = until - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
