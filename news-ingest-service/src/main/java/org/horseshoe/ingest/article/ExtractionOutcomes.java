package org.horseshoe.ingest.article;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.horseshoe.audit.Decisions;
import org.horseshoe.events.CandidateDecision;
import org.horseshoe.http.Parameters;
import org.horseshoe.ingest.acceptance.Decision;
import org.horseshoe.ingest.extraction.Candidate;
import org.horseshoe.ingest.page.Language;

/**
 * What became of articles, as counters ({@code horseshoe_extraction_articles_total} by whether they could be read,
 * {@code horseshoe_extraction_candidates_total} by decision) and a line of the log for each article and candidate.
 */
@Singleton
class ExtractionOutcomes {

    private final Counter read;
    private final Counter setAside;
    private final Map<CandidateDecision, Counter> candidates = new EnumMap<>(CandidateDecision.class);

    ExtractionOutcomes(MeterRegistry meters) {
        read = articles("read", meters);
        setAside = articles("set-aside", meters);
        for (CandidateDecision decision : CandidateDecision.values()) {
            candidates.put(
                    decision,
                    Counter.builder("horseshoe.extraction.candidates")
                            .tag("decision", Parameters.written(decision))
                            .description("what was found in articles, by what was decided on it")
                            .register(meters));
        }
    }

    private static Counter articles(String outcome, MeterRegistry meters) {
        return Counter.builder("horseshoe.extraction.articles")
                .tag("outcome", outcome)
                .description("new articles; those in another language are set aside")
                .register(meters);
    }

    /** Counts and tells of a new article, once it is stored. */
    void told(UUID article, String language, List<Candidate> found, List<Decision> decisions) {
        boolean readable = Language.isReadable(language);
        (readable ? read : setAside).increment();
        Decisions.taken(
                readable ? "article-read" : "article-set-aside",
                "article",
                article,
                "language",
                language,
                "candidates",
                found.size());
        for (int i = 0; i < decisions.size(); i++) {
            Decision decision = decisions.get(i);
            Objects.requireNonNull(candidates.get(decision.word())).increment();
            Decisions.taken(
                    "candidate-" + Parameters.written(decision.word()),
                    "article",
                    article,
                    "candidate",
                    ArticleIntake.candidateId(article, i),
                    "type",
                    found.get(i).claim().type(),
                    "event",
                    ArticleInserts.eventId(decision),
                    "reason",
                    decision.reason());
        }
    }
}
