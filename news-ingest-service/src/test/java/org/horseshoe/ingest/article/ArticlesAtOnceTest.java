package org.horseshoe.ingest.article;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.horseshoe.events.DraftSymbol;
import org.horseshoe.ingest.extraction.DraftClue;
import org.horseshoe.ingest.publishing.DraftRegister;
import org.horseshoe.testing.HorseshoeTestResource;
import org.horseshoe.testing.TestTokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Articles that arrive together: those about one draft take turns, those about others do not wait for them. */
@QuarkusTest
@WithTestResource(HorseshoeTestResource.class)
class ArticlesAtOnceTest {

    private static final DraftSymbol SYMBOL = new DraftSymbol("S/1987/701");

    @Inject
    DataSource database;

    @Test
    void all_articles_about_one_vote_are_filed_under_one_reference() throws Exception {
        var answers = new ArrayList<Future<JsonPath>>();
        try (ExecutorService together = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 24; i++) {
                String title = "At once " + i;
                String text = veto(LocalDate.of(1986, 3, 3 + i % 2));
                answers.add(together.submit(() -> post(title, text, "1986-03-05T12:00:00Z")));
            }
        }

        var subjects = new ArrayList<String>();
        for (Future<JsonPath> answer : answers) {
            subjects.addAll(answer.get().getList("events.findAll { it.type == 'vote-recorded.v1' }.subject"));
        }
        assertThat(subjects).hasSize(24);
        assertThat(new TreeSet<>(subjects))
                .allMatch(subject -> subject.startsWith("provisional/1986-03-0"))
                .hasSize(2);
    }

    @Test
    void an_article_about_another_day_does_not_wait() throws Exception {
        try (Connection other = database.getConnection()) {
            other.setAutoCommit(false);
            DraftRegister.lock(other, List.of(clue(null, LocalDate.of(1986, 4, 1))));

            assertThat(post("Another day", veto(LocalDate.of(1986, 4, 2)), "1986-04-03T12:00:00Z")
                            .getList("candidates.decision"))
                    .contains("accepted");
            assertWaitsFor(other, "The same day", veto(LocalDate.of(1986, 4, 1)), "1986-04-02T12:00:00Z");
        }
    }

    @Test
    void an_article_about_a_symbol_waits_for_one_about_its_day() throws Exception {
        post("With its day", naming(veto(LocalDate.of(1987, 5, 5))), "1987-05-06T12:00:00Z");
        try (Connection other = database.getConnection()) {
            other.setAutoCommit(false);
            DraftRegister.lock(other, List.of(clue(null, LocalDate.of(1987, 5, 5))));

            assertWaitsFor(
                    other,
                    "Without its day",
                    naming("A US draft in the Security Council would ban coal exports from North Korea."),
                    "1987-06-06T12:00:00Z");
        }
    }

    @Test
    void whoever_decides_about_all_drafts_waits_for_each_and_each_for_them() throws Exception {
        try (Connection other = database.getConnection()) {
            other.setAutoCommit(false);
            DraftRegister.lock(other);

            assertWaitsFor(other, "After all", veto(LocalDate.of(1986, 6, 3)), "1986-06-04T12:00:00Z");
        }
    }

    /** An article is not taken while the transaction lasts, and is taken after it. */
    private static void assertWaitsFor(Connection other, String title, String text, String published) throws Exception {
        try (ExecutorService apart = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<JsonPath> answer = apart.submit(() -> post(title, text, published));
            assertThat(isThere(answer, 500)).isFalse();
            other.rollback();
            assertThat(isThere(answer, 60_000)).isTrue();
        }
    }

    private static boolean isThere(Future<?> answer, long millis) throws Exception {
        try {
            answer.get(millis, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException _) {
            return false;
        }
    }

    private static DraftClue clue(@Nullable DraftSymbol symbol, @Nullable LocalDate day) {
        return new DraftClue(symbol, day, null, List.of(), new TreeSet<>());
    }

    private static String veto(LocalDate day) {
        return """
                Russia and China on %d %s vetoed a US draft in the Security Council that would have tightened sanctions on \
                North Korea. The vote was 13-2.""".formatted(day.getDayOfMonth(), day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH));
    }

    private static String naming(String text) {
        return text + " The draft resolution is document " + SYMBOL.value() + ".";
    }

    private static JsonPath post(String title, String text, String published) {
        return given().header("Authorization", TestTokens.bearer("reporter"))
                .contentType("application/json")
                .body(Map.of("publisher", "Example Daily", "publishedAt", published, "title", title, "text", text))
                .post("/articles")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }
}
