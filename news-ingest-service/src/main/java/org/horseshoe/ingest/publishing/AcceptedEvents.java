package org.horseshoe.ingest.publishing;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.horseshoe.events.EventEnvelope;
import org.horseshoe.events.EventIds;
import org.horseshoe.events.ProceedingsEvent.DraftIdentified;
import org.horseshoe.ingest.acceptance.AcceptancePolicy;
import org.horseshoe.ingest.acceptance.KnownDraft;
import org.horseshoe.outbox.Outbox;
import org.jspecify.annotations.Nullable;

/** Takes events into the record: enters them in the ledger, learns about their drafts, appends them to the outbox. */
public final class AcceptedEvents {

    private AcceptedEvents() {}

    /**
     * What became of a list of events.
     *
     * @param fresh those never seen before, in their order
     * @param followed what followed from them: provisional references that found their symbol
     * @param contradicting the ids under which another content is known; nothing of theirs was taken
     */
    public record Taken(List<EventEnvelope> fresh, List<EventEnvelope> followed, Set<UUID> contradicting) {}

    /**
     * Takes events in the transaction of the connection.
     *
     * @param importId the import that they belong to
     * @param identify whether to join provisional references now; an import does it once at its end, when every rival
     *     draft of a day is known
     */
    public static Taken take(
            Connection connection, List<EventEnvelope> events, @Nullable UUID importId, boolean identify, Instant now)
            throws SQLException {
        if (events.isEmpty()) {
            return new Taken(List.of(), List.of(), Set.of());
        }
        List<KnownDraft> told = told(events);
        List<DraftIdentified> joined = events.stream()
                .map(EventEnvelope::event)
                .filter(DraftIdentified.class::isInstance)
                .map(DraftIdentified.class::cast)
                .toList();
        if (!told.isEmpty() || !joined.isEmpty()) {
            DraftRegister.lock(connection);
        }
        return enter(connection, events, told, joined, importId, identify, now);
    }

    /**
     * Takes the events of an article in the transaction of the connection, which has {@linkplain DraftRegister#lock(Connection,
     * Collection) locked} their drafts.
     *
     * @param facts what else is known of their drafts
     * @return what followed from them: provisional references that found their symbol
     */
    public static List<EventEnvelope> takeOfArticle(
            Connection connection, List<EventEnvelope> events, Collection<KnownDraft> facts, Instant now)
            throws SQLException {
        var told = new ArrayList<KnownDraft>(facts);
        told.addAll(told(events));
        return enter(connection, events, told, List.of(), null, true, now).followed();
    }

    private static Taken enter(
            Connection connection,
            List<EventEnvelope> events,
            List<KnownDraft> told,
            List<DraftIdentified> joined,
            @Nullable UUID importId,
            boolean identify,
            Instant now)
            throws SQLException {
        Ledger.Entered entered = Ledger.enter(connection, events, importId, now);
        DraftRegister.learn(connection, told);
        if (!joined.isEmpty()) {
            DraftRegister.join(connection, joined);
        }
        Outbox.append(connection, entered.fresh());
        List<EventEnvelope> followed =
                identify ? identify(connection, days(connection, told), entered.fresh(), importId, now) : List.of();
        return new Taken(entered.fresh(), followed, entered.contradicting());
    }

    private static List<KnownDraft> told(List<EventEnvelope> events) {
        return events.stream()
                .map(EventEnvelope::event)
                .map(KnownDraft::of)
                .flatMap(Optional::stream)
                .toList();
    }

    /** Joins whatever provisional references can be joined now. */
    public static List<EventEnvelope> identifyAll(Connection connection, @Nullable UUID importId, Instant now)
            throws SQLException {
        DraftRegister.lock(connection);
        return identify(connection, DraftRegister.openDays(connection), List.of(), importId, now);
    }

    private static List<EventEnvelope> identify(
            Connection connection,
            Collection<LocalDate> days,
            List<EventEnvelope> causes,
            @Nullable UUID importId,
            Instant now)
            throws SQLException {
        if (days.isEmpty()) {
            return List.of();
        }
        Map<String, UUID> causeBySubject = new TreeMap<>();
        causes.forEach(cause -> causeBySubject.put(cause.subject(), cause.id()));
        List<EventEnvelope> identified = DraftRegister.identify(connection, days).stream()
                .map(event -> envelope(event, causeBySubject.get(event.symbol().value()), now))
                .toList();
        List<EventEnvelope> fresh =
                Ledger.enter(connection, identified, importId, now).fresh();
        Outbox.append(connection, fresh);
        return fresh;
    }

    private static EventEnvelope envelope(DraftIdentified event, @Nullable UUID cause, Instant now) {
        UUID id = EventIds.ofClaim(event, AcceptancePolicy.SOURCE.toString());
        return new EventEnvelope(id, AcceptancePolicy.SOURCE, now, cause, null, event);
    }

    /** The days of the drafts that something was told of, also where this source did not tell the day itself. */
    private static Collection<LocalDate> days(Connection connection, List<KnownDraft> told) throws SQLException {
        return DraftRegister.days(
                connection, told.stream().map(KnownDraft::reference).collect(Collectors.toSet()));
    }
}
