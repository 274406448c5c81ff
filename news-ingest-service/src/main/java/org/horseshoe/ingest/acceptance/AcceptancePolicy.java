package org.horseshoe.ingest.acceptance;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.horseshoe.events.DraftSymbol;
import org.horseshoe.events.Event;
import org.horseshoe.events.EventEnvelope;
import org.horseshoe.events.EventIds;
import org.horseshoe.events.Evidence;
import org.horseshoe.events.ProceedingsEvent.DraftTabled;
import org.horseshoe.events.ProceedingsEvent.VetoDebateHeld;
import org.horseshoe.events.ProceedingsEvent.VoteRecorded;
import org.horseshoe.events.Question;
import org.horseshoe.events.SourceKind;
import org.horseshoe.ingest.acceptance.DraftFiling.Filing;
import org.horseshoe.ingest.extraction.Article;
import org.horseshoe.ingest.extraction.Candidate;
import org.horseshoe.ingest.extraction.Claim;
import org.horseshoe.ingest.extraction.DraftClue;
import org.horseshoe.ingest.extraction.EventExtractor;
import org.horseshoe.ingest.extraction.Told;

/** Decides which candidates of an article become events, and under which reference of their draft. */
public final class AcceptancePolicy {

    /** Below this a person has to look. */
    public static final double SURE_ENOUGH = 0.6;

    /** Who recorded the events. */
    public static final URI SOURCE = URI.create("/news-ingest-service");

    private static final LocalDate FIRST_MEETING = LocalDate.of(1946, 1, 17);

    private AcceptancePolicy() {}

    /**
     * What is known when an article is judged.
     *
     * @param drafts the known drafts, without provisional references that have found their symbol
     * @param events ids of events that need not be told again
     */
    public record Known(Collection<KnownDraft> drafts, Set<UUID> events) {}

    /**
     * An article on its way into the record.
     *
     * @param id the article's id: the origin of its claims
     * @param received the id of the event that says it was received
     * @param now when it is judged
     */
    public record Source(Article article, UUID id, UUID received, Instant now) {}

    /** The decisions on an article's candidates, in their order; what one of them tells, another only repeats. */
    public static List<Decision> decide(List<Candidate> candidates, Source source, Known known) {
        Set<UUID> events = new HashSet<>(known.events());
        var sofar = new Known(known.drafts(), events);
        var decisions = new ArrayList<Decision>();
        for (Candidate candidate : candidates) {
            Decision decision = decide(candidate, source, sofar);
            if (decision instanceof Decision.Accepted(var envelope, var _)) {
                events.add(envelope.id());
            }
            decisions.add(decision);
        }
        return decisions;
    }

    private static Decision decide(Candidate candidate, Source source, Known known) {
        return switch (candidate.claim()) {
            case Claim.LaunchesCounted(var count) ->
                accept(count, candidate, source, known, "a count, kept as a claim");
            case Claim.ListingProposed _ ->
                new Decision.NeedsReview("the press alone lists nobody; the draft that proposes it keeps the name");
            case Told _ ->
                new Decision.NeedsReview("told by the press; nothing is recorded of it before a person has looked");
            case Claim.VoteTaken vote -> vote(vote, candidate, source, known);
            case Claim.DraftDescribed draft ->
                filed(
                        draft.draft(),
                        candidate,
                        source,
                        known,
                        reference -> new DraftTabled(
                                reference,
                                null,
                                null,
                                draft.draft().sponsors(),
                                null,
                                draft.regime(),
                                draft.measures()));
            case Claim.DebateHeld debate ->
                filed(
                        debate.draft(),
                        candidate,
                        source,
                        known,
                        reference -> new VetoDebateHeld(reference, debate.heldOn(), null, debate.speakers()));
        };
    }

    private static Decision vote(Claim.VoteTaken vote, Candidate candidate, Source source, Known known) {
        LocalDate heldOn = vote.heldOn();
        if (heldOn == null) {
            return new Decision.NeedsReview("the text does not tell the day of the vote");
        }
        LocalDate published =
                source.article().publishedAt().atZone(ZoneOffset.UTC).toLocalDate();
        if (heldOn.isAfter(published.plusDays(1)) || heldOn.isBefore(FIRST_MEETING)) {
            return new Decision.Rejected("no vote of %s can be reported on %s".formatted(heldOn, published));
        }
        if (!vote.contradictions().isEmpty()) {
            return new Decision.NeedsReview(String.join("; ", vote.contradictions()));
        }
        if (vote.procedural() != null) {
            return new Decision.NeedsReview("a procedural vote: on a draft, or on no draft at all");
        }
        return filed(
                vote.draft(),
                candidate,
                source,
                known,
                reference -> new VoteRecorded(
                        reference,
                        Question.DRAFT_AS_A_WHOLE,
                        heldOn,
                        null,
                        vote.mode(),
                        null,
                        vote.tally(),
                        vote.ballots(),
                        vote.stated(),
                        vote.resolution()));
    }

    private static Decision filed(
            DraftClue clue, Candidate candidate, Source source, Known known, Function<DraftSymbol, Event> event) {
        return switch (DraftFiling.file(clue, known.drafts())) {
            case Filing.Under(var reference, var reason) ->
                accept(event.apply(reference), candidate, source, known, reason);
            case Filing.Unclear(var reason) -> new Decision.NeedsReview(reason);
        };
    }

    private static Decision accept(Event event, Candidate candidate, Source source, Known known, String reason) {
        if (candidate.confidence() < SURE_ENOUGH) {
            return new Decision.NeedsReview("confidence " + candidate.confidence() + " is below " + SURE_ENOUGH);
        }
        UUID id = EventIds.ofClaim(event, source.id().toString());
        if (known.events().contains(id)) {
            return new Decision.Duplicate(id, "the article says it twice");
        }
        return new Decision.Accepted(
                new EventEnvelope(
                        id, SOURCE, source.now(), source.received(), evidence(candidate, source.article()), event),
                reason);
    }

    private static Evidence evidence(Candidate candidate, Article article) {
        return new Evidence(
                SourceKind.NEWS,
                article.publisher(),
                article.url(),
                article.title(),
                article.publishedAt(),
                candidate.quote().of(article.text()),
                candidate.quote().start(),
                candidate.quote().end(),
                candidate.confidence(),
                EventExtractor.NAME);
    }
}
