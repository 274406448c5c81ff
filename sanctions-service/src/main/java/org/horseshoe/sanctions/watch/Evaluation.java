package org.horseshoe.sanctions.watch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.horseshoe.events.Decoded;
import org.horseshoe.events.EventCodec;
import org.horseshoe.events.EventEnvelope;
import org.horseshoe.events.EventIds;
import org.horseshoe.events.WatchEvent;
import org.horseshoe.events.WatchEvent.WatchMatchChanged;
import org.horseshoe.events.WatchEvent.WatchMatchEnded;
import org.horseshoe.events.WatchEvent.WatchMatchStarted;
import org.horseshoe.outbox.Outbox;
import org.horseshoe.projection.Position;
import org.horseshoe.sanctions.domain.match.Algorithm;
import org.horseshoe.sanctions.domain.match.Match;
import org.horseshoe.sanctions.domain.match.NameScale;

/**
 * Turns what the log says into what watches are told, in one transaction with the cursor: after a crash either all of a
 * batch is told or nothing. The cursor counts offsets of the log and knows of no generation of a read model, so that a
 * rebuild tells nothing again.
 */
@ApplicationScoped
class Evaluation {

    /** A record of the log as it was read. */
    record Read(Position position, Decoded decoded) {}

    private final Transactions transactions;
    private final WatchedNames names;
    private final Clock clock;
    private final URI source;

    Evaluation(
            Transactions transactions,
            WatchedNames names,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.transactions = transactions;
        this.names = names;
        this.clock = clock;
        this.source = URI.create("/" + service);
    }

    /**
     * Takes records in, whole or not at all.
     *
     * @return false where another instance has moved a cursor: nothing was done
     */
    boolean apply(List<Cursor.Move> moves, List<Read> records) throws SQLException {
        boolean done = false;
        try {
            done = transactions.alone(connection -> {
                if (!Cursor.move(connection, moves)) {
                    connection.rollback();
                    return false;
                }
                tell(connection, moves, records);
                return true;
            });
        } finally {
            if (!done) {
                names.forget();
            }
        }
        return done;
    }

    private void tell(Connection connection, List<Cursor.Move> moves, List<Read> records) throws SQLException {
        Subjects subjects = new Subjects(connection);
        List<Change> changes = new ArrayList<>();
        for (Read read : records) {
            if (read.decoded() instanceof Decoded.Known(var envelope)) {
                for (Subject subject : subjects.changedBy(envelope)) {
                    changes.add(new Change(subject, envelope, read.position()));
                }
            }
        }
        names.moved(moves, changes.stream().map(Change::subject).toList());
        if (changes.isEmpty()) {
            return;
        }
        List<WatchQuery> watches = Watches.queries(connection);
        if (watches.isEmpty()) {
            return;
        }
        NameScale scale = names.of(connection);
        List<EventEnvelope> told = new ArrayList<>();
        Map<UUID, NameScale.Question> questions = new HashMap<>();
        for (Change change : changes) {
            Set<UUID> before = matchedBefore(connection, change.subject().reference());
            for (WatchQuery watch : watches) {
                NameScale.Question question = questions.computeIfAbsent(watch.watch(), _ -> scale.ask(watch.query()));
                compare(connection, question, watch, change, before.contains(watch.watch()))
                        .ifPresent(told::add);
            }
        }
        Outbox.append(connection, told);
    }

    private record Change(Subject subject, EventEnvelope cause, Position position) {}

    private Optional<EventEnvelope> compare(
            Connection connection, NameScale.Question question, WatchQuery watch, Change change, boolean before)
            throws SQLException {
        Subject subject = change.subject();
        Optional<Match> match = watch.matched(question, subject);
        if (match.isEmpty() && !before) {
            return Optional.empty();
        }
        double score = match.map(Match::score)
                .orElseGet(() -> question.compare(subject.candidate()).score());
        WatchEvent event = event(watch.watch(), change, match.isPresent(), before, score);
        keep(connection, watch.watch(), subject.reference(), match);
        EventEnvelope envelope = new EventEnvelope(
                EventIds.named(
                        "watch",
                        watch.watch().toString(),
                        subject.reference(),
                        event.getClass().getSimpleName(),
                        change.cause().id().toString()),
                source,
                clock.instant(),
                change.cause().id(),
                null,
                event);
        file(connection, watch, envelope);
        return Optional.of(envelope);
    }

    private static WatchEvent event(UUID watch, Change change, boolean matches, boolean before, double score) {
        Subject subject = change.subject();
        String cause = change.cause().type();
        String position = change.position().toString();
        String name = subject.entry().name();
        if (!matches) {
            return new WatchMatchEnded(
                    watch,
                    subject.reference(),
                    subject.regime(),
                    name,
                    subject.standing(),
                    score,
                    Algorithm.VERSION,
                    cause,
                    position);
        }
        return before
                ? new WatchMatchChanged(
                        watch,
                        subject.reference(),
                        subject.regime(),
                        name,
                        subject.standing(),
                        score,
                        Algorithm.VERSION,
                        cause,
                        position)
                : new WatchMatchStarted(
                        watch,
                        subject.reference(),
                        subject.regime(),
                        name,
                        subject.standing(),
                        score,
                        Algorithm.VERSION,
                        cause,
                        position);
    }

    private static Set<UUID> matchedBefore(Connection connection, String reference) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select watch from watch_match where reference = ?")) {
            query.setString(1, reference);
            try (ResultSet row = query.executeQuery()) {
                Set<UUID> watches = new HashSet<>();
                while (row.next()) {
                    watches.add(row.getObject(1, UUID.class));
                }
                return watches;
            }
        }
    }

    static void keep(Connection connection, UUID watch, String reference, Optional<Match> match) throws SQLException {
        if (match.isEmpty()) {
            try (PreparedStatement delete =
                    connection.prepareStatement("delete from watch_match where watch = ? and reference = ?")) {
                delete.setObject(1, watch);
                delete.setString(2, reference);
                delete.executeUpdate();
            }
            return;
        }
        try (PreparedStatement upsert = connection.prepareStatement("""
                insert into watch_match values (?, ?, ?)
                on conflict (watch, reference) do update set score = excluded.score""")) {
            upsert.setObject(1, watch);
            upsert.setString(2, reference);
            upsert.setDouble(3, match.get().score());
            upsert.executeUpdate();
        }
    }

    /** Keeps the words of a webhook once and for all: each attempt and each replay sends the same bytes. */
    private static void file(Connection connection, WatchQuery watch, EventEnvelope envelope) throws SQLException {
        ObjectNode body = EventCodec.json().createObjectNode();
        body.put("type", envelope.type());
        body.put("timestamp", envelope.time().toString());
        body.set("data", EventCodec.json().valueToTree(envelope.event()));
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into watch_event (id, watch, body) values (?, ?, ?) on conflict (id) do nothing")) {
            insert.setObject(1, envelope.id());
            insert.setObject(2, watch.watch());
            insert.setString(3, body.toString());
            insert.executeUpdate();
        }
        if (watch.url() != null) {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into watch_delivery (event, watch) values (?, ?) on conflict (event) do nothing")) {
                insert.setObject(1, envelope.id());
                insert.setObject(2, watch.watch());
                insert.executeUpdate();
            }
        }
    }
}
