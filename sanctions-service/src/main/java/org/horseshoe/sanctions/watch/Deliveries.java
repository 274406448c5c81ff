package org.horseshoe.sanctions.watch;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The webhooks that are due, lent out for a while: whoever dies with one in its hands loses it to another instance. All
 * times are those of the database, so that instances agree.
 */
@ApplicationScoped
class Deliveries {

    private static final int SIDE_BY_SIDE = 4;
    private static final int BATCH = 100;

    private final Transactions transactions;
    private final WebhookSettings settings;
    private final RetrySchedule schedule;

    Deliveries(Transactions transactions, WebhookSettings settings) {
        this.transactions = transactions;
        this.settings = settings;
        this.schedule = new RetrySchedule(settings.firstRetry());
    }

    /** A webhook to be sent now. */
    @SuppressWarnings("ArrayRecordComponent") // bytes on their way to a receiver: sent, never compared
    record Due(
            UUID event,
            UUID watch,
            UUID lease,
            int tries,
            String url,
            List<String> secrets,
            byte[] body,
            Instant now) {}

    /**
     * What came of an attempt.
     *
     * @param status of the answer; null where there was none
     * @param failure why it does not count as taken; null where it does
     */
    record Result(
            @Nullable Integer status,
            @Nullable String failure,
            @Nullable Duration retryAfter) {}

    /** Takes what is due, few of each watch, so that one that hangs leaves the others their turn. */
    List<Due> take() throws SQLException {
        return transactions.run(connection -> {
            try (PreparedStatement update = connection.prepareStatement("""
                    with due as (
                      select d.event from (
                        select event, watch, row_number() over (partition by watch order by due_at, event) as place,
                          (select count(*) from watch_delivery held
                           where held.watch = p.watch and held.state = 'pending' and held.leased_until > now()) as held
                        from watch_delivery p
                        where state = 'pending' and due_at <= now() and (leased_until is null or leased_until <= now())
                      ) d join watch w on w.id = d.watch
                      where d.place + d.held <= ? and w.webhook_state = 'active' and w.url is not null
                      order by d.place limit ?),
                    taken as (
                      select event from watch_delivery where event in (select event from due)
                        and state = 'pending' and due_at <= now() and (leased_until is null or leased_until <= now())
                      for update skip locked)
                    update watch_delivery d set leased_until = now() + ? * interval '1 millisecond', lease = ?,
                      tries = d.tries + 1, first_tried_at = coalesce(d.first_tried_at, now())
                    from watch w, watch_event e
                    where d.event in (select event from taken) and w.id = d.watch and e.id = d.event
                    returning d.event, d.watch, d.tries, w.url, w.secret,
                      case when w.secret_before_until > now() then w.secret_before end, e.body, now()""")) {
                UUID lease = UUID.randomUUID();
                update.setInt(1, SIDE_BY_SIDE);
                update.setInt(2, BATCH);
                update.setLong(
                        3, settings.timeout().multipliedBy(2).plusSeconds(10).toMillis());
                update.setObject(4, lease);
                try (ResultSet row = update.executeQuery()) {
                    List<Due> due = new ArrayList<>();
                    while (row.next()) {
                        String before = row.getString(6);
                        due.add(new Due(
                                row.getObject(1, UUID.class),
                                row.getObject(2, UUID.class),
                                lease,
                                row.getInt(3),
                                row.getString(4),
                                before == null ? List.of(row.getString(5)) : List.of(row.getString(5), before),
                                row.getString(7).getBytes(StandardCharsets.UTF_8),
                                row.getObject(8, OffsetDateTime.class).toInstant()));
                    }
                    return due;
                }
            }
        });
    }

    /**
     * Notes what came of an attempt, and when the next is due.
     *
     * @param chance from 0 to 1, for the spread of the pauses
     */
    void note(Due due, Result result, double chance) throws SQLException {
        transactions.run(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into watch_attempt (event, watch, status, failure) select ?, ?, ?, ?"
                            + " where exists (select from watch_event where id = ?)")) {
                insert.setObject(1, due.event());
                insert.setObject(2, due.watch());
                insert.setObject(3, result.status(), java.sql.Types.INTEGER);
                insert.setString(4, result.failure());
                insert.setObject(5, due.event());
                insert.executeUpdate();
            }
            if (result.failure() == null) {
                taken(connection, due);
            } else {
                refused(connection, due, result, chance);
            }
            return result;
        });
    }

    private static void taken(Connection connection, Due due) throws SQLException {
        update(
                connection,
                "update watch_delivery set state = 'delivered', leased_until = null where event = ? and lease = ?",
                due.event(),
                due.lease());
        update(connection, "update watch set failing_since = null where id = ?", due.watch());
    }

    private void refused(Connection connection, Due due, Result result, double chance) throws SQLException {
        Duration pause = schedule.after(due.tries(), chance, result.retryAfter());
        long patience = settings.giveUpAfter().toSeconds();
        update(connection, """
                update watch_delivery set leased_until = null, due_at = now() + ? * interval '1 millisecond',
                  state = case when first_tried_at < now() - ? * interval '1 second' then 'failed' else state end
                where event = ? and lease = ?""", pause.toMillis(), patience, due.event(), due.lease());
        update(connection, "update watch set failing_since = coalesce(failing_since, now()) where id = ?", due.watch());
        if (Integer.valueOf(410).equals(result.status())) {
            update(
                    connection,
                    "update watch set webhook_state = 'disabled', disabled_because = ? where id = ?",
                    "the receiver answered 410 Gone",
                    due.watch());
        }
        update(
                connection,
                """
                update watch set webhook_state = 'disabled', disabled_because = ?
                where id = ? and webhook_state = 'active' and failing_since < now() - ? * interval '1 second'""",
                "the receiver took nothing for " + settings.giveUpAfter().toDays() + " days",
                due.watch(),
                patience);
    }

    /** Makes the webhooks of a span of time due again, under their own ids; answers how many. */
    int replay(String owner, UUID watch, Instant from, Instant to) throws SQLException {
        return transactions.run(connection -> {
            Watches.required(connection, owner, watch);
            return update(connection, """
                    insert into watch_delivery (event, watch)
                    select id, watch from watch_event where watch = ? and at >= ? and at <= ?
                    on conflict (event) do update set state = 'pending', due_at = now(), first_tried_at = null,
                      tries = 0, leased_until = null, lease = null""", watch, from.atOffset(ZoneOffset.UTC), to.atOffset(ZoneOffset.UTC));
        });
    }

    /** An attempt as the owner of the watch sees it. */
    record Attempt(
            long attempt,
            UUID webhookId,
            Instant at,
            @Nullable Integer status,
            @Nullable String failure,
            String delivery) {}

    /** The attempts of a watch, the last first, one more than asked for. */
    List<Attempt> attempts(String owner, UUID watch, long before, int most) throws SQLException {
        return transactions.run(connection -> {
            Watches.required(connection, owner, watch);
            try (PreparedStatement query = connection.prepareStatement("""
                    select a.id, a.event, a.at, a.status, a.failure, d.state from watch_attempt a
                    join watch_delivery d using (event) where a.watch = ? and a.id < ? order by a.id desc limit ?""")) {
                query.setObject(1, watch);
                query.setLong(2, before);
                query.setInt(3, most + 1);
                try (ResultSet row = query.executeQuery()) {
                    List<Attempt> attempts = new ArrayList<>();
                    while (row.next()) {
                        attempts.add(new Attempt(
                                row.getLong(1),
                                row.getObject(2, UUID.class),
                                row.getObject(3, OffsetDateTime.class).toInstant(),
                                row.getObject(4, Integer.class),
                                row.getString(5),
                                row.getString(6)));
                    }
                    return attempts;
                }
            }
        });
    }

    /** What a watch was told. */
    record Told(long seq, UUID id, Instant at, String body) {}

    /** What a watch was told since, in order, one more than asked for. */
    List<Told> told(String owner, UUID watch, long after, int most) throws SQLException {
        return transactions.run(connection -> {
            Watches.required(connection, owner, watch);
            try (PreparedStatement query = connection.prepareStatement(
                    "select seq, id, at, body from watch_event where watch = ? and seq > ? order by seq limit ?")) {
                query.setObject(1, watch);
                query.setLong(2, after);
                query.setInt(3, most + 1);
                try (ResultSet row = query.executeQuery()) {
                    List<Told> told = new ArrayList<>();
                    while (row.next()) {
                        told.add(new Told(
                                row.getLong(1),
                                row.getObject(2, UUID.class),
                                row.getObject(3, OffsetDateTime.class).toInstant(),
                                row.getString(4)));
                    }
                    return told;
                }
            }
        });
    }

    /** The last thing that a watch was told; 0 for none. */
    long lastTold(UUID watch) throws SQLException {
        return transactions.run(connection -> {
            try (PreparedStatement query =
                    connection.prepareStatement("select coalesce(max(seq), 0) from watch_event where watch = ?")) {
                query.setObject(1, watch);
                try (ResultSet row = query.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            }
        });
    }

    private static int update(Connection connection, String sql, Object... arguments) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                update.setObject(i + 1, arguments[i]);
            }
            return update.executeUpdate();
        }
    }
}
