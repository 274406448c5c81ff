package org.horseshoe.bench;

import static org.horseshoe.localstack.PackagedService.INGEST;
import static org.horseshoe.localstack.PackagedService.SANCTIONS;
import static org.horseshoe.localstack.PackagedService.VOTES;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.horseshoe.events.EventEnvelope;
import org.horseshoe.events.Topics;
import org.horseshoe.localstack.Database;
import org.horseshoe.system.House;
import org.horseshoe.system.Load;
import org.horseshoe.system.Log;

/**
 * Events per second through vote-service's real projection, as a packaged process, against the floor: a plain consumer
 * that inserts the same records into the same database with one array-valued insert and a position in one transaction.
 *
 * <p>Each round appends the same number of new events while the service is paused, lets it go on, and takes the time
 * until it has applied them; then the floor reads the same records. The first rounds warm both up and do not count: until the
 * service's code is compiled, the compiler has as much of the processor as the projection, and takes some nine rounds.
 */
public final class ProjectionBenchmark {

    private static final int EVENTS_A_ROUND = Integer.getInteger("bench.events", 40_800);
    private static final int WARM_UP = Integer.getInteger("bench.warmup", 9);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);

    /** What the events are like: how many there are of a draft decides how much each must write. */
    private enum Mix {
        /** As an import of records brings them: each draft is tabled and voted on, and decided at once. */
        RECORD(2),
        /** As live votes bring them: each draft is tabled, fifteen ballots are cast, the vote is closed. */
        LIVE(17);

        private final int eventsADraft;

        Mix(int eventsADraft) {
            this.eventsADraft = eventsADraft;
        }

        int drafts() {
            return EVENTS_A_ROUND / eventsADraft;
        }

        List<EventEnvelope> events(int first) {
            return this == RECORD ? Load.of(first, drafts()) : Load.live(first, drafts());
        }
    }

    private record Round(double projection, double floor) {
        double ratio() {
            return projection / floor;
        }
    }

    private ProjectionBenchmark() {}

    /** Prints one line a round and the medians, for both mixes. */
    public static void main(String[] args) throws Exception {
        try (House house = House.openToMeasure();
                Log log = new Log(house.stack().bootstrapServers())) {
            house.stack().service(INGEST).stop();
            house.stack().service(SANCTIONS).stop();
            house.awaitCaughtUp(VOTES);
            int draft = 0;
            for (Mix mix : Mix.values()) {
                draft = run(house, log, mix, draft);
            }
        }
    }

    private static int run(House house, Log log, Mix mix, int firstDraft) throws Exception {
        System.out.printf(
                "%s: %d events a round, %d of each draft%n",
                mix.name().toLowerCase(Locale.ROOT), mix.drafts() * mix.eventsADraft, mix.eventsADraft);
        List<Round> rounds = new ArrayList<>();
        int draft = firstDraft;
        for (int i = 0; i < WARM_UP + ROUNDS; i++, draft += mix.drafts()) {
            Round round = round(house, log, mix.events(draft));
            print(
                    i < WARM_UP ? "warm-up" : "round " + (i - WARM_UP + 1),
                    round.projection(),
                    round.floor(),
                    round.ratio());
            if (i >= WARM_UP) {
                rounds.add(round);
            }
        }
        print(
                "median",
                median(rounds.stream().map(Round::projection).toList()),
                median(rounds.stream().map(Round::floor).toList()),
                median(rounds.stream().map(Round::ratio).toList()));
        return draft;
    }

    private static void print(String what, double projection, double floor, double ratio) {
        System.out.printf("  %-8s projection %,8.0f/s   floor %,8.0f/s   ratio %.2f%n", what, projection, floor, ratio);
    }

    private static Round round(House house, Log log, List<EventEnvelope> events) throws Exception {
        var service = house.stack().service(VOTES);
        Map<TopicPartition, Long> before = log.ends(Topics.PROCEEDINGS);
        service.pause();
        log.appendAll(events);
        Map<TopicPartition, Long> after = log.ends(Topics.PROCEEDINGS);
        long end = after.values().stream().mapToLong(Long::longValue).sum();
        Database database = house.stack().database(VOTES);
        try (Connection connection = connect(database)) {
            long began = System.nanoTime();
            service.resume();
            awaitApplied(connection, end);
            double projection = perSecond(events.size(), began);
            awaitPublished(connection);
            double floor = new Floor(house.stack().bootstrapServers(), database).eventsPerSecond(before, after);
            return new Round(projection, floor);
        }
    }

    private static double perSecond(int events, long began) {
        return events / ((System.nanoTime() - began) / 1e9);
    }

    private static void awaitApplied(Connection connection, long end) throws SQLException, InterruptedException {
        try (var query = connection.prepareStatement("select coalesce(sum(next_offset), 0) from projection_position")) {
            while (number(query) < end) {
                Thread.sleep(Duration.ofMillis(10));
            }
        }
    }

    private static void awaitPublished(Connection connection) throws SQLException, InterruptedException {
        try (var query = connection.prepareStatement("select count(*) from outbox_entry")) {
            while (number(query) > 0) {
                Thread.sleep(Duration.ofMillis(100));
            }
        }
    }

    private static long number(java.sql.PreparedStatement query) throws SQLException {
        try (var row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static Connection connect(Database database) throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
