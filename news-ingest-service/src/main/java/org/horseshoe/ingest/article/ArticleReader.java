package org.horseshoe.ingest.article;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.horseshoe.events.EventIds;
import org.horseshoe.http.Problems;
import org.horseshoe.ingest.acceptance.Decision;
import org.horseshoe.ingest.extraction.Article;
import org.horseshoe.ingest.extraction.Candidate;
import org.horseshoe.ingest.extraction.EventExtractor;
import org.horseshoe.ingest.page.Language;
import org.horseshoe.ingest.publishing.Digests;
import org.horseshoe.ingest.publishing.IngestSettings;
import org.horseshoe.outbox.StorableText;
import org.jspecify.annotations.Nullable;

/** Reads an article, whether a person hands it in or a feed does: the same article is read once. */
@ApplicationScoped
public class ArticleReader {

    private static final int LONGEST_PUBLISHER = 200;
    private static final int LONGEST_TITLE = 1_000;

    private final ArticleIntake intake;
    private final IngestSettings settings;
    private final ExtractionOutcomes outcomes;
    private final Clock clock = Clock.systemUTC();

    ArticleReader(ArticleIntake intake, IngestSettings settings, ExtractionOutcomes outcomes) {
        this.intake = intake;
        this.outcomes = outcomes;
        this.settings = settings;
    }

    /**
     * What became of an article.
     *
     * @param fresh false where it was known
     */
    public record Taken(UUID id, boolean fresh) {}

    /**
     * Reads an article and publishes what is accepted of it. One in another language is kept and set aside: its words would
     * be misread.
     *
     * @param declared the language that its page says it is in, where it does
     */
    public Taken read(Article article, @Nullable String declared) throws SQLException {
        if (article.text().length() > settings.articleCharacters()) {
            throw Problems.badRequest("#/text", "more than " + settings.articleCharacters() + " characters of text");
        }
        Article kept = new Article(
                article.url(),
                shortened(StorableText.of(article.publisher()), LONGEST_PUBLISHER),
                article.publishedAt(),
                shortened(StorableText.of(article.title()), LONGEST_TITLE),
                StorableText.of(article.text()));
        String sha256 = Digests.sha256(kept.text().getBytes(StandardCharsets.UTF_8));
        String origin = kept.url() != null ? kept.url() : kept.publisher();
        UUID id = EventIds.named("article", origin, kept.title(), sha256);
        String language = Language.of(kept.text(), declared);
        List<Candidate> candidates = Language.isReadable(language) ? EventExtractor.candidates(kept) : List.of();
        Optional<List<Decision>> decisions = intake.take(kept, id, sha256, language, candidates, clock.instant());
        decisions.ifPresent(each -> outcomes.told(id, language, candidates, each));
        return new Taken(id, decisions.isPresent());
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
