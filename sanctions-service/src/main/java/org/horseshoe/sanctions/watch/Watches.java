package org.horseshoe.sanctions.watch;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import org.horseshoe.events.EventCodec;
import org.horseshoe.http.Problems;
import org.horseshoe.sanctions.domain.match.NameScale;
import org.jspecify.annotations.Nullable;

/** Keeps what clients registered. */
@ApplicationScoped
class Watches {

    /** What a registration came to. */
    record Registered(WatchView view, boolean fresh) {}

    private static final String COLUMNS =
            "id, request, url, webhook_state, disabled_because, failing_since, created_at";

    private final Transactions transactions;
    private final WatchedNames names;
    private final SecureRandom random = new SecureRandom();

    Watches(Transactions transactions, WatchedNames names) {
        this.transactions = transactions;
        this.names = names;
    }

    /** Registers a watch at the position that the log is read to; the same again changes nothing. */
    Registered register(String owner, String key, WatchRequest request) throws SQLException {
        UUID id = WatchRequest.idOf(owner, key);
        return transactions.alone(connection -> {
            Optional<WatchView> known = find(connection, owner, id);
            if (known.isPresent()) {
                if (!known.get().watch().json().equals(request.json())) {
                    throw Problems.conflict("The watch " + key + " is registered with other words; PUT changes it");
                }
                return new Registered(withMatches(connection, known.get()), false);
            }
            String url = request.webhook() == null ? null : request.webhook().url();
            String secret = url == null ? null : Signature.newSecret(random);
            try (PreparedStatement insert = connection.prepareStatement("insert into watch (id, owner, client_id,"
                    + " request, url, secret) values (?, ?, ?, ?::jsonb, ?, ?)")) {
                insert.setObject(1, id);
                insert.setString(2, owner);
                insert.setString(3, key);
                insert.setString(4, request.json());
                insert.setString(5, url);
                insert.setString(6, secret);
                insert.executeUpdate();
            }
            match(connection, request.query(id));
            WatchView view = withMatches(connection, required(connection, owner, id));
            return new Registered(view.withSecret(secret), true);
        });
    }

    /** Replaces what a watch asks for; a webhook that was disabled is active again. */
    WatchView replace(String owner, UUID id, WatchRequest asked, AddressGuard guard) throws SQLException {
        return transactions.alone(connection -> {
            WatchView before = required(connection, owner, id);
            String key = String.valueOf(before.watch().id());
            if (asked.id() != null && !asked.id().equals(key)) {
                throw Problems.badRequest("#/id", "is " + key + " and stays so");
            }
            WatchRequest request = asked.checked(key, guard);
            String url = request.webhook() == null ? null : request.webhook().url();
            String fresh = url != null && before.webhook() == null ? Signature.newSecret(random) : null;
            try (PreparedStatement update = connection.prepareStatement("""
                    update watch set request = ?::jsonb, url = ?, secret = coalesce(?, secret),
                      webhook_state = 'active', disabled_because = null, failing_since = null where id = ?""")) {
                update.setString(1, request.json());
                update.setString(2, url);
                update.setString(3, fresh);
                update.setObject(4, id);
                update.executeUpdate();
            }
            run(connection, "delete from watch_match where watch = ?", id);
            match(connection, request.query(id));
            return withMatches(connection, required(connection, owner, id)).withSecret(fresh);
        });
    }

    /** Makes a new secret; for a while both sign. */
    String rotate(String owner, UUID id, Duration oldSecretFor) throws SQLException {
        return transactions.run(connection -> {
            if (required(connection, owner, id).webhook() == null) {
                throw Problems.conflict("The watch has no webhook");
            }
            String secret = Signature.newSecret(random);
            try (PreparedStatement update = connection.prepareStatement("""
                    update watch set secret_before = secret, secret_before_until = now() + ? * interval '1 second',
                      secret = ? where id = ?""")) {
                update.setLong(1, oldSecretFor.toSeconds());
                update.setString(2, secret);
                update.setObject(3, id);
                update.executeUpdate();
            }
            return secret;
        });
    }

    void delete(String owner, UUID id) throws SQLException {
        transactions.alone(connection -> {
            required(connection, owner, id);
            return run(connection, "delete from watch where id = ?", id);
        });
    }

    WatchView one(String owner, UUID id) throws SQLException {
        return transactions.run(connection -> withMatches(connection, required(connection, owner, id)));
    }

    /** An owner's watches in the order of their ids, one more than asked for. */
    List<WatchView> list(String owner, @Nullable UUID after, int most) throws SQLException {
        return transactions.run(connection -> {
            try (PreparedStatement query = connection.prepareStatement("select " + COLUMNS
                    + " from watch where owner = ? and (?::uuid is null or id > ?::uuid) order by id limit ?")) {
                query.setString(1, owner);
                query.setObject(2, after);
                query.setObject(3, after);
                query.setInt(4, most + 1);
                return views(query);
            }
        });
    }

    /** The watch of an owner, or a 404: whether another owner has one of this id is not told. */
    static WatchView required(Connection connection, String owner, UUID id) throws SQLException {
        return find(connection, owner, id).orElseThrow(() -> Problems.notFound("You have no watch " + id));
    }

    /** What all watches look for. */
    static List<WatchQuery> queries(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select id, request from watch order by id");
                ResultSet row = query.executeQuery()) {
            List<WatchQuery> queries = new ArrayList<>();
            while (row.next()) {
                queries.add(request(row.getString(2)).query(row.getObject(1, UUID.class)));
            }
            return queries;
        }
    }

    private void match(Connection connection, WatchQuery query) throws SQLException {
        NameScale.Question question = names.of(connection).ask(query.query());
        for (Subject subject : new Subjects(connection).current()) {
            var match = query.matched(question, subject);
            if (match.isPresent()) {
                Evaluation.keep(connection, query.watch(), subject.reference(), match);
            }
        }
    }

    private static Optional<WatchView> find(Connection connection, String owner, UUID id) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select " + COLUMNS + " from watch where owner = ? and id = ?")) {
            query.setString(1, owner);
            query.setObject(2, id);
            return views(query).stream().findFirst();
        }
    }

    private static List<WatchView> views(PreparedStatement query) throws SQLException {
        try (ResultSet row = query.executeQuery()) {
            List<WatchView> views = new ArrayList<>();
            while (row.next()) {
                String url = row.getString(3);
                views.add(new WatchView(
                        row.getObject(1, UUID.class),
                        request(row.getString(2)),
                        url == null
                                ? null
                                : new WatchView.Webhook(url, row.getString(4), row.getString(5), instant(row, 6), null),
                        row.getObject(7, OffsetDateTime.class).toInstant(),
                        null,
                        null));
            }
            return views;
        }
    }

    private static WatchView withMatches(Connection connection, WatchView view) throws SQLException {
        SortedMap<String, Long> readTo = Cursor.all(connection);
        try (PreparedStatement query = connection.prepareStatement("""
                select s.reference, s.regime, s.standing, s.entry ->> 'name', m.score
                from watch_match m join watch_subject s using (reference)
                where m.watch = ? order by m.score desc, s.reference""")) {
            query.setObject(1, view.id());
            try (ResultSet row = query.executeQuery()) {
                List<WatchView.Matched> matches = new ArrayList<>();
                while (row.next()) {
                    matches.add(new WatchView.Matched(
                            row.getString(1),
                            row.getString(2),
                            row.getString(3).toLowerCase(java.util.Locale.ROOT),
                            row.getString(4),
                            row.getDouble(5)));
                }
                return new WatchView(view.id(), view.watch(), view.webhook(), view.createdAt(), matches, readTo);
            }
        }
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static int run(Connection connection, String sql, UUID id) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setObject(1, id);
            return update.executeUpdate();
        }
    }

    private static WatchRequest request(String json) {
        try {
            return EventCodec.json().readValue(json, WatchRequest.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored watch cannot be read back", e);
        }
    }
}
