package org.horseshoe.sanctions.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.horseshoe.sanctions.Samples.envelope;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.horseshoe.events.Decoded;
import org.horseshoe.events.DesignationEvent.ListingAmended;
import org.horseshoe.events.DesignationEvent.NameDelisted;
import org.horseshoe.events.DesignationEvent.NameListed;
import org.horseshoe.events.DraftSymbol;
import org.horseshoe.events.EntryType;
import org.horseshoe.events.Event;
import org.horseshoe.events.ListEntry;
import org.horseshoe.events.MeasureKind;
import org.horseshoe.events.ProceedingsEvent.DraftTabled;
import org.horseshoe.events.Topics;
import org.horseshoe.projection.Position;
import org.horseshoe.sanctions.Samples;
import org.horseshoe.testing.TestDatabase;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Two instances of the service on one database: what one does the other leaves. */
class TwoInstancesTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);
    private static final int WATCHES = 6;

    private static final WebhookSettings SETTINGS = new WebhookSettings() {
        @Override
        public boolean insideAllowed() {
            return true;
        }

        @Override
        public Duration timeout() {
            return Duration.ofSeconds(60);
        }

        @Override
        public Duration firstRetry() {
            return Duration.ofSeconds(60);
        }

        @Override
        public Duration giveUpAfter() {
            return Duration.ofDays(5);
        }

        @Override
        public Duration oldSecretFor() {
            return Duration.ofDays(1);
        }
    };

    @RepeatedTest(3)
    void each_change_is_told_once_however_two_instances_read_through_one_another(RepetitionInfo repetition)
            throws Exception {
        // Given
        List<Event> log = log(new Random(repetition.getCurrentRepetition()));
        DataSource alone = database();
        DataSource shared = database();

        // When
        read(alone, log, 1);
        int batches = 0;
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Callable<Integer>> instances = List.of(() -> read(shared, log, 1), () -> read(shared, log, 2));
            for (Future<Integer> instance : threads.invokeAll(instances)) {
                batches += instance.get();
            }
        }

        // Then
        assertThat(batches).isPositive();
        List<String> told = texts(alone, "select id || ' ' || watch || ' ' || body from watch_event order by id");
        assertThat(told).hasSizeGreaterThan(WATCHES);
        assertThat(texts(shared, "select id || ' ' || watch || ' ' || body from watch_event order by id"))
                .isEqualTo(told);
        assertThat(texts(shared, "select event_id::text from outbox_entry order by 1"))
                .hasSize(told.size())
                .doesNotHaveDuplicates();
        String state = "select reference || ' ' || standing || ' ' || entry from watch_subject order by 1";
        assertThat(texts(shared, state)).isEqualTo(texts(alone, state));
        String matches = "select watch || ' ' || reference || ' ' || score from watch_match order by 1";
        assertThat(texts(shared, matches)).isEqualTo(texts(alone, matches));
    }

    @Test
    void each_delivery_is_claimed_by_one() throws Exception {
        // Given
        DataSource database = database();
        read(database, log(new Random(7)), 1);
        int due = texts(database, "select event::text from watch_delivery").size();
        List<UUID> claimed = Collections.synchronizedList(new ArrayList<>());

        // When
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Callable<Boolean>> instances = Collections.nCopies(4, () -> {
                var deliveries = new Deliveries(new Transactions(database), SETTINGS);
                while (claimed.size() < due) {
                    for (Deliveries.Due one : deliveries.take()) {
                        claimed.add(one.event());
                        deliveries.note(one, new Deliveries.Result(204, null, null), 0.5);
                    }
                }
                return true;
            });
            for (Future<Boolean> instance : threads.invokeAll(instances)) {
                instance.get();
            }
        }

        // Then
        assertThat(due).isGreaterThan(WATCHES);
        assertThat(claimed).hasSize(due).doesNotHaveDuplicates();
        assertThat(texts(database, "select distinct state from watch_delivery")).containsExactly("delivered");
        assertThat(texts(database, "select distinct tries::text from watch_delivery"))
                .containsExactly("1");
    }

    /** Reads the log to its end in batches as they come; answers how many of them were this instance's. */
    private static int read(DataSource database, List<Event> log, long seed) throws SQLException {
        var transactions = new Transactions(database);
        var evaluation = new Evaluation(transactions, new WatchedNames(), CLOCK, "sanctions-service");
        var random = new Random(seed);
        int batches = 0;
        int from = 0;
        while (from < log.size()) {
            int to = Math.min(log.size(), from + 1 + random.nextInt(5));
            var move = new Cursor.Move(Topics.DESIGNATIONS, 0, from, to);
            List<Evaluation.Read> records = IntStream.range(from, to)
                    .mapToObj(at -> new Evaluation.Read(
                            new Position(Topics.DESIGNATIONS, 0, at), new Decoded.Known(envelope(log.get(at)))))
                    .toList();
            if (evaluation.apply(List.of(move), records)) {
                from = to;
                batches++;
            } else {
                from = Math.toIntExact(
                        transactions.run(connection -> Cursor.stored(connection, Topics.DESIGNATIONS, 0, "topic")));
            }
        }
        return batches;
    }

    private static List<Event> log(Random random) {
        var log = new ArrayList<Event>();
        for (int copy = 1; copy <= 12; copy++) {
            LocalDate day = LocalDate.of(2025, copy, 1);
            for (int watch = 0; watch < WATCHES; watch++) {
                String reference = "KPe.00" + watch;
                log.add(
                        switch (random.nextInt(3)) {
                            case 0 -> new NameListed(reference, "DPRK", day, entry(watch, "listed " + copy));
                            case 1 ->
                                new ListingAmended(
                                        reference, "DPRK", day, List.of("narrative"), entry(watch, "amended " + copy));
                            default -> new NameDelisted(reference, "DPRK", day, null);
                        });
            }
            log.add(new DraftTabled(
                    new DraftSymbol("S/2025/" + copy),
                    null,
                    day,
                    List.of(),
                    null,
                    "DPRK",
                    List.of(Samples.names("asset-freeze", MeasureKind.ASSET_FREEZE, name(random.nextInt(WATCHES))))));
        }
        return log;
    }

    private static ListEntry entry(int watch, String narrative) {
        return new ListEntry(
                EntryType.ENTITY,
                name(watch),
                null,
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                narrative);
    }

    private static String name(int watch) {
        return List.of("Myohyang", "Namchongang", "Ryonbong", "Tanchon", "Hyoksin", "Korea Ryongaksan")
                        .get(watch) + " General Trading";
    }

    private static DataSource database() throws Exception {
        DataSource database = TestDatabase.create();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(script("V1__watches.sql"));
            statement.execute(script("V2__names_of_drafts.sql"));
            Cursor.stored(connection, Topics.DESIGNATIONS, 0, "topic");
            for (int watch = 0; watch < WATCHES; watch++) {
                statement.execute("""
                        insert into watch (id, owner, client_id, request, url, secret) values
                        ('00000000-0000-0000-0000-00000000000%d', 'client', '%d', '{"names": ["%s"], "kind": "entity"}',
                        'http://127.0.0.1/hooks', 'whsec_AAAA')""".formatted(watch, watch, name(watch)));
            }
            statement.execute("update watch set request = request || jsonb_build_object('webhook',"
                    + " jsonb_build_object('url', url))");
            connection.commit();
        }
        return database;
    }

    private static List<String> texts(DataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                var query = connection.prepareStatement(sql);
                var row = query.executeQuery()) {
            List<String> texts = new ArrayList<>();
            while (row.next()) {
                texts.add(row.getString(1));
            }
            return texts;
        }
    }

    private static String script(String name) throws IOException {
        try (InputStream in = TwoInstancesTest.class.getResourceAsStream("/db/migration/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
