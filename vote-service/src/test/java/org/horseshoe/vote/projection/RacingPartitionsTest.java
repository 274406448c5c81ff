package org.horseshoe.vote.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.horseshoe.vote.Events.DPRK_2022;
import static org.horseshoe.vote.Events.MAY_26;
import static org.horseshoe.vote.Events.PROVISIONAL;
import static org.horseshoe.vote.Events.identified;
import static org.horseshoe.vote.Events.news;
import static org.horseshoe.vote.Events.official;
import static org.horseshoe.vote.Events.tally;
import static org.horseshoe.vote.Events.voted;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.horseshoe.events.EventCodec;
import org.horseshoe.events.EventEnvelope;
import org.horseshoe.projection.Delivered;
import org.horseshoe.testing.Patience;
import org.horseshoe.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two partitions at work at once, each in a transaction and an instance of its own. */
class RacingPartitionsTest {

    private static final EventEnvelope EARLY =
            news("Paper", voted(PROVISIONAL, MAY_26, tally(13, 2, null), "CHN RUS", null));
    private static final EventEnvelope LATE = official(voted(DPRK_2022, MAY_26, null, "CHN RUS", null));
    private static final EventEnvelope JOINED = official(identified(PROVISIONAL, DPRK_2022));

    private final DataSource database = TestDatabase.create();

    @BeforeEach
    void createTables() throws SQLException {
        try (Connection connection = database.getConnection();
                var create = connection.createStatement()) {
            create.execute(Tables.SCHEMA);
        }
    }

    @Test
    void a_claim_and_a_joining_wait_for_each_other() throws Exception {
        assertThat(votesAfterRacing(EARLY, JOINED)).containsExactly("S/2022/431|1");
    }

    @Test
    void a_joining_and_a_claim_under_the_symbol_wait_for_each_other() throws Exception {
        assertThat(votesAfterRacing(JOINED, LATE)).containsExactly("S/2022/431|1");
    }

    @Test
    void claims_under_two_names_of_one_draft_wait_for_each_other() throws Exception {
        try (Connection before = open()) {
            new VoteProjection().apply(before, delivered(JOINED));
            before.commit();
        }

        assertThat(votesAfterRacing(EARLY, LATE)).containsExactly("S/2022/431|2");
    }

    /** Applies the first, lets the second try, and commits the first only while the second waits. */
    private List<String> votesAfterRacing(EventEnvelope first, EventEnvelope second) throws Exception {
        try (Connection one = open();
                Connection other = open()) {
            new VoteProjection().apply(one, delivered(first));
            CompletableFuture<Void> racing = CompletableFuture.runAsync(() -> {
                try {
                    new VoteProjection().apply(other, delivered(second));
                    other.commit();
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
            Patience.await().until(() -> waiting() == 1 || racing.isDone());
            assertThat(racing).isNotDone();
            one.commit();
            racing.get(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS);
            return VoteProjectionTest.rows(one, "select draft, claims from vote order by 1");
        }
    }

    /** How many connections to this database wait for a lock. */
    private int waiting() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return Integer.parseInt(VoteProjectionTest.rows(connection, """
                            select count(*) from pg_stat_activity
                            where datname = current_database() and wait_event_type = 'Lock'""").getFirst());
        }
    }

    private Connection open() throws SQLException {
        Connection connection = database.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    private static List<Delivered> delivered(EventEnvelope event) {
        return List.of(new Delivered(event, EventCodec.encode(event).body(), event.topic(), 0, 0));
    }
}
