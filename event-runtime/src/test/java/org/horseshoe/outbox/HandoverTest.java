package org.horseshoe.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.horseshoe.events.DraftSymbol;
import org.horseshoe.events.EventEnvelope;
import org.horseshoe.events.EventIds;
import org.horseshoe.events.OutcomeEvent.OutcomeWithdrawn;
import org.horseshoe.testing.TestDatabase;
import org.junit.jupiter.api.Test;

class HandoverTest {

    private final Handover handover = new Handover();

    @Test
    void each_row_of_the_outbox_has_the_entry_that_was_appended_as_it() throws SQLException {
        // Given
        DataSource database = TestDatabase.create();

        // When
        try (Connection connection = database.getConnection()) {
            Outbox.append(
                    connection,
                    List.of(OutboxEntry.of(withdrawn("S/2017/1")), OutboxEntry.of(withdrawn("S/2017/2"))),
                    handover);
        }

        // Then
        List<String> keys = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("select id, event_id, headers from outbox_entry order by id");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                OutboxEntry entry = Objects.requireNonNull(handover.take(row.getLong(1)));
                assertThat(entry.eventId()).isEqualTo(row.getObject(2, UUID.class));
                assertThat(row.getString(3)).isEqualTo(StorableText.json(entry.headers()));
                keys.add(entry.headers().get("ce_subject"));
            }
        }
        assertThat(keys).containsExactly("S/2017/1", "S/2017/2");
    }

    @Test
    void an_entry_is_handed_over_once() {
        handover.put(1, entry(10));

        assertThat(handover.take(1)).isNotNull();
        assertThat(handover.take(1)).isNull();
    }

    @Test
    void what_lies_before_the_oldest_row_of_the_table_is_let_go() {
        // Given
        handover.put(1, entry(10));
        handover.put(2, entry(10));

        // When
        handover.forgetBefore(2);

        // Then
        assertThat(handover.take(1)).isNull();
        assertThat(handover.take(2)).isNotNull();
    }

    @Test
    void what_is_large_or_too_many_is_left_to_the_table() {
        handover.put(1, entry(8_193));
        for (int row = 2; row < 4_003; row++) {
            handover.put(row, entry(1));
        }

        assertThat(handover.take(1)).isNull();
        assertThat(handover.take(4_001)).isNotNull();
        assertThat(handover.take(4_002)).isNull();
    }

    private static OutboxEntry entry(int bytes) {
        return new OutboxEntry(null, "topic", null, new TreeMap<>(), new byte[bytes]);
    }

    private static EventEnvelope withdrawn(String draft) {
        var event = new OutcomeWithdrawn(new DraftSymbol(draft), null, "taken back");
        return new EventEnvelope(
                EventIds.ofClaim(event, "test"),
                URI.create("/test"),
                Instant.parse("2017-09-11T12:00:00Z"),
                null,
                null,
                event);
    }
}
