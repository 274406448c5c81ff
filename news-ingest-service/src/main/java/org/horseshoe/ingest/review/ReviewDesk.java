package org.horseshoe.ingest.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.horseshoe.audit.Decisions;
import org.horseshoe.events.ArticleEvent.CandidateReviewed;
import org.horseshoe.events.CandidateDecision;
import org.horseshoe.events.DraftSymbol;
import org.horseshoe.events.Event;
import org.horseshoe.events.EventEnvelope;
import org.horseshoe.events.EventIds;
import org.horseshoe.events.EventTypes;
import org.horseshoe.events.Evidence;
import org.horseshoe.events.ProceedingsEvent;
import org.horseshoe.events.ProceedingsEvent.ClaimWithdrawn;
import org.horseshoe.events.ReviewDecision;
import org.horseshoe.http.Parameters;
import org.horseshoe.http.Problems;
import org.horseshoe.ingest.acceptance.AcceptancePolicy;
import org.horseshoe.ingest.publishing.AcceptedEvents;
import org.horseshoe.ingest.publishing.DraftRegister;
import org.horseshoe.ingest.review.ReviewRequest.Checked;
import org.horseshoe.ingest.review.ReviewRows.Decision;
import org.horseshoe.ingest.review.ReviewRows.Standing;
import org.horseshoe.ingest.review.ReviewRows.Told;
import org.jspecify.annotations.Nullable;

/** Carries out what a reviewer decides: the decision, the facts and what they replace, in one transaction (ADR 0025). */
@ApplicationScoped
class ReviewDesk {

    private final DataSource database;

    ReviewDesk(DataSource database) {
        this.database = database;
    }

    /** Decides on a candidate; the same decision again changes nothing. */
    @Transactional
    void decide(UUID id, Checked request, String reviewer, Instant now) throws SQLException {
        try (Connection connection = database.getConnection()) {
            DraftRegister.lock(connection);
            Standing standing = ReviewRows.lock(connection, id)
                    .orElseThrow(() -> Problems.notFound("No candidate that waits, or waited, has the id " + id));
            String digest = request.digest();
            if (digest.equals(standing.request())) {
                return;
            }
            if (standing.revision() > 0 && request.decision() != ReviewDecision.CORRECT) {
                throw Problems.conflict(("Decided already: %s by %s at %s (%s). A decision that was wrong is put right"
                                + " with the decision \"correct\" and the right fields.")
                        .formatted(standing.decision(), standing.reviewer(), standing.decidedAt(), standing.reason()));
            }
            ReviewRows.store(connection, standing, publish(connection, standing, request, digest, reviewer, now));
        }
    }

    private static Decision publish(
            Connection connection, Standing standing, Checked request, String digest, String reviewer, Instant now)
            throws SQLException {
        int revision = standing.revision() + 1;
        UUID reviewed = EventIds.named("review", standing.id().toString(), Integer.toString(revision));
        String subject = request.into() == null ? null : subject(connection, standing, request.into());
        List<Event> facts = ReviewedFacts.of(request, standing.type(), standing.proposal(), subject);
        List<UUID> ids =
                facts.stream().map(fact -> idOf(fact, standing, revision)).toList();
        var takenBack = new ArrayList<>(standing.facts());
        takenBack.removeAll(ids);

        var events = new ArrayList<EventEnvelope>();
        events.add(envelope(reviewed, now, standing.id(), null, reviewed(standing, request, reviewer, ids)));
        for (int i = 0; i < facts.size(); i++) {
            events.add(envelope(ids.get(i), now, reviewed, standing.evidence(), facts.get(i)));
        }
        for (ClaimWithdrawn withdrawal : withdrawals(connection, takenBack, ids, request.reason())) {
            events.add(envelope(EventIds.ofFollowOn(reviewed, withdrawal), now, reviewed, null, withdrawal));
        }
        var published = new ArrayList<>(
                events.stream().map(EventEnvelope::id).distinct().toList());
        AcceptedEvents.take(connection, events, null, true, now)
                .followed()
                .forEach(followed -> published.add(followed.id()));
        var withdrawn = new ArrayList<>(standing.withdrawn());
        withdrawn.addAll(takenBack);
        String decision = Parameters.written(request.decision());
        Decisions.taken(
                "review-" + decision,
                "candidate",
                standing.id(),
                "reviewer",
                reviewer,
                "revision",
                revision,
                "facts",
                ids.size(),
                "withdrawn",
                takenBack.size());
        return new Decision(
                revision, decision, request.reason(), reviewer, now, digest, ids, List.copyOf(withdrawn), published);
    }

    /** The id that the same words of the article would have had without a person; a fact once taken back needs another. */
    private static UUID idOf(Event fact, Standing standing, int revision) {
        UUID id = EventIds.ofClaim(fact, standing.article().toString());
        return standing.withdrawn().contains(id) ? EventIds.ofClaim(fact, standing.article() + "#" + revision) : id;
    }

    private static CandidateReviewed reviewed(Standing standing, Checked request, String reviewer, List<UUID> facts) {
        return new CandidateReviewed(
                standing.article(),
                standing.id(),
                facts.isEmpty() ? CandidateDecision.REJECTED : CandidateDecision.ACCEPTED,
                request.reason(),
                facts.isEmpty() ? null : facts.getFirst(),
                reviewer,
                request.decision(),
                facts);
    }

    private static String subject(Connection connection, Standing standing, UUID into) throws SQLException {
        List<UUID> facts = ReviewRows.factsOf(connection, into)
                .orElseThrow(() -> Problems.badRequest("#/into", "no candidate has the id " + into));
        if (facts.isEmpty()) {
            throw Problems.badRequest("#/into", "nothing was published of " + into + "; decide on that one first");
        }
        Told first = ReviewRows.told(connection, facts).getFirst();
        if (!family(first.type()).equals(family(standing.type()))) {
            throw Problems.badRequest("#/into", first.type() + " and " + standing.type() + " cannot be one fact");
        }
        return first.subject();
    }

    private static Class<?> family(String type) {
        return EventTypes.record(type).orElseThrow().getInterfaces()[0];
    }

    /** What is said of a draft can be taken back; of other subjects the log knows no taking back. */
    private static List<ClaimWithdrawn> withdrawals(
            Connection connection, List<UUID> takenBack, List<UUID> facts, String reason) throws SQLException {
        @Nullable UUID replacedBy = facts.isEmpty() ? null : facts.getFirst();
        var withdrawals = new ArrayList<ClaimWithdrawn>();
        for (Told told : ReviewRows.told(connection, takenBack)) {
            if (!family(told.type()).equals(ProceedingsEvent.class)) {
                throw Problems.conflict(told.type() + " of " + told.subject()
                        + " was published, and only what is said of a draft can be taken back");
            }
            withdrawals.add(new ClaimWithdrawn(new DraftSymbol(told.subject()), told.id(), reason, replacedBy));
        }
        return withdrawals;
    }

    private static EventEnvelope envelope(UUID id, Instant now, UUID cause, @Nullable Evidence evidence, Event event) {
        return new EventEnvelope(id, AcceptancePolicy.SOURCE, now, cause, evidence, event);
    }
}
