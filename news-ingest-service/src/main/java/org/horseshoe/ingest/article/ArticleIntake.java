package org.horseshoe.ingest.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.horseshoe.events.ArticleEvent;
import org.horseshoe.events.ArticleEvent.ArticleReceived;
import org.horseshoe.events.ArticleEvent.CandidateExtracted;
import org.horseshoe.events.EventEnvelope;
import org.horseshoe.events.EventIds;
import org.horseshoe.events.ProceedingsEvent;
import org.horseshoe.ingest.acceptance.AcceptancePolicy;
import org.horseshoe.ingest.acceptance.AcceptancePolicy.Known;
import org.horseshoe.ingest.acceptance.AcceptancePolicy.Source;
import org.horseshoe.ingest.acceptance.Decision;
import org.horseshoe.ingest.acceptance.KnownDraft;
import org.horseshoe.ingest.acceptance.Proposal;
import org.horseshoe.ingest.extraction.Article;
import org.horseshoe.ingest.extraction.Candidate;
import org.horseshoe.ingest.extraction.Claim;
import org.horseshoe.ingest.extraction.DraftClue;
import org.horseshoe.ingest.extraction.Told;
import org.horseshoe.ingest.publishing.AcceptedEvents;
import org.horseshoe.ingest.publishing.DraftRegister;

/** Takes an article with everything that was found in it, in one transaction. */
@ApplicationScoped
class ArticleIntake {

    private final DataSource database;

    ArticleIntake(DataSource database) {
        this.database = database;
    }

    /**
     * Stores an article, decides on its candidates and publishes what is accepted.
     *
     * @return what was decided on each candidate; empty where the same article is known already, and nothing was changed
     */
    @Transactional
    Optional<List<Decision>> take(
            Article article, UUID id, String sha256, String language, List<Candidate> candidates, Instant now)
            throws SQLException {
        try (Connection connection = database.getConnection();
                var inserts = new CandidateInserts(connection)) {
            if (!ArticleInserts.insert(connection, article, id, sha256, language, now)) {
                return Optional.empty();
            }
            List<DraftClue> clues =
                    candidates.stream().flatMap(each -> clue(each).stream()).toList();
            if (!clues.isEmpty()) {
                DraftRegister.lock(connection, clues); // before what is known of drafts is read
            }
            EventEnvelope received = received(article, id, sha256, now);
            List<KnownDraft> drafts = DraftRegister.votedOn(connection, days(clues));
            List<Decision> decisions = AcceptancePolicy.decide(
                    candidates, new Source(article, id, received.id(), now), new Known(drafts, Set.of()));
            var events = new ArrayList<EventEnvelope>(List.of(received));
            var facts = new ArrayList<KnownDraft>();
            for (int i = 0; i < candidates.size(); i++) {
                UUID candidate = candidateId(id, i);
                Candidate found = candidates.get(i);
                Decision decision = decisions.get(i);
                Optional<EventEnvelope> event = eventOf(decision);
                event.ifPresent(events::add);
                events.add(extracted(id, candidate, found, decision, received.id(), now));
                event.flatMap(one -> fact(found, one)).ifPresent(facts::add);
                inserts.add(article, id, i, candidate, found, decision);
                if (decision instanceof Decision.NeedsReview(var waits)) {
                    Claim claim = found.claim();
                    inserts.addReview(id, i, candidate, claim.type(), Proposal.of(claim, drafts), waits, now);
                }
            }
            inserts.write();
            List<EventEnvelope> followed = AcceptedEvents.takeOfArticle(connection, events, facts, now);
            ArticleInserts.insertEvents(
                    connection,
                    id,
                    Stream.concat(events.stream(), followed.stream())
                            .map(EventEnvelope::id)
                            .toList());
            return Optional.of(decisions);
        }
    }

    /** The id of the candidate that was found as the n-th of an article. */
    static UUID candidateId(UUID article, int n) {
        return EventIds.named("candidate", article.toString(), Integer.toString(n));
    }

    private static EventEnvelope received(Article article, UUID id, String sha256, Instant now) {
        var event = new ArticleReceived(
                id,
                article.url(),
                article.publisher(),
                article.publishedAt(),
                article.title(),
                sha256,
                article.text().length());
        return new EventEnvelope(
                EventIds.ofClaim(event, id.toString()), AcceptancePolicy.SOURCE, now, null, null, event);
    }

    private static EventEnvelope extracted(
            UUID article, UUID candidate, Candidate found, Decision decision, UUID cause, Instant now) {
        ArticleEvent event = new CandidateExtracted(
                article,
                candidate,
                found.claim().type(),
                decision.word(),
                decision.reason(),
                ArticleInserts.eventId(decision));
        return new EventEnvelope(EventIds.ofFollowOn(cause, event), AcceptancePolicy.SOURCE, now, cause, null, event);
    }

    private static Optional<EventEnvelope> eventOf(Decision decision) {
        return decision instanceof Decision.Accepted(var envelope, var _) ? Optional.of(envelope) : Optional.empty();
    }

    /** An article knows more of a draft than its events tell: the day, the matter and the sponsor together. */
    private static Optional<KnownDraft> fact(Candidate candidate, EventEnvelope event) {
        return event.event() instanceof ProceedingsEvent about
                ? clue(candidate).map(clue -> KnownDraft.of(about.draft(), clue))
                : Optional.empty();
    }

    private static List<LocalDate> days(List<DraftClue> clues) {
        return clues.stream()
                .map(DraftClue::votedOn)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static Optional<DraftClue> clue(Candidate candidate) {
        return switch (candidate.claim()) {
            case Claim.VoteTaken vote -> Optional.of(vote.draft());
            case Claim.DraftDescribed draft -> Optional.of(draft.draft());
            case Claim.DebateHeld debate -> Optional.of(debate.draft());
            case Claim.ListingProposed listing -> Optional.of(listing.draft());
            case Claim.LaunchesCounted _, Told _ -> Optional.empty();
        };
    }
}
