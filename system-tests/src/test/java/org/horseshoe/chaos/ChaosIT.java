package org.horseshoe.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.horseshoe.localstack.PackagedService.VOTES;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.horseshoe.events.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Two minutes of faults do no harm; and harm that is done on purpose afterwards is found, each kind by its oracle. */
@TestMethodOrder(OrderAnnotation.class)
class ChaosIT {

    private static final long SEED = 1946;

    @TempDir
    static Path folder;

    private static Chaos chaos;
    private static Report report;

    @BeforeAll
    static void run() {
        var settings = new Settings(SEED, Duration.ofMinutes(2), 2, 3, 200, folder.resolve("chaos.jsonl"));
        chaos = Chaos.in(settings, System.out);
        report = chaos.run();
    }

    @AfterAll
    static void close() {
        chaos.close();
    }

    @Test
    @Order(1)
    void nothing_is_lost_doubled_or_made_up_and_live_equals_rebuilt() throws Exception {
        assertThat(report.findings()).isEmpty();
        assertThat(report.faults()).isPositive();
        assertThat(chaos.acknowledged()).hasSizeGreaterThan(100);
        assertThat(Files.readAllLines(folder.resolve("chaos.jsonl")))
                .hasSizeGreaterThan(report.faults() + 2)
                .last()
                .asString()
                .contains("\"findings\":[]");
    }

    @Test
    @Order(2)
    void a_row_that_was_changed_is_found_by_the_rebuild_which_mends_it() {
        // When
        spoil("update %s.vote set claims = claims + 1 where draft = (select min(draft) from %1$s.vote)");

        // Then
        assertThat(chaos.oracle().differsFromRebuilt(VOTES, "votes"))
                .singleElement()
                .asString()
                .startsWith("live and rebuilt differ in votes.vote: ");
        assertThat(chaos.oracle().differsFromRebuilt(VOTES, "votes")).isEmpty();
    }

    @Test
    @Order(3)
    void a_row_that_was_doubled_is_found() {
        // When
        spoil("insert into %s.claim select reference || 'x', event_id, type, body from %1$s.claim"
                + " where event_id = (select min(event_id::text) from %1$s.claim)::uuid");

        // Then
        assertThat(chaos.oracle().lostOrDoubled(chaos.acknowledged()))
                .singleElement()
                .asString()
                .startsWith("1 more than once in the read model, such as ");
        spoil("delete from %s.claim where reference like '%%x'");
    }

    @Test
    @Order(4)
    void an_event_that_was_lost_from_the_read_model_is_found() {
        // When
        spoil("delete from %s.claim where event_id = (select min(event_id::text) from %1$s.claim)::uuid");

        // Then
        assertThat(chaos.oracle().lostOrDoubled(chaos.acknowledged()))
                .singleElement()
                .asString()
                .startsWith("1 acknowledged and not in the read model, such as ");
    }

    @Test
    @Order(5)
    void an_acknowledged_event_that_the_log_does_not_have_is_found() {
        // Given
        var acknowledged = new HashSet<>(chaos.acknowledged());
        acknowledged.add(new UUID(0, 0).toString());

        // Then
        assertThat(chaos.oracle().lostOrDoubled(acknowledged))
                .anySatisfy(finding -> assertThat(finding)
                        .isEqualTo("1 acknowledged and not in the log, such as 00000000-0000-0000-0000-000000000000"));
    }

    @Test
    @Order(6)
    void poison_that_nobody_kept_aside_is_found() {
        assertThat(chaos.oracle().falselyParked(List.of(Topics.PROCEEDINGS + "/0@999999999")))
                .anySatisfy(
                        finding -> assertThat(finding)
                                .isEqualTo(
                                        "1 poison that vote-service did not keep aside, such as horseshoe.proceedings/0@999999999"));
    }

    @Test
    @Order(7)
    void an_outcome_that_was_made_up_and_one_that_was_changed_are_found() {
        // When
        var outcome = chaos.log().records(Topics.OUTCOMES).stream()
                .filter(record -> record.headers().lastHeader("ce_causationid") != null)
                .findFirst()
                .orElseThrow();
        var changed = headers(outcome);
        chaos.log().append(Topics.OUTCOMES, text(outcome.key()), changed, "{}".getBytes(StandardCharsets.UTF_8));
        var madeUp = headers(outcome);
        madeUp.put("ce_id", new UUID(0, 1).toString());
        madeUp.put("ce_causationid", new UUID(0, 2).toString());
        chaos.log().append(Topics.OUTCOMES, text(outcome.key()), madeUp, outcome.value());

        // Then
        assertThat(chaos.oracle().falselyDerived(chaos.traffic().decided()))
                .containsExactly(
                        "1 in horseshoe.outcomes with two contents under one id, such as " + changed.get("ce_id"),
                        "1 in horseshoe.outcomes without a cause, such as " + new UUID(0, 1));
    }

    private static TreeMap<String, String> headers(ConsumerRecord<byte[], byte[]> record) {
        var headers = new TreeMap<String, String>();
        record.headers().forEach(header -> headers.put(header.key(), text(header.value())));
        return headers;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Does to the read model of votes what no service would; the statement names the schema as {@code %s}. */
    private static void spoil(String sql) {
        var database = chaos.house().stack().database(VOTES);
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.createStatement()) {
            statement.execute(sql.formatted(chaos.house().schema(VOTES, "votes")));
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
