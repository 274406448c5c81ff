package org.horseshoe.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.horseshoe.localstack.PackagedService.INGEST;
import static org.horseshoe.localstack.PackagedService.SANCTIONS;
import static org.horseshoe.localstack.PackagedService.VOTES;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.horseshoe.events.EventCodec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An article in, both read models out. */
class ArticleIT {

    private static final String REPORT = """
            China and Russia on May 26 vetoed a resolution pushed by the United States to tighten sanctions on \
            North Korea. The Security Council vote was 13-2. The draft resolution would have brought a reduction in \
            the amount of crude oil that North Korea can import every year from four million to three million barrels, \
            and of refined petroleum products from 500,000 barrels a year to 375,000 barrels.""";

    private static House house;

    @BeforeAll
    static void open() {
        house = House.open();
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void two_articles_on_one_vote_become_one_vote_with_both_as_evidence_and_a_blocked_proposal() {
        // Given
        String history = Samples.bundledHistory();
        house.postUntilAccepted(INGEST, "/events", "application/cloudevents-batch+json", history);
        house.awaitQuiet();

        // When
        JsonNode first = post("https://example.org/1", "2022-05-27T09:00:00Z", "Two vetoes", REPORT);
        JsonNode second = post(
                "https://example.org/2",
                "2022-06-09T09:00:00Z",
                "Vetoes defended",
                "In the General Assembly, China and Russia justified their vetoes of a US resolution on North Korea. "
                        + "The 13-2 Security Council vote on May 26 was the first such division.");

        // Then
        House.patiently().untilAsserted(() -> {
            JsonNode votes =
                    house.get(VOTES, "/votes?from=2022-05-26&to=2022-05-26").json();
            JsonNode vote = items(votes).get(0);
            assertThat(items(votes)).hasSize(1);
            assertThat(vote.toString())
                    .contains("https://example.org/1")
                    .contains("https://example.org/2")
                    .contains("vetoed");
            assertThat(vote.at("/tally/inFavour").asInt()).isEqualTo(13);
            assertThat(vote.at("/tally/against").asInt()).isEqualTo(2);
        });
        House.patiently()
                .untilAsserted(() -> assertThat(
                                house.get(SANCTIONS, "/regimes/DPRK/proposals").body())
                        .contains("4000000", "3000000", "500000", "375000", "CHN", "RUS"));
        String inForce =
                house.get(SANCTIONS, "/regimes/DPRK?validAt=2022-06-01").body();
        assertThat(inForce).contains("4000000").doesNotContain("3000000").doesNotContain("375000");
        assertThat(first.path("candidates")).isNotEmpty();
        assertThat(second.path("candidates")).isNotEmpty();
    }

    private static JsonNode post(String url, String publishedAt, String title, String text) {
        ObjectNode article = EventCodec.json().createObjectNode();
        article.put("url", url);
        article.put("publisher", "Example Press");
        article.put("publishedAt", publishedAt);
        article.put("title", title);
        article.put("text", text);
        House.Answer answer = house.post(INGEST, "/articles", "application/json", article.toString());
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json();
    }

    private static JsonNode items(JsonNode list) {
        return list.isArray() ? list : list.path("items");
    }
}
