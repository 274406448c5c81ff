package org.horseshoe.ingest.feed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.horseshoe.testing.HorseshoeTestResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(FeedProfile.class)
@WithTestResource(HorseshoeTestResource.class)
class FeedResourceTest {

    private static final Duration AT_MOST = Duration.ofSeconds(60);

    @Inject
    FeedTable table;

    @Test
    void a_feed_is_read_each_item_once_and_an_edited_one_as_a_new_version() {
        String address = FeedProfile.SITE + "/vote.html";
        await().atMost(AT_MOST).until(() -> articles(address).size() == 1);
        Map<String, Object> article = articles(address).getFirst();
        assertThat(article.get("publisher")).isEqualTo("Example Daily");
        given().get("/articles/" + article.get("id"))
                .then()
                .body("candidates.type", org.hamcrest.Matchers.hasItem("vote-recorded.v1"))
                .body("language", org.hamcrest.Matchers.equalTo("en"))
                .body("version", org.hamcrest.Matchers.equalTo(1));
        await().atMost(AT_MOST).until(() -> askedFor("/rss.xml") > 2);
        assertThat(askedFor("/vote.html")).as("the page was read once").isEqualTo(1);

        change("/vote.html", FeedProfile.page("The text was edited afterwards."));
        change("/rss.xml", FeedProfile.rss(FeedProfile.SITE, "second"));

        await().atMost(AT_MOST).until(() -> articles(address).size() == 2);
        given().get("/articles/" + articles(address).getFirst().get("id"))
                .then()
                .body("version", org.hamcrest.Matchers.equalTo(2))
                .body("replaces", org.hamcrest.Matchers.equalTo(article.get("id")));
        assertThat(askedFor("/closed/page.html")).as("robots.txt says no").isZero();
        Map<String, Object> feed = feed(FeedProfile.SITE + "/rss.xml");
        assertThat(feed.get("refusedItems")).isEqualTo(1);
        assertThat(feed.get("items")).isEqualTo(1);
        assertThat((Integer) feed.get("freshnessSeconds")).isNotNegative();
        assertThat(feed.get("lastNew")).isNotNull();
    }

    @Test
    void a_feed_in_trouble_says_why() {
        String address = FeedProfile.SITE + "/gone.xml";
        await().atMost(AT_MOST)
                .until(() -> feed(address) != null && (Integer) feed(address).get("failures") >= 2);

        assertThat(feed(address).get("lastError").toString()).contains("127.0.0.1 answers with 404");
        assertThat(feed(address)).doesNotContainKey("lastRead");
        given().get("/q/metrics")
                .then()
                .body(containsString("horseshoe_feed_freshness_seconds{feed=\"" + FeedProfile.SITE + "/rss.xml\""));
    }

    @Test
    void a_feed_of_copies_hands_each_copy_to_the_import() {
        String address = FeedProfile.SITE + "/list.xml";
        await().atMost(AT_MOST)
                .until(() -> feed(address) != null && (Integer) feed(address).get("items") == 1);

        given().get("/imports/consolidated-list")
                .then()
                .body("[0].listed", org.hamcrest.Matchers.equalTo(2))
                .body("size()", org.hamcrest.Matchers.equalTo(1));
    }

    @Test
    void a_page_in_another_language_is_kept_and_set_aside() {
        await().atMost(AT_MOST)
                .until(() -> given().get("/articles?limit=200")
                        .jsonPath()
                        .getList("articles.title")
                        .contains("Le veto"));
        String id =
                given().get("/articles?limit=200").jsonPath().getString("articles.find { it.title == 'Le veto' }.id");

        given().get("/articles/" + id)
                .then()
                .body("publisher", org.hamcrest.Matchers.equalTo("A folder"))
                .body("language", org.hamcrest.Matchers.equalTo("fr"))
                .body("setAside", org.hamcrest.Matchers.equalTo("not read: its language is fr"))
                .body("candidates", org.hamcrest.Matchers.empty());
    }

    @Test
    void of_several_instances_one_has_a_feed_at_a_time() throws SQLException {
        Instant now = Instant.parse("2026-01-01T00:00:00Z");
        String address = "https://only.in.this.test.example/";
        table.add(address, now);
        UUID one = new UUID(1, 1);
        UUID other = new UUID(2, 2);
        Instant until = now.plusSeconds(60);

        assertThat(table.claim(List.of(address), one, now, until)).isPresent();
        assertThat(table.claim(List.of(address), other, now, until)).isEmpty();
        assertThat(table.stillAtWork(address, other, until)).isFalse();
        assertThat(table.claim(List.of(address), other, until, until.plusSeconds(60)))
                .as("the lease is over: the other takes it")
                .isPresent();
        assertThat(table.stillAtWork(address, one, until)).isFalse();
        table.done(address, other, until, until.plusSeconds(900), "\"1\"", null, true);
        assertThat(table.claim(List.of(address), one, until.plusSeconds(1), until.plusSeconds(60)))
                .as("not due")
                .isEmpty();
    }

    private static List<Map<String, Object>> articles(String url) {
        JsonPath page = given().get("/articles?limit=200").jsonPath();
        return page.getList("articles.findAll { it.url == '" + url + "' }");
    }

    private static int askedFor(String path) {
        return Integer.parseInt(
                given().get(FeedProfile.SITE + FeedProfile.ASKED_FOR + path).asString());
    }

    private static void change(String path, String page) {
        given().body(page).put(FeedProfile.SITE + path).then().statusCode(200);
    }

    private static Map<String, Object> feed(String address) {
        return given().get("/feeds").jsonPath().getMap("find { it.address == '" + address + "' }");
    }
}
