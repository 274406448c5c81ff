package org.horseshoe.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.horseshoe.http.HttpProblem;
import org.horseshoe.ingest.acceptance.AcceptancePolicy;
import org.horseshoe.ingest.acceptance.AcceptancePolicy.Known;
import org.horseshoe.ingest.acceptance.AcceptancePolicy.Source;
import org.horseshoe.ingest.acceptance.Proposal;
import org.horseshoe.ingest.extraction.Article;
import org.horseshoe.ingest.extraction.Candidate;
import org.horseshoe.ingest.extraction.EventExtractor;
import org.horseshoe.ingest.fuzzing.Mutations;
import org.junit.jupiter.api.Test;

/** Damaged articles are refused by their fields, or read; whatever is found in them can be decided on. */
class FuzzedArticlesTest {

    private static final String TEXT = """
            Russia and China on 26 May vetoed a US draft in the Security Council that would have tightened sanctions on North \
            Korea. The vote was 13-2. It would have cut crude oil deliveries from four million to three million barrels a year, \
            and banned tobacco. Pak Example Il would be added to the sanctions blacklist. North Korea has held 17 missile tests \
            this year. The General Assembly debated the veto on 8 June 2022.""";

    private static final Instant NOW = Instant.parse("2022-06-10T00:00:00Z");

    @Test
    void bodies() {
        ObjectMapper json = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        var text = new ArticleRequest("https://news.example/a", "Example", NOW, "A vote", TEXT, null);
        var page = new ArticleRequest(null, "Example", NOW, "A vote", null, "<article><p>" + TEXT + "</p></article>");
        Mutations.of(
                "articles",
                List.of(bytes(json, text), bytes(json, page)),
                input -> {
                    ArticleRequest request = json.readValue(input, ArticleRequest.class);
                    if (request != null) {
                        decide(request.checked(100_000).article());
                    }
                },
                e -> e instanceof JacksonException || e instanceof HttpProblem);
    }

    @Test
    void texts() {
        Mutations.of(
                "texts",
                List.of(TEXT.getBytes(StandardCharsets.UTF_8)),
                input -> decide(new Article(
                        null, "Example", NOW, "A vote", new String(input, StandardCharsets.UTF_8).replace('\0', ' '))),
                e -> false);
    }

    private static void decide(Article article) {
        List<Candidate> candidates = EventExtractor.candidates(article);
        var decisions = AcceptancePolicy.decide(
                candidates,
                new Source(article, new UUID(1, 1), new UUID(2, 2), NOW),
                new Known(new ArrayList<>(), Set.of()));
        assertThat(decisions).hasSameSizeAs(candidates);
        candidates.forEach(candidate -> {
            assertThat(candidate.quote().of(article.text())).isNotNull();
            assertThat(Proposal.of(candidate.claim(), List.of())).isNotNull();
        });
    }

    private static byte[] bytes(ObjectMapper json, ArticleRequest request) {
        try {
            return json.writeValueAsBytes(request);
        } catch (JacksonException e) {
            throw new IllegalStateException(e);
        }
    }
}
