package org.horseshoe.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import org.horseshoe.events.DraftSymbol;
import org.horseshoe.events.EventEnvelope;
import org.horseshoe.events.EventIds;
import org.horseshoe.events.ProceedingsEvent;
import org.horseshoe.events.ProceedingsEvent.DraftTabled;
import org.horseshoe.events.ProceedingsEvent.DraftWithdrawn;
import org.horseshoe.events.Topics;
import org.horseshoe.testing.TestDatabase;
import org.junit.jupiter.api.Test;

class BatchApplierTest {

    private final ProjectionHarness harness =
            new ProjectionHarness(TestDatabase.create(), new Tally(Topics.PROCEEDINGS));

    @Test
    void an_event_delivered_again_counts_once_in_a_batch_and_across_batches() {
        // Given
        EventEnvelope tabled = tabled("S/2017/769", "sanctions");

        // When
        harness.deliver(tabled, tabled);
        harness.deliver(tabled);

        // Then
        assertThat(harness.rows()).containsEntry("tally", List.of("(S/2017/769,1)"));
    }

    @Test
    void no_id_is_kept_beside_a_table_that_has_it_and_each_event_still_counts_once() {
        // Given
        var ledger = new ProjectionHarness(TestDatabase.create(), new Ledger());
        EventEnvelope tabled = tabled("S/2017/769", "sanctions");
        EventEnvelope withdrawn = envelope(new DraftWithdrawn(new DraftSymbol("S/2017/769"), null));

        // When
        ledger.deliver(tabled, withdrawn, tabled, withdrawn);
        ledger.deliver(withdrawn, tabled);

        // Then
        assertThat(ledger.rows().get("ledger"))
                .containsExactlyInAnyOrder("(" + tabled.id() + ",1)", "(" + withdrawn.id() + ",1)");
        assertThat(appliedIn(ledger)).containsExactly(withdrawn.id());
    }

    @Test
    void what_follows_is_published_once_under_an_id_of_its_cause() {
        // Given
        EventEnvelope withdrawn = envelope(new DraftWithdrawn(new DraftSymbol("S/2017/1"), null));

        // When
        harness.deliver(withdrawn);
        harness.deliver(withdrawn);

        // Then
        assertThat(harness.published()).hasSize(1);
        EventEnvelope followed = harness.published().getFirst();
        assertThat(followed.causation()).isEqualTo(withdrawn.id());
        assertThat(followed.id()).isEqualTo(EventIds.ofFollowOn(withdrawn.id(), followed.event()));
    }

    @Test
    void a_malformed_record_is_parked_with_its_subjects_later_events_and_the_others_flow_on() {
        // Given
        var headers = new TreeMap<>(Map.of("ce_specversion", "1.0", "ce_type", "draft-tabled.v1"));

        // When
        harness.deliverRaw(Topics.PROCEEDINGS, "S/2017/769", headers, "{".getBytes(StandardCharsets.UTF_8));
        harness.deliver(tabled("S/2017/769", "later"), tabled("S/2017/970", "another"));

        // Then
        assertThat(harness.rows()).containsEntry("tally", List.of("(S/2017/970,1)"));
        assertThat(harness.parked()).hasSize(2).last().isEqualTo("waits");
        assertThat(harness.parked().getFirst()).contains("ce_id");
    }

    @Test
    void a_record_without_a_key_holds_nobody_up() {
        // When
        harness.deliverRaw(Topics.PROCEEDINGS, null, new TreeMap<>(), "?".getBytes(StandardCharsets.UTF_8));
        harness.deliver(tabled("S/2017/769", "sanctions"));

        // Then
        assertThat(harness.rows()).containsEntry("tally", List.of("(S/2017/769,1)"));
        assertThat(harness.parked()).hasSize(1);
    }

    @Test
    void a_second_owner_of_a_partition_is_fenced_by_the_stored_position() throws SQLException {
        // Given
        LogRecord first = harness.append(tabled("S/2017/769", "sanctions"));
        TopicPartition partition = first.partition();
        try (var connection = harness.database().getConnection()) {
            Positions.begin(connection, harness.generation(), partition, "test");
        }

        // When
        boolean owner = harness.applier().apply(harness.generation(), List.of(first), Map.of(partition, 0L), Map.of());
        boolean zombie = harness.applier().apply(harness.generation(), List.of(first), Map.of(partition, 0L), Map.of());

        // Then
        assertThat(owner).isTrue();
        assertThat(zombie).isFalse();
        assertThat(harness.rows()).containsEntry("tally", List.of("(S/2017/769,1)"));
    }

    @Test
    void a_batch_that_fails_leaves_nothing_behind() throws SQLException {
        // Given
        LogRecord good = harness.append(tabled("S/2017/769", "sanctions"));
        LogRecord bad = harness.append(tabled("S/2017/769", "bad"));
        try (var connection = harness.database().getConnection()) {
            Positions.begin(connection, harness.generation(), good.partition(), "test");
        }

        // When, then
        assertThatThrownBy(() -> harness.applier()
                        .apply(harness.generation(), List.of(good, bad), Map.of(good.partition(), 0L), Map.of()))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(Trouble.of(e)).isEqualTo(Trouble.BAD_DATA));
        assertThat(harness.rows()).containsEntry("tally", List.of());
    }

    private static List<UUID> appliedIn(ProjectionHarness harness) {
        List<UUID> ids = new ArrayList<>();
        harness.query(connection -> {
            try (var query = connection.prepareStatement("select event_id from applied_event");
                    var row = query.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getObject(1, UUID.class));
                }
            }
            return true;
        });
        return ids;
    }

    /** Counts how often it was given each event; what was tabled it knows again by itself. */
    private static final class Ledger implements Projection {

        @Override
        public String name() {
            return "ledger";
        }

        @Override
        public int version() {
            return 1;
        }

        @Override
        public Set<String> topics() {
            return Set.of(Topics.PROCEEDINGS);
        }

        @Override
        public boolean remembers(EventEnvelope event) {
            return event.event() instanceof DraftTabled;
        }

        @Override
        public String schema() {
            return "create table ledger (event_id uuid primary key, times integer not null);";
        }

        @Override
        public List<FollowOn> apply(Connection connection, List<Delivered> fresh) throws SQLException {
            for (Delivered delivered : fresh) {
                String known = remembers(delivered.envelope()) ? "nothing" : "update set times = l.times + 1";
                try (var insert = connection.prepareStatement(
                        "insert into ledger as l values (?, 1) on conflict (event_id) do " + known)) {
                    insert.setObject(1, delivered.envelope().id());
                    insert.executeUpdate();
                }
            }
            return List.of();
        }
    }

    private static EventEnvelope tabled(String symbol, String title) {
        return envelope(new DraftTabled(
                new DraftSymbol(symbol), title, LocalDate.of(2017, 9, 11), List.of(), null, null, List.of()));
    }

    private static EventEnvelope envelope(ProceedingsEvent event) {
        return new EventEnvelope(
                EventIds.ofClaim(event, "test"),
                URI.create("/test"),
                Instant.parse("2017-09-11T12:00:00Z"),
                null,
                null,
                event);
    }
}
